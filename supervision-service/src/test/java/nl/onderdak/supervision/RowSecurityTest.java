// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.onderdak.testkit.RowSecurity;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class RowSecurityTest extends RowSecurity {

    private static Neighbours planted;

    @Override
    protected Map<String, String> openTables() {
        return Map.of(
                "municipality", "the register of municipalities is published",
                "handover", "reorganisations are published");
    }

    @Override
    protected Set<String> ownWork() {
        return Set.of(
                "FollowBalances.all",
                "FollowBalances.some",
                "FollowBalances.signs",
                "FindBalance.ofCountry",
                "FindHalfYears.ofCountry");
    }

    @Override
    protected List<Owner> owners() {
        if (planted == null) {
            planted = Neighbours.planted();
        }
        return List.of(
                owner(planted.one().municipality(), planted.one()),
                owner(planted.one().province(), planted.one()),
                owner(planted.other().municipality(), planted.other()),
                owner(planted.other().province(), planted.other()));
    }

    private static Owner owner(String organisation, Neighbours.Home home) {
        var own = "municipality = '" + home.municipality() + "'";
        return new Owner(organisation, Map.of("ledger_entry", own, "ledger_total", own, "opening_balance", own));
    }
}
