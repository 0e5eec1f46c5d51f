// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import java.util.List;
import java.util.Map;
import nl.onderdak.conformance.fuzz.Fuzz;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class FuzzTest extends Fuzz {

    @Override
    protected Map<String, List<String>> known() {
        var planted = Neighbours.planted();
        var municipalities =
                List.of(planted.one().municipality(), planted.other().municipality());
        return Map.of(
                "municipality",
                municipalities,
                "area",
                municipalities,
                "forecast",
                List.of(planted.one().forecast()),
                "province",
                List.of("PV23", "PV26"));
    }

    @Override
    protected String organisation(String method, String path) {
        return switch (path) {
            case "/v1/opening-balances" -> method.equals("POST") ? "PV23" : "RIJK";
            case "/v1/publications" -> method.equals("POST") ? "OPERATOR" : "RIJK";
            case "/v1/parked-events", "/v1/parked-events/redrive", "/v1/ledger/check", "/v1/ledger/rebuild" ->
                "OPERATOR";
            case "/v1/forecasts",
                    "/v1/forecasts/{area}",
                    "/v1/recorded-forecasts",
                    "/v1/recorded-forecasts/{forecast}",
                    "/v1/forecast-outcomes" -> "PV23";
            default -> "RIJK";
        };
    }

    @Override
    protected List<String> spared() {
        return List.of("POST /v1/ledger/rebuild");
    }

    @Override
    protected int leastCarriedOut() {
        return 9;
    }
}
