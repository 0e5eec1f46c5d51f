// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement;

import io.quarkus.test.junit.TestProfile;
import nl.onderdak.testkit.BoundTokens;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
@TestProfile(BoundTokens.Required.class)
class BoundTokensTest extends BoundTokens {

    @Override
    protected String path() {
        return "/v1/couplings";
    }
}
