// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.adapter.vera;

import java.util.List;
import java.util.UUID;
import nl.onderdak.housingstock.intake.application.TakenLines;
import nl.onderdak.housingstock.intake.domain.CodeList;
import nl.onderdak.housingstock.intake.domain.GivenCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one message. */
@Schema(description = "What became of one message of a landlord's system (bericht)")
public record VeraOutcome(
        @Schema(description = "Whether it changed anything; PARKED waits for a code to become known")
        TakenLines.Outcome outcome,

        @Schema(description = "Reference of the unit here (eenheid)", examples = "C001.4711")
        String unit,

        @Schema(description = "Kind of the unit, or null when the message does not say", nullable = true)
        UnitKind kind,

        @Schema(description = "The vacancy that it concerns (mutatie), or null", nullable = true)
        UUID vacancyId,

        @Schema(description = "Codes that no list has (onbekende codes)")
        List<UnknownCode> unknownCodes) {

    /** Kinds of units. */
    public enum UnitKind {
        DWELLING,
        ROOM,
        TEMPORARY
    }

    /** A code that no list has. */
    @Schema(description = "A code that no list has (onbekende code)")
    public record UnknownCode(
            @Schema(description = "The list of reference data")
            CodeList codeList,

            @Schema(description = "The code", examples = "XYZ")
            String code) {

        static UnknownCode of(GivenCode given) {
            return new UnknownCode(given.list(), given.code());
        }
    }

    static VeraOutcome of(TakenLines.Line line) {
        return new VeraOutcome(
                line.outcome(),
                line.unit(),
                line.kind() == null ? null : UnitKind.valueOf(line.kind().name()),
                line.vacancy(),
                line.unknown().stream().map(UnknownCode::of).toList());
    }
}
