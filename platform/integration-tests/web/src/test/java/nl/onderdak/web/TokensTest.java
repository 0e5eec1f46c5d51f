// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import io.quarkus.test.junit.QuarkusTest;
import nl.onderdak.conformance.TokenRefusals;
import nl.onderdak.contracts.access.Role;

@QuarkusTest
class TokensTest extends TokenRefusals {

    @Override
    protected Request read() {
        return new Request("GET", "/v1/things?limit=1", null, Role.MUNICIPALITY, "GM0141");
    }

    @Override
    protected Request write() {
        return new Request("POST", "/v1/things", Bodies.thing(), Role.CORPORATION, "corporation:C001");
    }
}
