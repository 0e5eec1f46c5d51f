// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.supply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.onderdak.contracts.placement.FamilyArrival;
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
        SupplyFacts.family(home.municipality(), LATE, List.of(new FamilyArrival(LATE, 2)), now);
        SupplyFacts.let(SupplyFacts.free(home.municipality(), 2, now), home.municipality(), now);
    }

    @Override
    public Set<String> tables() {
        return Set.of("family_change");
    }

    /** A province sees what was stated of a municipality of another that went whole to one of its own. */
    @Override
    public Map<String, String> rows(String organisation, List<Home> own) {
        var codes = own.stream().map(home -> "'" + home.municipality() + "'").collect(Collectors.joining(", "));
        var seen = "municipality in (" + codes + ")";
        if (organisation.startsWith("PV")) {
            seen = "(" + seen + " or municipality in (select gone.municipality from successor gone"
                    + " where gone.successor in (" + codes + ")"
                    + " and gone.effective_on <= (now() at time zone 'Europe/Amsterdam')::date"
                    + " and not exists (select from successor other"
                    + " where other.municipality = gone.municipality and other.number > 1)))";
        }
        return Map.of("ending_change", seen, "home_change", seen, "places_change", seen);
    }
}
