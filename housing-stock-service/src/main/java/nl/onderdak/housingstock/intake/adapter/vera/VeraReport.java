// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.adapter.vera;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.housingstock.intake.adapter.vera.VeraOutcome.UnknownCode;
import nl.onderdak.housingstock.intake.application.TakenLines;
import nl.onderdak.housingstock.intake.application.TakenLines.Outcome;
import nl.onderdak.web.bulk.BulkLine;
import nl.onderdak.web.bulk.BulkReport;
import nl.onderdak.web.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of many messages. */
@Schema(description = "What became of many messages of a landlord's system (berichten), line by line where it matters")
public record VeraReport(
        @Schema(description = "Lines or entries read") int received,

        @Schema(description = "Messages about a new object") int created,

        @Schema(description = "Messages that changed something")
        int changed,

        @Schema(description = "Messages that say what was known")
        int unchanged,

        @Schema(description = "Messages older than one that was taken before")
        int outdated,

        @Schema(description = "Messages that wait for a code to become known")
        int parked,

        @Schema(description = "Lines that were refused") int refused,

        @Schema(description = "Whether anything was changed; never in a dry run")
        boolean applied,

        @Schema(description = "The codes for which messages wait, per line")
        List<ParkedLine> parkedLines,

        @Schema(description = "Why, per refused line") List<BulkReport.Refusal> refusals) {

    /** Messages in one request at most. */
    static final int MOST = 50_000;

    /** A message that waits. */
    @Schema(description = "A message that waits for codes (geparkeerd bericht)")
    public record ParkedLine(
            @Schema(description = "Line of the input, or entry of the array; 1 for the first")
            int line,

            @Schema(description = "Codes that no list has") List<UnknownCode> unknownCodes) {}

    static VeraReport of(
            List<? extends BulkLine<?>> lines, TakenLines taken, BiFunction<Integer, Rejection, Fault> fault) {
        var refusals = new ArrayList<BulkReport.Refusal>();
        lines.stream()
                .filter(line -> !line.faults().isEmpty())
                .forEach(line -> refusals.add(new BulkReport.Refusal(line.number(), line.faults())));
        taken.refused()
                .forEach((number, reasons) -> refusals.add(new BulkReport.Refusal(
                        number,
                        reasons.stream()
                                .map(reason -> fault.apply(number, reason))
                                .toList())));
        refusals.sort(Comparator.comparingInt(BulkReport.Refusal::line));
        return new VeraReport(
                lines.size(),
                count(taken, Outcome.CREATED),
                count(taken, Outcome.CHANGED),
                count(taken, Outcome.UNCHANGED),
                count(taken, Outcome.OUTDATED),
                count(taken, Outcome.PARKED),
                refusals.size(),
                taken.applied(),
                taken.taken().entrySet().stream()
                        .filter(line -> line.getValue().outcome() == Outcome.PARKED)
                        .map(line -> new ParkedLine(
                                line.getKey(),
                                line.getValue().unknown().stream()
                                        .map(UnknownCode::of)
                                        .toList()))
                        .toList(),
                refusals);
    }

    private static int count(TakenLines taken, Outcome outcome) {
        return (int) taken.taken().values().stream()
                .filter(line -> line.outcome() == outcome)
                .count();
    }
}
