// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import nl.onderdak.conformance.BoundTokens;

@QuarkusTest
@TestProfile(OverTls.class)
class BoundTokensTest extends BoundTokens {

    @Override
    protected String path() {
        return "/v1/things";
    }
}
