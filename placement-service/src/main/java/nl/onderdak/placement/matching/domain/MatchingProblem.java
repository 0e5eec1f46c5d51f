// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The waiting households, the free homes and the policies of a search.
 *
 * @param today the day of the proposal
 * @param policies of the municipalities that decided on one
 * @param households in the order of waiting
 * @param homes in the order in which they become available
 * @param settled homes of permit holders by neighbourhood, as far as known: let, reserved or on offer
 */
public record MatchingProblem(
        LocalDate today,
        Map<MunicipalityCode, MatchingPolicy> policies,
        List<WaitingHousehold> households,
        List<FreeHome> homes,
        Map<String, Integer> settled) {

    /** @throws IllegalArgumentException when the households do not stand in the order of waiting */
    public MatchingProblem {
        policies = Map.copyOf(policies);
        households = List.copyOf(households);
        homes = List.copyOf(homes);
        settled = Map.copyOf(settled);
        for (int i = 1; i < households.size(); i++) {
            if (households.get(i).waitedLongerThan(households.get(i - 1))) {
                throw new IllegalArgumentException("household " + i + " waited longer than the one before it");
            }
        }
    }

    /** The policy of a municipality. */
    public MatchingPolicy policy(MunicipalityCode municipality) {
        return policies.getOrDefault(municipality, MatchingPolicy.UNDECIDED);
    }

    /** Whether the home may be offered to the household, apart from the neighbourhood. */
    public boolean allows(WaitingHousehold household, FreeHome home) {
        return Requirements.areMet(household, home, policy(home.municipality()), today);
    }

    /** The fit of a home for a household, in days. */
    public int fit(WaitingHousehold household, FreeHome home) {
        return Fit.of(household, home, policy(home.municipality()), today).days();
    }

    /** Homes that a proposal may add in the neighbourhood of this one; no limit when it has none. */
    public int roomInNeighbourhood(FreeHome home) {
        var most = policy(home.municipality()).mostPerNeighbourhood();
        return home.neighbourhood() == null || most == null
                ? Integer.MAX_VALUE
                : Math.max(0, most - settled.getOrDefault(home.neighbourhood(), 0));
    }
}
