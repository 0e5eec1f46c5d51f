// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import nl.onderdak.local.process.Ports;

/** An issuer where nobody listens, until a test starts a {@link RunningIssuer} there. */
public class IssuerToCome implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(
                RunningDatabase.class,
                Map.of(RunningDatabase.ISSUER, "http://localhost:" + Ports.free() + "/onderdak")));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
