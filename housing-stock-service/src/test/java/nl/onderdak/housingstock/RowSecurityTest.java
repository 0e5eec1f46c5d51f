// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

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
                "successor", "reorganisations are published");
    }

    @Override
    protected Set<String> ownWork() {
        return Set.of("ExpireReservations.expire", "TransferStock.transfer");
    }

    @Override
    protected List<Owner> owners() {
        if (planted == null) {
            planted = Neighbours.planted();
        }
        return Stream.of(planted.one(), planted.other())
                .flatMap(home ->
                        Stream.of(corporation(home), area(home.municipality(), home), area(home.province(), home)))
                .toList();
    }

    private static Owner corporation(Neighbours.Home home) {
        var own = "corporation = '" + home.corporation() + "'";
        return new Owner(
                "corporation:" + home.corporation(),
                Map.of(
                        "corporation", own,
                        "dwelling", own,
                        "vacancy", own,
                        "coupling", "municipality = '" + home.municipality() + "'"));
    }

    private static Owner area(String organisation, Neighbours.Home home) {
        var own = "municipality = '" + home.municipality() + "'";
        return new Owner(
                organisation,
                Map.of(
                        "corporation", "'" + home.municipality() + "' = any (municipalities)",
                        "dwelling", own,
                        "vacancy", own,
                        "coupling", own));
    }
}
