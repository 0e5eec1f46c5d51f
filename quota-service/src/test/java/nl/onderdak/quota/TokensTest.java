// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota;

import nl.onderdak.local.Role;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.TokenRefusals;

@ServiceTest
class TokensTest extends TokenRefusals {

    @Override
    protected Request read() {
        return new Request("GET", "/v1/municipalities?limit=1", null, Role.MUNICIPALITY, "GM0141");
    }

    @Override
    protected Request write() {
        var municipality = """
                {"municipality": "%s", "name": "Somewhere", "province": "PV23", "validFrom": "2001-01-01"}
                """.formatted(Ministry.freeCode().value());
        return new Request("POST", "/v1/municipalities", municipality, Role.RIJK, "RIJK");
    }
}
