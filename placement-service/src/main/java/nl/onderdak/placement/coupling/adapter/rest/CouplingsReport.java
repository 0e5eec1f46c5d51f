// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import nl.onderdak.web.bulk.BulkReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CouplingsReport", description = "The outcome of each line of a bulk intake of couplings")
record CouplingsReport(
        @Schema(description = "Lines read") int received,

        @Schema(description = "Lines that are, or in a dry run would be, carried out")
        int accepted,

        @Schema(description = "Lines that are not") int refused,

        @Schema(description = "Whether anything was changed")
        boolean applied,

        @Schema(description = "Why, per refused line") List<BulkReport.Refusal> refusals,

        @Schema(description = "The coupling that each accepted line created; empty when nothing was changed")
        List<Created> created) {

    static CouplingsReport of(BulkReport report, SortedMap<Integer, UUID> created) {
        return new CouplingsReport(
                report.received(),
                report.accepted(),
                report.refused(),
                report.applied(),
                report.refusals(),
                created.entrySet().stream()
                        .map(line -> new Created(line.getKey(), line.getValue()))
                        .toList());
    }

    @Schema(name = "CreatedCoupling", description = "A coupling that a line created")
    record Created(
            @Schema(description = "Line of the input, 1 for the first")
            int line,

            @Schema(description = "The coupling") UUID couplingId) {}
}
