// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Pages of one origin may call the API. */
public class AllowedOrigin implements QuarkusTestProfile {

    static final String ORIGIN = "https://portaal.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("onderdak.web.cors.origins", ORIGIN);
    }
}
