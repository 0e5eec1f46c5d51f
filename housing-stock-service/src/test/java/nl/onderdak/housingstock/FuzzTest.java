// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.onderdak.conformance.fuzz.Fuzz;
import nl.onderdak.testkit.ServiceTest;

@ServiceTest
class FuzzTest extends Fuzz {

    @Override
    protected Map<String, List<String>> known() {
        var municipality = Stock.municipality();
        var announced = IntStream.range(0, 10)
                .mapToObj(i -> Stock.vacancy(municipality, 4))
                .toList();
        var couplings = IntStream.range(0, 10)
                .mapToObj(i -> Stock.coupling(municipality, 3).toString())
                .toList();
        return Map.of(
                "municipality", List.of(municipality),
                "landlord", List.of(Stock.landlord(), Stock.landlord()),
                "id", announced.stream().map(Stock.Announced::id).toList(),
                "neighbourhood", List.of("BU" + municipality.substring(2) + "0101"),
                "couplingId", couplings);
    }

    @Override
    protected String organisation(String method, String path) {
        return "OPERATOR";
    }

    @Override
    protected int leastCarriedOut() {
        return 12;
    }
}
