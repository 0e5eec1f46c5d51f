// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.onderdak.conformance.RowSecurity;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class RowSecurityTest extends RowSecurity {

    private static final String[] TABLES = {
        "ledger_entry",
        "ledger_total",
        "opening_balance",
        "coupling_supply",
        "demand_change",
        "recorded_forecast",
        "recorded_forecast_line",
        "intervention",
        "intervention_change"
    };

    private static Neighbours planted;

    @Override
    protected Map<String, String> openTables() {
        return Map.of(
                "municipality", "the register of municipalities is published",
                "municipality_version", "the register of municipalities is published",
                "successor", "reorganisations are published",
                "inhabitant_count", "numbers of inhabitants are published",
                "publication", "overviews are published",
                "publication_source", "overviews are published",
                "publication_line", "overviews are published");
    }

    @Override
    protected Set<String> ownWork() {
        return Set.of(
                "FollowBalances.all",
                "FollowBalances.some",
                "FollowBalances.signs",
                "PublishOverview.publishDue",
                "FindCorrections.find",
                "SqlBalances.figureOfCountry",
                "SqlBalances.latestRecorded",
                "FindHalfYears.ofCountry",
                "FindForecast.ofCountry");
    }

    @Override
    protected List<Owner> owners() {
        if (planted == null) {
            planted = Neighbours.planted();
        }
        var one = planted.one();
        var other = planted.other();
        var ended = planted.ended();
        return List.of(
                owner(one.municipality(), List.of(one.municipality(), ended.municipality()), TABLES),
                owner(one.province(), List.of(one.municipality()), TABLES),
                owner(other.municipality(), List.of(other.municipality()), TABLES),
                owner(other.province(), List.of(other.municipality()), TABLES),
                owner(ended.municipality(), List.of(ended.municipality()), TABLES),
                owner(ended.province(), List.of(ended.municipality()), TABLES));
    }
}
