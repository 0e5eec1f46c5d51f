// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Almelo 2023-2025 through the REST APIs of the four packaged services. Figures: Plan van aanpak huisvesting
 * vergunninghouders, gemeente Almelo, 27 March 2025; populations: CBS.
 */
class AlmeloE2E {

    private static final String ALMELO = "GM0141";

    @RegisterExtension
    static final RunningSystem system = RunningSystem.shared();

    private final Api ministry = new Api(system, Role.RIJK);
    private final Api municipality = new Api(system, Role.MUNICIPALITY, ALMELO);
    private final Api province = new Api(system, Role.PROVINCE);

    @Test
    void everyFigureOfThePlanOfActionComesBack() throws Exception {
        var register = new Register(system);
        register.municipalities(ALMELO);
        openWith(-52, LocalDate.of(2023, 12, 31));
        population("2023-01-01", 17_811_291, 73_949);
        population("2024-01-01", 17_942_942, 74_317);
        target("2024-H1", "DEFINITIVE", 18_750);
        target("2024-H2", "DEFINITIVE", 16_750);
        house(register.couple(ALMELO, 83, 1), LocalDate.of(2024, 3, 1));

        awaitBalance("2024-12-31", -117);
        var year2024 = halfYears("2024-H1", "2024-H2", "");
        assertEquals(List.of(78, 70), quotas(year2024));
        assertTotal(year2024, -52, 200, 83, -117);

        target("2025-H1", "DEFINITIVE", 17_700);
        target("2025-H2", "FORECAST", 18_100);
        house(register.couple(ALMELO, 75, 1), LocalDate.of(2025, 2, 3));

        awaitBalance("2025-12-31", -190);
        var year2025 = halfYears("2025-H1", "2025-H2", "");
        assertEquals(List.of(73, 75), quotas(year2025));
        assertTotal(year2025, -117, 265, 75, -190);

        var before = Instant.parse(balance("2025-12-31").path("knownAt").asText());
        revise("2025-H1", "DEFINITIVE", 15_000);
        revise("2025-H2", "DEFINITIVE", 13_000);

        awaitBalance("2025-12-31", -158);
        var revised = halfYears("2025-H1", "2025-H2", "");
        assertEquals(List.of(62, 54), quotas(revised));
        assertTotal(revised, -117, 233, 75, -158);
        var asKnownBefore = halfYears("2025-H1", "2025-H2", "&knownAt=" + before);
        assertEquals(List.of(73, 75), quotas(asKnownBefore));
        assertTotal(asKnownBefore, -117, 265, 75, -190);

        long sum = 0;
        for (var entry : entries()) {
            sum += entry.path("persons").asLong();
        }
        assertEquals(-158, sum, "the balance is the sum of the entries");
    }

    private void openWith(int balance, LocalDate asOf) {
        Awaitility.await("Almelo in supervision-service")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> province.post(Service.SUPERVISION, "/v1/opening-balances", """
                                        {"source": "Plan of action, 27 March 2025", "asOf": "%s",
                                         "balances": [{"municipality": "%s", "balance": %d}]}""".formatted(
                                                asOf, ALMELO, balance))
                                .status(),
                        status -> status < 300);
    }

    private void population(String date, int national, int almelo) throws IOException {
        ministry.post(Service.QUOTA, "/v1/populations", """
                        {"referenceDate": "%s", "source": "CBS", "nationalInhabitants": %d, "complete": false,
                         "municipalities": [{"municipality": "%s", "inhabitants": %d}]}""".formatted(date, national, ALMELO, almelo))
                .expect(201);
    }

    private void target(String halfYear, String status, int persons) throws IOException {
        ministry.post(Service.QUOTA, "/v1/national-targets", """
                        {"halfYear": "%s", "status": "%s", "persons": %d, "publishedOn": "2023-09-29"}""".formatted(halfYear, status, persons))
                .expect(201);
    }

    private void revise(String halfYear, String status, int persons) throws IOException {
        ministry.post(
                        Service.QUOTA,
                        "/v1/national-targets/" + halfYear + "/revisions",
                        """
                        {"status": "%s", "persons": %d, "publishedOn": "2025-04-25",
                         "reason": "Letter of the minister, April 2025"}""".formatted(status, persons),
                        UUID.randomUUID().toString(),
                        "\"1\"")
                .expect(201);
    }

    private void house(List<UUID> couplings, LocalDate housedOn) throws IOException {
        for (var coupling : couplings) {
            municipality
                    .post(
                            Service.PLACEMENT,
                            "/v1/couplings/" + coupling + "/stays",
                            """
                            {"housedOn": "%s", "kind": "REGULAR"}""".formatted(housedOn),
                            UUID.randomUUID().toString(),
                            "\"1\"")
                    .expect(201);
        }
    }

    private JsonNode balance(String validOn) throws IOException {
        return province.get(Service.SUPERVISION, "/v1/balances/" + ALMELO + "?validOn=" + validOn)
                .expect(200)
                .json();
    }

    private void awaitBalance(String validOn, int expected) {
        Awaitility.await("the balance of " + validOn)
                .atMost(Duration.ofSeconds(10))
                .until(() -> balance(validOn).path("balance").asInt(), found -> found == expected);
    }

    private JsonNode halfYears(String from, String to, String more) throws IOException {
        return province.get(
                        Service.SUPERVISION, "/v1/balances/" + ALMELO + "/half-years?from=" + from + "&to=" + to + more)
                .expect(200)
                .json();
    }

    private JsonNode entries() throws IOException {
        var all = Api.JSON.createArrayNode();
        for (var kind : List.of("OPENING", "QUOTA", "FORECAST_QUOTA", "CORRECTION")) {
            province.get(Service.SUPERVISION, "/v1/balances/" + ALMELO + "/entries?limit=100&kind=" + kind)
                    .expect(200)
                    .json()
                    .path("items")
                    .forEach(all::add);
        }
        for (var halfYear : List.of("2024-H1", "2025-H1")) {
            province.get(
                            Service.SUPERVISION,
                            "/v1/balances/" + ALMELO + "/entries?limit=100&kind=REALISATION&halfYear=" + halfYear)
                    .expect(200)
                    .json()
                    .path("items")
                    .forEach(all::add);
        }
        return all;
    }

    private static List<Integer> quotas(JsonNode halfYears) {
        var quotas = new ArrayList<Integer>();
        halfYears.path("halfYears").forEach(one -> quotas.add(one.path("quota").asInt()));
        return quotas;
    }

    private static void assertTotal(JsonNode halfYears, int opening, int due, int realised, int balance) {
        var total = halfYears.path("total");
        assertEquals(opening, total.path("openingBalance").asInt());
        assertEquals(due, total.path("due").asInt());
        assertEquals(realised, total.path("realised").asInt());
        assertEquals(balance, total.path("balance").asInt());
    }
}
