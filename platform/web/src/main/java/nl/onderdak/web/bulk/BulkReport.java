// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.bulk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.web.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The outcome of each line of a bulk intake")
public record BulkReport(
        @Schema(required = true, description = "Lines read", examples = "2")
        int received,

        @Schema(required = true, description = "Lines that are, or in a dry run would be, carried out", examples = "1")
        int accepted,

        @Schema(required = true, description = "Lines that are not", examples = "1")
        int refused,

        @Schema(required = true, description = "Whether anything was changed")
        boolean applied,

        @Schema(required = true, description = "Why, per refused line")
        List<Refusal> refusals) {

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

    @Schema(name = "RefusedLine", description = "A line that was refused")
    public record Refusal(
            @Schema(required = true, description = "Line of the input, 1 for the first", examples = "2")
            int line,

            @Schema(required = true, description = "Its faults")
            List<Fault> errors) {}
}
