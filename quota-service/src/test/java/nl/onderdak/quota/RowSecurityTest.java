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

    @Override
    protected Map<String, String> openTables() {
        return Map.of(
                "municipality", PUBLISHED,
                "population", PUBLISHED,
                "population_of_municipality", PUBLISHED,
                "national_target", PUBLISHED,
                "national_target_revision", PUBLISHED,
                "municipal_quota", PUBLISHED);
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
