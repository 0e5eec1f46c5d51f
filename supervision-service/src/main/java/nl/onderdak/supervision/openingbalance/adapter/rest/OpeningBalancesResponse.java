// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.adapter.rest;

import java.util.List;
import nl.onderdak.supervision.openingbalance.application.ImportOpeningBalances;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OpeningBalances", description = "The opening balances (beginsaldi) as they are after the import")
record OpeningBalancesResponse(
        @Schema(description = "Whether anything changed") boolean applied,

        @Schema(description = "One per municipality of the request")
        List<OpeningBalanceResponse> balances) {

    static OpeningBalancesResponse of(ImportOpeningBalances.Imported imported) {
        return new OpeningBalancesResponse(
                imported.taken().applied(),
                imported.balances().stream().map(OpeningBalanceResponse::of).toList());
    }
}
