// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing;

import java.util.List;
import nl.onderdak.supervision.FeatureFixture;

/** Where municipalities stand; it has no rows of its own. */
public final class StandingFixture implements FeatureFixture {

    @Override
    public List<String> reads() {
        return List.of("/v1/standings", "/v1/standings/{}");
    }
}
