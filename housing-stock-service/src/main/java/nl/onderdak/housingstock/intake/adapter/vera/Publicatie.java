// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.adapter.vera;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import nl.onderdak.housingstock.intake.domain.Message.PublicationMessage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A publication, VERA 4.3. */
@Schema(name = "VeraPublicatie", description = "The whole state of a publication (Publicatie, VERA 4.3)")
public record Publicatie(
        @NotNull
        @Pattern(regexp = VeraKeys.ORGANISATION)
        @Schema(description = "The landlord, by its id here (verhuurder)", examples = "C001")
        String idOrganisatie,

        @NotNull
        @Pattern(regexp = VeraKeys.EXTERN)
        @Schema(description = "Key of the publication in the landlord's system", examples = "PB-17")
        String idExtern,

        @NotNull
        @Schema(
                description = "Moment of the message; the latest one of a publication counts",
                examples = "2026-03-01T08:00:00Z")
        Instant tijdstipBericht,

        @Schema(
                description = "Moment since which it is so (peiltijdstip materieel), by whose day the codes are judged;"
                        + " that of the message when absent",
                nullable = true)
        Instant peiltijdstipMaterieel,

        @NotNull @Schema(description = "PUBLICATIESTATUS") Code status,

        @Schema(description = "AANVULLENDEDOELGROEP; regular seekers when absent", nullable = true)
        Code aanvullendeDoelgroep,

        @Schema(description = "OVEREENKOMSTDETAILSOORT", nullable = true)
        Code overeenkomstDetailsoort,

        @Schema(description = "Moment from which it can be lived in (opleverdatum)", nullable = true)
        Instant opleverdatum,

        @NotNull @Schema(description = "The unit (eenheid)") UnitKey eenheid)
        implements VeraMessage {

    @Override
    public PublicationMessage toMessage() {
        return new PublicationMessage(
                VeraKeys.header(idOrganisatie, idExtern, tijdstipBericht, peiltijdstipMaterieel),
                eenheid.idExtern(),
                status.code(),
                Code.of(aanvullendeDoelgroep),
                Code.of(overeenkomstDetailsoort),
                VeraKeys.day(opleverdatum));
    }
}
