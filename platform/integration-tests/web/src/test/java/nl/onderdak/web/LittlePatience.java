// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Intakes without a place wait for a short time. */
public class LittlePatience implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("onderdak.web.bulk.patience", "3S");
    }
}
