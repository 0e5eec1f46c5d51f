// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.onderdak.conformance.RowSecurity;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class RowSecurityTest extends RowSecurity {

    private static Neighbours planted;

    @Override
    protected Map<String, String> openTables() {
        return Map.of(
                "municipality", "the register of municipalities is published",
                "municipality_version", "the register of municipalities is published",
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
        return Stream.of(planted.one(), planted.other())
                .flatMap(home ->
                        area(home.municipality(), home.province(), "ledger_entry", "ledger_total", "opening_balance"))
                .toList();
    }
}
