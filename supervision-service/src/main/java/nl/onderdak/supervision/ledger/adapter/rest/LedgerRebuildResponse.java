// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.adapter.rest;

import java.time.Instant;
import nl.onderdak.supervision.ledger.application.LedgerRebuilding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "LedgerRebuild", description = "A rebuild of the ledger (grootboek) from the topics")
record LedgerRebuildResponse(
        @Schema(description = "Moment of the request") Instant requestedAt,

        @Schema(description = "Moment from which its result is read; null while it runs", nullable = true)
        Instant finishedAt,

        @Schema(
                description = "Rows that differed and were replaced, counted where they went and where they came; null"
                        + " while it runs",
                nullable = true)
        Long replacedRows) {

    static LedgerRebuildResponse of(LedgerRebuilding rebuild) {
        return new LedgerRebuildResponse(rebuild.requestedAt(), rebuild.finishedAt(), rebuild.replaced());
    }
}
