// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import nl.onderdak.web.bulk.BulkReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "CouplingsReport", description = "The outcome of each line of a bulk intake of couplings")
record CouplingsReport(
        @JsonUnwrapped BulkReport report,

        @Schema(description = "The coupling that each accepted line created; empty when nothing was changed")
        List<Created> created) {

    static CouplingsReport of(BulkReport report, SortedMap<Integer, UUID> created) {
        return new CouplingsReport(
                report,
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
