// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement;

import nl.onderdak.conformance.TokenSmoke;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class TokensTest extends TokenSmoke {

    @Override
    protected Request read() {
        return new Request("GET", "/v1/couplings?limit=1", null, Role.MUNICIPALITY, PlacementApi.ALMELO);
    }

    @Override
    protected Request write() {
        PlacementApi.municipality(PlacementApi.ENSCHEDE);
        var household = PlacementApi.coupling(PlacementApi.reference(), PlacementApi.ENSCHEDE, 3);
        return new Request("POST", "/v1/couplings", household, Role.COA, "COA");
    }
}
