// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The situation that a reorganisation is checked against.
 *
 * @param municipalities the register of municipalities
 * @param earlier the reorganisations decided before
 * @param counted inhabitants per municipality on the reference dates with known figures
 * @param apportioned the half-years whose national target has been apportioned
 * @param today the day of the decision
 */
public record Surroundings(
        Map<MunicipalityCode, Municipality> municipalities,
        List<Reorganisation> earlier,
        Map<LocalDate, Map<MunicipalityCode, Integer>> counted,
        Set<HalfYear> apportioned,
        LocalDate today) {

    /** The inhabitants on a reference date, of the municipalities as the earlier reorganisations leave them. */
    Map<MunicipalityCode, Integer> inhabitants(LocalDate referenceDate, LocalDate day) {
        return Constituents.inhabitants(referenceDate, day, counted.getOrDefault(referenceDate, Map.of()), earlier);
    }
}
