// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * The service without the schedule that ends reservations, which tests end by hand. One profile for all of them: each
 * profile starts the service anew.
 */
public class ExpiryByHand implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("onderdak.reservation.expiry-every", "off");
    }
}
