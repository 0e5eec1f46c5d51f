// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.domain;

import java.math.BigDecimal;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * What a simulation makes of a municipality.
 *
 * @param today its quota
 * @param simulated what it would be
 * @param unrounded its exact share, with four decimals
 */
public record Outcome(MunicipalityCode municipality, int today, int simulated, BigDecimal unrounded) {

    /** Persons more than today, negative for fewer. */
    public int difference() {
        return simulated - today;
    }
}
