// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.domain;

import java.math.BigDecimal;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The outcome of a simulation for a municipality.
 *
 * @param today its present quota
 * @param simulated its quota by the other key
 * @param unrounded its exact share, with four decimals
 */
public record Outcome(MunicipalityCode municipality, int today, int simulated, BigDecimal unrounded) {

    /** Simulated less present quota, in persons. */
    public int difference() {
        return simulated - today;
    }
}
