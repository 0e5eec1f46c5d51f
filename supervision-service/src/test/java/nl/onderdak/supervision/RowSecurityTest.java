// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.onderdak.conformance.RowSecurity;
import nl.onderdak.supervision.Neighbours.Home;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class RowSecurityTest extends RowSecurity {

    private static Neighbours planted;

    @Override
    protected Map<String, String> openTables() {
        return FeatureFixtures.map(FeatureFixture::openTables);
    }

    @Override
    protected Set<String> ownWork() {
        return FeatureFixtures.set(FeatureFixture::ownWork);
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
                ownerOf(one.municipality(), List.of(one, ended)),
                ownerOf(one.province(), List.of(one)),
                ownerOf(other.municipality(), List.of(other)),
                ownerOf(other.province(), List.of(other)),
                ownerOf(ended.municipality(), List.of(ended)),
                ownerOf(ended.province(), List.of(ended)));
    }

    private static Owner ownerOf(String organisation, List<Home> own) {
        var tables = FeatureFixtures.set(FeatureFixture::tables).toArray(String[]::new);
        var municipalities = own.stream().map(Home::municipality).toList();
        var rows = new HashMap<>(owner(organisation, municipalities, tables).rows());
        rows.putAll(FeatureFixtures.map(feature -> feature.rows(organisation, own)));
        return new Owner(organisation, rows);
    }
}
