// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.conformance.RowSecurity;
import nl.onderdak.quota.exchange.Neighbours;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class RowSecurityTest extends RowSecurity {

    private static final String PUBLISHED =
            "a figure or register that the ministry publishes, readable by every organisation";
    private static final String SHARED = "a simulation, or the values it apportions by: readable by every organisation";

    private static Neighbours planted;

    @Override
    protected Map<String, String> openTables() {
        return Map.ofEntries(
                Map.entry("municipality", PUBLISHED),
                Map.entry("municipality_version", PUBLISHED),
                Map.entry("reorganisation", PUBLISHED),
                Map.entry("reorganisation_part", PUBLISHED),
                Map.entry("population", PUBLISHED),
                Map.entry("population_version", PUBLISHED),
                Map.entry("population_of_municipality", PUBLISHED),
                Map.entry("national_target", PUBLISHED),
                Map.entry("national_target_revision", PUBLISHED),
                Map.entry("target_component", PUBLISHED),
                Map.entry("municipal_quota", PUBLISHED),
                Map.entry("published_quota", PUBLISHED),
                Map.entry("quota_regime", PUBLISHED),
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
        return Set.of("MakeDigests.at");
    }

    @Override
    protected List<Owner> owners() {
        if (planted == null) {
            planted = Neighbours.planted();
        }
        return List.of(
                exchanges(planted.overijssel().municipality().value(), planted.overijssel(), planted.gelderland()),
                exchanges("PV23", planted.overijssel()),
                exchanges(planted.utrecht().municipality().value(), planted.utrecht()),
                exchanges("PV26", planted.utrecht()),
                exchanges(planted.gelderland().municipality().value(), planted.gelderland()));
    }

    private static Owner exchanges(String organisation, Neighbours.Home... homes) {
        var own = Stream.of(homes)
                .map(home -> "'" + home.municipality() + "' = any (municipalities)")
                .collect(Collectors.joining(" or ", "(", ")"));
        return new Owner(
                organisation,
                Map.of(
                        "quota_exchange",
                        own,
                        "quota_exchange_party",
                        "exchange in (select id from quota_exchange where " + own + ")"));
    }
}
