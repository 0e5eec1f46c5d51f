// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import nl.onderdak.conformance.BoundTokens;

/**
 * Every connection over TLS: towards PostgreSQL as a service is shipped, with nothing added but the file of trusted
 * certificates, and from clients as an operator switches it on for tokens bound to certificates.
 */
public class OverTls implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(DatabaseWithTls.class), new TestResourceEntry(BoundTokens.Stores.class));
    }
}
