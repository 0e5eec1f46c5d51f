// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.adapter.rest;

import java.util.List;
import nl.onderdak.supervision.openingbalance.application.ImportOpeningBalances;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OpeningBalances", description = "The opening balances (beginsaldi) as they are after the import")
record ImportResponse(
        @Schema(description = "Whether anything changed") boolean applied,

        @Schema(description = "One per municipality of the request")
        List<OpeningBalanceResponse> balances) {

    static ImportResponse of(ImportOpeningBalances.Outcome outcome) {
        return new ImportResponse(
                outcome.applied(),
                outcome.accepted().stream().map(OpeningBalanceResponse::of).toList());
    }
}
