// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing;

import java.util.List;
import java.util.Map;
import nl.onderdak.supervision.FeatureFixture;

/** Where municipalities stand; it has no rows of its own. */
public final class StandingFixture implements FeatureFixture {

    @Override
    public Map<String, String> parameters(String path) {
        return switch (path) {
            case "/v1/standings" ->
                Map.of(
                        "order",
                        "BACKLOG",
                        "reversed",
                        "true",
                        "behindSince",
                        "2024-H1",
                        "provisional",
                        "true",
                        "category",
                        "rood");
            case "/v1/standings/{municipality}" -> Map.of("attribution", "AGGREGATE");
            default -> Map.of();
        };
    }

    @Override
    public List<String> reads() {
        return List.of("/v1/standings", "/v1/standings/{}");
    }
}
