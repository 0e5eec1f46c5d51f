// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement;

import nl.onderdak.local.Role;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.TokenRefusals;

@ServiceTest
class TokensTest extends TokenRefusals {

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
