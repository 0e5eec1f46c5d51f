// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import nl.onderdak.supervision.balance.domain.YearBalance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "YearBalance", description = "One calendar year of an area, in persons")
record YearResponse(
        @Schema(description = "Which (jaar)", examples = "2024")
        int year,

        @Schema(description = "Carried into it: the closing balance of the year before (saldo vorig jaar)")
        long openingBalance,

        @Schema(description = "Persons taken over in it less those handed over (overgenomen)")
        long takenOver,

        @Schema(description = "Quota of the first half-year (taakstelling 1e helft)")
        long firstQuota,

        @Schema(description = "Quota of the second half-year (taakstelling 2e helft)")
        long secondQuota,

        @Schema(description = "Whether a quota is, in part, a forecast (prognose)")
        boolean includesForecast,

        @Schema(description = "Both quotas less openingBalance and takenOver (totaal te realiseren)")
        long due,

        @Schema(description = "Housed in it, corrections included (realisatie)")
        long realised,

        @Schema(description = "At its end; negative is backlog (saldo einde jaar)")
        long balance) {

    static YearResponse of(YearBalance year) {
        return new YearResponse(
                year.year(),
                year.openingBalance(),
                year.takenOver(),
                year.first().sums().quota(),
                year.second().sums().quota(),
                year.includesForecast(),
                year.due(),
                year.realised(),
                year.balance());
    }
}
