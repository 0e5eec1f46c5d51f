// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.onderdak.conformance.fuzz.Fuzz;
import nl.onderdak.housingstock.agreement.Agreed;
import nl.onderdak.housingstock.project.Plans;
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
        var properties = IntStream.range(0, 5)
                .mapToObj(i -> Plans.property(municipality, "VG-" + i))
                .toList();
        var projects = IntStream.range(0, 10)
                .mapToObj(i -> Plans.register(municipality, Plans.plan()).<String>path("id"))
                .toList();
        var agreements = IntStream.range(0, 5)
                .mapToObj(i -> Agreed.proposed(municipality, Stock.landlord(), Agreed.terms()))
                .toList();
        return Map.of(
                "agreement", agreements,
                "project", projects,
                "property", properties,
                "idOrganisatie", List.of(Stock.landlord(), Stock.landlord()),
                "neighbourhood", List.of("BU" + municipality.substring(2) + "0101"),
                "municipality", List.of(municipality),
                "landlord", List.of(Stock.landlord(), Stock.landlord()),
                "id", announced.stream().map(Stock.Announced::id).toList(),
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
