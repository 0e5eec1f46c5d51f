// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.onderdak.conformance.RowSecurity;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class RowSecurityTest extends RowSecurity {

    private static final String[] TABLES = {"coupling", "housing_history", "coupling_transfer"};

    private static Neighbours planted;

    @Override
    protected Map<String, String> openTables() {
        return Map.of(
                "municipality", "the register of municipalities is published",
                "successor", "reorganisations are published");
    }

    @Override
    protected Set<String> ownWork() {
        return Set.of("RetainedReferences.destroy", "RetainedArchive.destroy", "TransferCouplings.transfer");
    }

    @Override
    protected List<Owner> owners() {
        if (planted == null) {
            planted = Neighbours.planted();
            PlacementApi.transferred(
                    "GM7102", planted.one().municipality(), planted.one().province());
            PlacementApi.transferred(
                    "GM7202", planted.other().municipality(), planted.other().province());
        }
        var one = planted.one().municipality();
        var other = planted.other().municipality();
        var ended = planted.ended().municipality();
        return List.of(
                owner(one, List.of(one, ended), TABLES),
                owner(planted.one().province(), List.of(one), TABLES),
                owner(other, List.of(other), TABLES),
                owner(planted.other().province(), List.of(other), TABLES));
    }
}
