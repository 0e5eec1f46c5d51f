// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.testkit.Roles;
import nl.onderdak.testkit.ServiceTest;

/** All that this service keeps is published, so there are no rows to guard: only who may do what. */
@ServiceTest
class RolesTest extends Roles {

    private static MunicipalityCode municipality;

    @Override
    protected Map<String, String> values() {
        if (municipality == null) {
            municipality = Ministry.registered();
        }
        return Map.of("code", municipality.value(), "halfYear", "2025-H1", "referenceDate", "2025-01-01");
    }

    @Override
    protected List<Write> writes() {
        return Stream.of(
                        List.of(
                                Write.json("POST /v1/municipalities", """
                                        {"municipality": "GM1999", "name": "Nergens", "province": "PV23",
                                         "validFrom": "2000-01-01", "validUntil": null}"""),
                                Write.json("PUT /v1/municipalities/{code}", """
                                        {"name": "Elders", "province": "PV26", "validFrom": "2000-01-01",
                                         "validUntil": null}"""),
                                Write.json("POST /v1/national-targets", """
                                        {"halfYear": "2025-H1", "status": "DEFINITIVE", "persons": 20000,
                                         "publishedOn": "2020-01-01"}"""),
                                Write.json("POST /v1/national-targets/{halfYear}/revisions", """
                                        {"status": "DEFINITIVE", "persons": 20000, "publishedOn": "2020-01-01",
                                         "reason": "bijstelling"}"""),
                                Write.json("POST /v1/populations", """
                                        {"referenceDate": "2025-01-01", "source": "CBS", "nationalInhabitants": 1000,
                                         "complete": false,
                                         "municipalities": [{"municipality": "{code}", "inhabitants": 1000}]}""")),
                        Write.lines("POST /v1/municipalities", "text/csv", """
                                municipality,name,province,validFrom,validUntil
                                GM1999,Nergens,PV23,2000-01-01,
                                """),
                        Write.lines("POST /v1/municipalities", "application/x-ndjson", """
                                {"municipality": "GM1999", "name": "Nergens", "province": "PV23", \
                                "validFrom": "2000-01-01"}
                                """))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    protected int leastOfRoles() {
        return 400;
    }
}
