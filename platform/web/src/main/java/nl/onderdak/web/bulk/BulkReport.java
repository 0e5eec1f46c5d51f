// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.bulk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.web.problem.Fault;

/**
 * The outcome of each line of a bulk intake.
 *
 * @param received lines read
 * @param accepted lines that are, or in a dry run would be, carried out
 * @param refused lines that are not
 * @param applied whether anything was changed
 * @param refusals reasons per refused line
 */
public record BulkReport(int received, int accepted, int refused, boolean applied, List<Refusal> refusals) {

    /** The report of lines of which some could not be read and these were refused by rules of the domain. */
    public static BulkReport of(List<? extends BulkLine<?>> lines, boolean applied, Stream<Refusal> refused) {
        var unreadable = lines.stream()
                .filter(line -> !line.faults().isEmpty())
                .map(line -> new Refusal(line.number(), line.faults()));
        var refusals = Stream.concat(unreadable, refused)
                .sorted(Comparator.comparingInt(Refusal::line))
                .toList();
        return new BulkReport(lines.size(), lines.size() - refusals.size(), refusals.size(), applied, refusals);
    }

    /**
     * A line that was refused.
     *
     * @param line number in the input, 1 for the first
     * @param errors its faults
     */
    public record Refusal(int line, List<Fault> errors) {}
}
