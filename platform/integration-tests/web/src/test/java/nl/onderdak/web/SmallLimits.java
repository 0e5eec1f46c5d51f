// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A small share of requests, and little time to send one in. */
public class SmallLimits implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "onderdak.web.requests-per-minute", "3",
                "onderdak.web.failed-logins-per-minute", "2",
                "onderdak.web.answer-within", "2S");
    }
}
