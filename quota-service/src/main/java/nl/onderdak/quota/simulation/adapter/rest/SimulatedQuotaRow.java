// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.adapter.rest;

import java.math.BigDecimal;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.simulation.domain.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The outcome of a simulation for a municipality. */
@Schema(description = "The quota of a municipality by another key, beside the one by inhabitants")
public record SimulatedQuotaRow(
        @Schema(required = true, description = "CBS code (gemeentecode)", examples = "GM0141")
        MunicipalityCode municipality,

        @Schema(required = true, description = "Its present quota (taakstelling)")
        int today,

        @Schema(required = true, description = "Quota by the other key")
        int simulated,

        @Schema(required = true, description = "Simulated less present quota, in persons")
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
