// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.adapter.rest;

import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OpeningBalance", description = "The balance that a municipality starts with (beginsaldo)")
record OpeningBalanceResponse(
        @Schema(description = "CBS code (gemeentecode)") MunicipalityCode municipality,

        @Schema(description = "Last day that the balance includes (peildatum)")
        LocalDate asOf,

        @Schema(description = "Persons; negative is backlog (achterstand), positive is surplus (voorsprong)")
        int balance,

        @Schema(description = "Balance of the ledger at the end of that day without it (grootboek), in persons")
        long ledger,

        @Schema(description = "The balance minus that of the ledger; the ledger counts this difference (verschil)")
        int difference,

        @Schema(description = "Where the figure was taken from")
        String source,

        @Schema(description = "1 for the first, one more for each replacement")
        long version) {

    static OpeningBalanceResponse of(OpeningBalance set) {
        return new OpeningBalanceResponse(
                set.municipality(),
                set.figure().asOf(),
                set.figure().balance(),
                set.ledger(),
                set.difference(),
                set.figure().source(),
                set.version());
    }
}
