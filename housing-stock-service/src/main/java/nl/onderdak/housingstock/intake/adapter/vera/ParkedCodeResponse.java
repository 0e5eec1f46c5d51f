// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.adapter.vera;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.housingstock.intake.application.Messages.ParkedCode;
import nl.onderdak.housingstock.intake.domain.CodeList;
import nl.onderdak.housingstock.intake.domain.Message.Entity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code for which a message waits. */
@Schema(description = "A code that no list has, and the message that waits for it (geparkeerde code)")
public record ParkedCodeResponse(
        @JsonIgnore long number,

        @Schema(description = "The landlord whose system sent it (verhuurder)", examples = "C001")
        String landlord,

        @Schema(
                description = "What the message is about: unit (Eenheid), notice (Huuropzegging), letting (Toewijzing),"
                        + " publication (Publicatie)")
        Entity entity,

        @Schema(description = "Key of its object in the landlord's system (idExtern)", examples = "4711")
        String idExtern,

        @Schema(description = "The list of reference data (referentiedatasoort)")
        CodeList codeList,

        @Schema(description = "The code", examples = "XYZ") String code,

        @Schema(description = "Day of the fact, by which the code is judged")
        LocalDate factOn,

        @Schema(description = "Moment at which it was seen") Instant seenAt,

        @Schema(
                description = "Why the message was refused when all its codes had become known, or null",
                examples = "unit-no-home",
                nullable = true)
        String refusal) {

    static ParkedCodeResponse of(ParkedCode parked) {
        return new ParkedCodeResponse(
                parked.number(),
                parked.key().landlord(),
                parked.key().entity(),
                parked.key().idExtern(),
                parked.list(),
                parked.code(),
                parked.factOn(),
                parked.seenAt(),
                parked.refusal());
    }
}
