// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota;

import nl.onderdak.conformance.TokenSmoke;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class TokensTest extends TokenSmoke {

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
