// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Role;
import org.awaitility.Awaitility;

/** The start of a story: municipalities in the register of every service, and households coupled to them. */
final class Register {

    static final LocalDate COUPLED_ON = LocalDate.of(2024, 1, 2);

    /** The papers that a tenancy requires, as a list of JSON. */
    static final String PAPERS = "[\"BSN\",\"BANK_ACCOUNT\",\"BRP\",\"PERMIT_DOCUMENT\"]";

    private final Api ministry;
    private final Api coa;

    Register(RunningSystem system) {
        ministry = new Api(system, Role.RIJK);
        coa = new Api(system, Role.COA);
    }

    /** Registers municipalities of Overijssel that are not there yet. */
    void municipalities(String... codes) throws IOException {
        municipalitiesOf("PV23", codes);
    }

    /** Registers municipalities of a province that are not there yet. */
    void municipalitiesOf(String province, String... codes) throws IOException {
        for (var code : codes) {
            var answer = ministry.post(Service.QUOTA, "/v1/municipalities", """
                    {"municipality": "%s", "name": "%s", "province": "%s", "validFrom": "1900-01-01"}""".formatted(
                            code, "GM0141".equals(code) ? "Almelo" : "Made-up " + code, province));
            if (answer.status() != 409) {
                answer.expect(201);
            }
        }
    }

    /** Adults, since their age decides nothing here. */
    static String members(int persons) {
        return String.join(",", Collections.nCopies(persons, "{\"role\":\"APPLICANT\",\"ageBand\":\"AGE_23_66\"}"));
    }

    /** Lines of an intake of households of the given size. */
    static String lines(String municipality, int households, int persons) {
        var lines = new StringBuilder();
        for (int n = 0; n < households; n++) {
            lines.append("""
                    {"coaReference":"%s","municipality":"%s","arrival":"ASYLUM","members":[%s],"permitOn":"2023-12-01","coupledOn":"%s","dossier":%s}
                    """.formatted(UUID.randomUUID(), municipality, members(persons), COUPLED_ON, PAPERS));
        }
        return lines.toString();
    }

    /** Couples households of the given size, once the municipality is in the register of placement-service. */
    List<UUID> couple(String municipality, int households, int persons) {
        var lines = lines(municipality, households, persons);
        var answer = Awaitility.await("placement-service to know " + municipality)
                .atMost(Duration.ofSeconds(30))
                .ignoreException(IOException.class)
                .until(
                        () -> coa.postLines(Service.PLACEMENT, "/v1/coupling-intakes", lines),
                        given -> given.status() == 200
                                && given.json().path("applied").asBoolean());
        var ids = new ArrayList<UUID>();
        answer.json()
                .path("created")
                .forEach(one -> ids.add(UUID.fromString(one.path("couplingId").asText())));
        return ids;
    }
}
