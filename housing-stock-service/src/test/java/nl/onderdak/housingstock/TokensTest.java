// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import nl.onderdak.local.Role;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.TokenRefusals;

@ServiceTest
class TokensTest extends TokenRefusals {

    @Override
    protected Request read() {
        return new Request("GET", "/v1/dwellings?limit=1", null, Role.CORPORATION, "corporation:C001");
    }

    @Override
    protected Request write() {
        var id = Stock.unique("C");
        var corporation = "{\"corporation\": \"%s\", \"name\": \"Somebody\"}".formatted(id);
        return new Request("POST", "/v1/corporations", corporation, Role.CORPORATION, "corporation:" + id);
    }
}
