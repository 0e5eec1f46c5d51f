// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.conformance.fuzz.Fuzz;
import nl.onderdak.quota.exchange.Neighbours;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class FuzzTest extends Fuzz {

    private String proposer;

    @Override
    protected Map<String, List<String>> known() {
        var codes = IntStream.range(0, 5).mapToObj(i -> Ministry.registered()).toList();
        var year = Ministry.freeYear();
        var planted = Neighbours.planted().overijssel();
        Ministry.population(year - 1, 300, false, Map.of(codes.getFirst(), 100, codes.getLast(), 200))
                .statusCode(201);
        Ministry.publish(year + "-H1", 100).statusCode(201);
        proposer = planted.municipality().value();
        var municipalities = Stream.concat(codes.stream(), Stream.of(planted.municipality(), planted.partner()))
                .map(Object::toString)
                .toList();
        return Map.of(
                "code", municipalities,
                "municipality", municipalities,
                "halfYear", List.of(year + "-H1", year + "-H2", planted.halfYear()),
                "referenceDate", List.of((year - 1) + "-01-01", "2190-01-01", "2191-01-01", "2192-01-01"),
                "revision", List.of("1", "2"),
                "id", List.of(planted.exchange()));
    }

    @Override
    protected String organisation(String method, String path) {
        if (path.startsWith("/v1/quota-exchanges")) {
            return proposer;
        }
        return path.startsWith("/v1/parked-events") ? "OPERATOR" : "RIJK";
    }

    @Override
    protected int leastCarriedOut() {
        return 10;
    }
}
