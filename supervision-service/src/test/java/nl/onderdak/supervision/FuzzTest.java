// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.onderdak.conformance.fuzz.Fuzz;
import nl.onderdak.supervision.Neighbours.Home;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class FuzzTest extends Fuzz {

    @Override
    protected Map<String, List<String>> known() {
        var planted = Neighbours.planted();
        var known = new HashMap<String, List<String>>();
        var homes = List.of(planted.one(), planted.other());
        var municipalities = homes.stream().map(Home::municipality).toList();
        known.put("municipality", municipalities);
        known.put("area", municipalities);
        known.put("province", homes.stream().map(Home::province).toList());
        for (var home : homes) {
            FeatureFixtures.map(feature -> feature.objects(home))
                    .forEach((name, id) -> known.merge(
                            name,
                            List.of(id),
                            (some, more) ->
                                    Stream.concat(some.stream(), more.stream()).toList()));
        }
        return known;
    }

    @Override
    protected String organisation(String method, String path) {
        return FeatureFixtures.first(feature -> feature.caller(method, path)).orElse("RIJK");
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
