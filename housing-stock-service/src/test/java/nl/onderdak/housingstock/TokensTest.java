// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import nl.onderdak.conformance.TokenSmoke;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class TokensTest extends TokenSmoke {

    @Override
    protected Request read() {
        return new Request("GET", "/v1/dwellings?limit=1", null, Role.CORPORATION, "corporation:C001");
    }

    @Override
    protected Request write() {
        var id = Stock.unique("C");
        var landlord = "{\"landlord\": \"%s\", \"name\": \"Landlord\"}".formatted(id);
        return new Request("POST", "/v1/landlords", landlord, Role.CORPORATION, "corporation:" + id);
    }
}
