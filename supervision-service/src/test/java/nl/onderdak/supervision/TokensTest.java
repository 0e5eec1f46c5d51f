// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import nl.onderdak.conformance.TokenSmoke;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class TokensTest extends TokenSmoke {

    private static final String MUNICIPALITY = "GM0590";

    @Override
    protected Request read() {
        Facts.municipality(MUNICIPALITY);
        return new Request("GET", "/v1/balances/" + MUNICIPALITY, null, Role.PROVINCE, "PV23");
    }

    @Override
    protected Request write() {
        Facts.municipality(MUNICIPALITY);
        var balance = """
                {"source": "Letter", "asOf": "2023-12-31",
                 "balances": [{"municipality": "%s", "balance": -1}]}
                """.formatted(MUNICIPALITY);
        return new Request("POST", "/v1/opening-balances", balance, Role.PROVINCE, "PV23");
    }
}
