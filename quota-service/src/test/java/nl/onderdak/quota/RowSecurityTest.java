// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.onderdak.testkit.RowSecurity;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class RowSecurityTest extends RowSecurity {

    private static final String PUBLISHED = "a figure or register that the ministry publishes, for everybody";
    private static final String SHARED = "a simulation, or what it divides by: shared by its link with everybody";

    @Override
    protected Map<String, String> openTables() {
        return Map.ofEntries(
                Map.entry("municipality", PUBLISHED),
                Map.entry("population", PUBLISHED),
                Map.entry("population_version", PUBLISHED),
                Map.entry("population_of_municipality", PUBLISHED),
                Map.entry("national_target", PUBLISHED),
                Map.entry("national_target_revision", PUBLISHED),
                Map.entry("target_component", PUBLISHED),
                Map.entry("municipal_quota", PUBLISHED),
                Map.entry("national_forecast", PUBLISHED),
                Map.entry("national_forecast_figure", PUBLISHED),
                Map.entry("indicator_set", SHARED),
                Map.entry("indicator_value", SHARED),
                Map.entry("simulation", SHARED),
                Map.entry("simulation_weight", SHARED),
                Map.entry("simulation_outcome", SHARED));
    }

    @Override
    protected Set<String> ownWork() {
        return Set.of();
    }

    @Override
    protected List<Owner> owners() {
        return List.of();
    }
}
