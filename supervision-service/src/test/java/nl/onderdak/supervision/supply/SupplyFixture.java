// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.supply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.onderdak.supervision.FeatureFixture;
import nl.onderdak.supervision.Neighbours.Home;

/** Supply of each home, so late that no forecast of the other features shows it, and a home that is let again. */
public final class SupplyFixture implements FeatureFixture {

    private static final LocalDate LATE = LocalDate.of(2190, 6, 30);

    @Override
    public void plant(Home home) {
        var now = Instant.now();
        SupplyFacts.project(home.municipality(), 2, LATE, LATE, now);
        SupplyFacts.ending(home.municipality(), 2, LATE, now);
        SupplyFacts.let(SupplyFacts.free(home.municipality(), 2, now), home.municipality(), now);
    }

    @Override
    public Set<String> tables() {
        return Set.of("ending_change", "family_change", "home_change", "places_change");
    }
}
