// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import nl.onderdak.placement.coupling.application.CoupleHousehold.CoupledLines;
import nl.onderdak.web.bulk.BulkReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CouplingsReport", description = "The outcome of each line of a bulk intake of couplings")
record CouplingsReport(
        @JsonUnwrapped BulkReport report,

        @Schema(
                required = true,
                description = "The coupling that each accepted line created; empty when nothing was changed")
        List<CoupledLine> created,

        @Schema(
                required = true,
                description =
                        "The coupling of each line whose household was coupled in the same way before; it does not change")
        List<CoupledLine> existing) {

    static CouplingsReport of(BulkReport report, CoupledLines lines) {
        return new CouplingsReport(
                new BulkReport(
                        report.received(),
                        report.accepted(),
                        report.refused(),
                        report.applied() && !lines.created().isEmpty(),
                        report.refusals()),
                lines(lines.created()),
                lines(lines.existing()));
    }

    private static List<CoupledLine> lines(SortedMap<Integer, UUID> couplings) {
        return couplings.entrySet().stream()
                .map(line -> new CoupledLine(line.getKey(), line.getValue()))
                .toList();
    }

    @Schema(name = "CoupledLine", description = "The coupling of a line")
    record CoupledLine(
            @Schema(description = "Line of the input, 1 for the first")
            int line,

            @Schema(description = "The coupling") UUID couplingId) {}
}
