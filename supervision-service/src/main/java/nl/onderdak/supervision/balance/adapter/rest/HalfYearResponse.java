// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.balance.domain.HalfYearBalance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "HalfYearBalance", description = "One half-year of an area, in persons")
record HalfYearResponse(
        @Schema(description = "Which (periode)", examples = "2024-H1")
        HalfYear halfYear,

        @Schema(description = "Carried into it: the closing balance of the one before (saldo vorige periode)")
        long openingBalance,

        @Schema(description = "Persons taken over in it less those handed over (overgenomen)")
        long takenOver,

        @Schema(description = "Its quota (taakstelling)") long quota,

        @Schema(description = "Whether the quota is, in part, a forecast (prognose)")
        boolean includesForecast,

        @Schema(description = "Quota less openingBalance and takenOver (gecorrigeerde taakstelling)")
        long correctedQuota,

        @Schema(description = "Housed in it, corrections included (realisatie)")
        long realised,

        @Schema(description = "At its end (saldo einde periode)")
        long balance) {

    static HalfYearResponse of(HalfYearBalance each) {
        return new HalfYearResponse(
                each.halfYear(),
                each.openingBalance(),
                each.sums().takenOver(),
                each.sums().quota(),
                each.sums().forecastQuota() != 0,
                each.correctedQuota(),
                each.sums().realised(),
                each.balance());
    }
}
