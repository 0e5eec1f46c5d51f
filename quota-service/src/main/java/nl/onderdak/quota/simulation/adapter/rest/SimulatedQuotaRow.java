// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.adapter.rest;

import java.math.BigDecimal;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.simulation.domain.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a simulation makes of a municipality. */
public record SimulatedQuotaRow(
        @Schema(required = true, description = "CBS code (gemeentecode)", examples = "GM0141")
        MunicipalityCode municipality,

        @Schema(required = true, description = "Its quota (taakstelling) today")
        int today,

        @Schema(required = true, description = "What it would be")
        int simulated,

        @Schema(required = true, description = "Persons more than today, negative for fewer")
        int difference,

        @Schema(required = true, description = "Its share before rounding, four decimals")
        BigDecimal unrounded) {

    static SimulatedQuotaRow of(Outcome outcome) {
        return new SimulatedQuotaRow(
                outcome.municipality(),
                outcome.today(),
                outcome.simulated(),
                outcome.difference(),
                outcome.unrounded());
    }
}
