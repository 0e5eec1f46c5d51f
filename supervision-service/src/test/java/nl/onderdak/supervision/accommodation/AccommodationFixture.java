// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.accommodation;

import java.util.Set;
import nl.onderdak.supervision.FeatureFixture;

/** Persons housed by form of accommodation, counted from the events of the planted housing. */
public final class AccommodationFixture implements FeatureFixture {

    @Override
    public Set<String> tables() {
        return Set.of("housed_change");
    }
}
