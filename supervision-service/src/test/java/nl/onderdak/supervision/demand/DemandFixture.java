// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.demand;

import java.util.Set;
import nl.onderdak.supervision.FeatureFixture;

/** Households that wait, counted from the events of the planted coupling. */
public final class DemandFixture implements FeatureFixture {

    @Override
    public Set<String> tables() {
        return Set.of("demand_change");
    }
}
