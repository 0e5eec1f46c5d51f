// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.onderdak.conformance.fuzz.Fuzz;
import nl.onderdak.placement.matching.MatchingApi;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class FuzzTest extends Fuzz {

    private static final String MUNICIPALITY = "GM7301";

    @Override
    protected Map<String, List<String>> known() {
        PlacementApi.municipality(MUNICIPALITY, "PV23", null, 1);
        var couplings = Stream.generate(() -> PlacementApi.coupled(MUNICIPALITY, 3))
                .limit(20)
                .map(Object::toString)
                .toList();
        MatchingApi.home(MUNICIPALITY, 3);
        var matching = MatchingApi.made(MUNICIPALITY).toString();
        return Map.of(
                "municipality", List.of(MUNICIPALITY),
                "id", couplings,
                "couplingId", couplings,
                "area", List.of(MUNICIPALITY),
                "matchingId", List.of(matching),
                "number", List.of("1", "2", "3"));
    }

    @Override
    protected String organisation(String method, String path) {
        return switch (path) {
            case "/v1/couplings",
                    "/v1/couplings/{id}/profile",
                    "/v1/couplings/{id}/municipality-choices",
                    "/v1/couplings/{id}/dossier",
                    "/v1/couplings/{id}/coming-of-age",
                    "/v1/coupling-intakes",
                    "/v1/couplings/{id}/recouplings",
                    "/v1/couplings/{id}/withdrawals",
                    "/v1/couplings/{id}/expectations",
                    "/v1/couplings/{id}/arrivals",
                    "/v1/couplings/{id}/age-bands",
                    "/v1/couplings/{id}/splits",
                    "/v1/couplings/{id}/reunions",
                    "/v1/couplings/{id}/judgements",
                    "/v1/erasures" -> "COA";
            case "/v1/parked-events", "/v1/parked-events/redrive" -> "OPERATOR";
            default -> MUNICIPALITY;
        };
    }

    /** It is carried on in the background. */
    @Override
    protected List<String> spared() {
        return List.of("POST /v1/matchings");
    }

    @Override
    protected int leastCarriedOut() {
        return 9;
    }
}
