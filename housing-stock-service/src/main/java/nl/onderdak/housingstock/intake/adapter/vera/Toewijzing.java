// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.adapter.vera;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import nl.onderdak.housingstock.intake.domain.Message.LettingMessage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A letting, VERA 4.3. */
@Schema(name = "VeraToewijzing", description = "The whole state of a letting (Toewijzing, VERA 4.3)")
public record Toewijzing(
        @NotNull
        @Pattern(regexp = VeraKeys.ORGANISATION)
        @Schema(description = "The landlord, by its id here (verhuurder)", examples = "C001")
        String idOrganisatie,

        @NotNull
        @Pattern(regexp = VeraKeys.EXTERN)
        @Schema(description = "Key of the letting in the landlord's system", examples = "TW-17")
        String idExtern,

        @NotNull
        @Schema(
                description = "Moment of the message; the latest one of a letting counts",
                examples = "2026-03-01T08:00:00Z")
        Instant tijdstipBericht,

        @NotNull
        @Schema(
                description = "Moment of the letting (datum), by whose day the codes are judged",
                examples = "2026-03-01T08:00:00Z")
        Instant datum,

        @Schema(description = "AANVULLENDEDOELGROEP", nullable = true)
        Code aanvullendeDoelgroep,

        @Size(max = 10) @Schema(description = "Priorities that counted (voorrangsregelingen)", nullable = true)
        List<Priority> voorrangsregelingen,

        @Schema(description = "OVEREENKOMSTDETAILSOORT", nullable = true)
        Code overeenkomstDetailsoort,

        @Schema(description = "AUTHENTIEKGEGEVENBRON", nullable = true)
        Code authentiekGegevenbron,

        @NotNull @Schema(description = "The unit (eenheid)") UnitKey eenheid)
        implements VeraMessage {

    /** A priority. */
    @Schema(name = "VeraVoorrangsregeling", description = "A priority (voorrangsregeling)")
    public record Priority(
            @NotNull @Schema(description = "VOORRANGDETAILSOORT")
            Code detailSoort) {}

    @Override
    public LettingMessage toMessage() {
        return new LettingMessage(
                VeraKeys.header(idOrganisatie, idExtern, tijdstipBericht, datum),
                eenheid.idExtern(),
                VeraKeys.day(datum),
                Code.of(aanvullendeDoelgroep),
                voorrangsregelingen == null
                        ? List.of()
                        : voorrangsregelingen.stream()
                                .map(one -> one.detailSoort().code())
                                .toList(),
                Code.of(overeenkomstDetailsoort),
                Code.of(authentiekGegevenbron));
    }
}
