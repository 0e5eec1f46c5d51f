// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.adapter.vera;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.housingstock.intake.domain.Message.NoticeMessage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice of a tenant, VERA 4.3. */
@Schema(name = "VeraHuuropzegging", description = "The whole state of a tenant's notice (Huuropzegging, VERA 4.3)")
public record Huuropzegging(
        @NotNull
        @Pattern(regexp = VeraKeys.ORGANISATION)
        @Schema(description = "The landlord, by its id here (verhuurder)", examples = "C001")
        String idOrganisatie,

        @NotNull
        @Pattern(regexp = VeraKeys.EXTERN)
        @Schema(description = "Key of the notice in the landlord's system", examples = "HO-17")
        String idExtern,

        @NotNull
        @Schema(
                description = "Moment of the message; the latest one of a notice counts",
                examples = "2026-03-01T08:00:00Z")
        Instant tijdstipBericht,

        @Schema(
                description = "Moment since which it is so (peiltijdstip materieel), by whose day the codes are judged;"
                        + " that of the message when absent",
                nullable = true)
        Instant peiltijdstipMaterieel,

        @NotNull @Schema(description = "HUUROPZEGGINGSTATUS")
        Code status,

        @Schema(description = "Day on which the tenant gave notice (begindatum)", nullable = true)
        LocalDate begindatum,

        @NotNull @Schema(description = "Day on which the tenancy ends (opzegdatum)", examples = "2026-05-01")
        LocalDate opzegdatum,

        @NotNull @Schema(description = "The unit (eenheid)") UnitKey eenheid)
        implements VeraMessage {

    @Override
    public NoticeMessage toMessage() {
        return new NoticeMessage(
                VeraKeys.header(idOrganisatie, idExtern, tijdstipBericht, peiltijdstipMaterieel),
                eenheid.idExtern(),
                status.code(),
                begindatum,
                opzegdatum);
    }
}
