// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Delden goes into Hof today, inside a half-year; Borne is the third municipality of their province. All quotas follow from
 * 20.000, 50.000 and 30.000 of 100.000 inhabitants: of 100 permit holders in the half-year before 20, 50 and 30, of 200 in
 * this one 40, 100 and 60. Delden begins with a backlog of 7. Balances are worked out at each assertion.
 */
class MergerE2E {

    private static final String DELDEN = "GM7701";
    private static final String HOF = "GM7702";
    private static final String BORNE = "GM7703";
    private static final String PROVINCE = "PV31";
    private static final String CORPORATION = "corporation:Viverion";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    static final RunningSystem system = RunningSystem.shared();

    private final Register register = new Register(system);
    private final Api ministry = new Api(system, Role.RIJK);
    private final Api province = new Api(system, Role.PROVINCE, PROVINCE);
    private final Api delden = new Api(system, Role.MUNICIPALITY, DELDEN);
    private final Api hof = new Api(system, Role.MUNICIPALITY, HOF);
    private final Api borne = new Api(system, Role.MUNICIPALITY, BORNE);
    private final Api corporation = new Api(system, Role.CORPORATION, CORPORATION);

    private final LocalDate today = DutchCalendar.today(Clock.systemUTC());
    private final LocalDate yesterday = today.minusDays(1);
    private final HalfYear current = HalfYear.of(today);
    private final HalfYear last = HalfYear.of(current.start().minusDays(1));
    private final LocalDate lastHalfYear = last.end().minusDays(9);

    @Test
    void everyFactOfBothMunicipalitiesIsCountedOnceOnItsDay() throws Exception {
        assumeTrue(yesterday.isAfter(current.start()), "nothing has happened inside this half-year yet");

        // Given
        register.municipalitiesOf(PROVINCE, DELDEN, HOF, BORNE);
        inhabitants();
        target(last, 100);
        target(current, 200);
        opening(DELDEN, -7, last.start().minusDays(1));
        var early = house(delden, couple(DELDEN, 5), lastHalfYear, null);
        var inWrongDwelling = house(delden, couple(DELDEN, 4), yesterday, "Elsewhere-1");
        var onWrongDay = house(delden, couple(DELDEN, 3), yesterday, null);
        var notHoused = house(delden, couple(DELDEN, 2), yesterday, null);
        var waiting = couple(DELDEN, 6);
        var unreported = couple(DELDEN, 2);
        house(hof, couple(HOF, 10), yesterday, null);
        house(borne, couple(BORNE, 8), yesterday, null);
        var reportedLate = couple(HOF, 3);
        var reportedLateInBorne = couple(BORNE, 4);
        stock("Viverion-1", "Viverion-2");
        var kept = announce("Viverion-1");
        var free = announce("Viverion-2");
        reserve(kept, waiting);
        var exchangeBefore = exchange(delden, DELDEN, -5, borne, BORNE, 5);

        // Then
        // Delden: opening -7, quotas 20 and 40, less 5 from today on; housed 5 before and 4 + 3 + 2 yesterday
        awaitBalance(DELDEN, lastHalfYear, -7 - 20 + 5);
        awaitBalance(DELDEN, yesterday, -7 - 20 + 5 - 40 + 4 + 3 + 2);
        awaitBalance(DELDEN, today, -7 - 20 + 5 - 40 + 4 + 3 + 2 + 5);
        // Hof: quotas 50 and 100, housed 10
        awaitBalance(HOF, today, -50 - 100 + 10);
        // Borne: quotas 30 and 60, 5 more from today on, housed 8
        awaitBalance(BORNE, today, -30 - 60 + 8 - 5);
        awaitBalance(PROVINCE, today, -48 - 140 - 87);
        assertEquals(404, hof.get(Service.PLACEMENT, coupling(early)).status());
        assertEquals(404, hof.get(Service.SUPERVISION, entries(DELDEN)).status());
        assertEquals(404, hof.get(Service.QUOTA, exchangeBefore).status());
        var beforeTheDecision = known(PROVINCE);

        // When
        merge();
        exchange(hof, HOF, 2, borne, BORNE, -2);
        awaitInherited(early);
        awaitVacancy(kept, HOF, "RESERVED");
        awaitVacancy(free, HOF, "AVAILABLE");
        house(hof, reportedLate, lastHalfYear, null);
        house(borne, reportedLateInBorne, lastHalfYear, null);
        correct(onWrongDay, 2, """
                {"stay": 1, "reason": "WRONG_DATE", "right": {"housedOn": "%s", "kind": "REGULAR"}}""".formatted(lastHalfYear));
        correct(notHoused, 2, """
                {"stay": 1, "reason": "NOT_HOUSED"}""");
        correct(inWrongDwelling, 2, """
                {"stay": 1, "reason": "WRONG_DWELLING",
                 "right": {"housedOn": "%s", "dwelling": "%s", "kind": "REGULAR"}}""".formatted(yesterday, "Viverion-2"));
        awaitMunicipality(waiting, HOF);
        house(hof, waiting, today, "Viverion-1", 2);
        awaitMunicipality(unreported, HOF);
        house(hof, unreported, lastHalfYear, null, 2);

        // Then
        // Delden: the 3 of yesterday count before, 2 not at all, 2 whom Hof reports late before; the rest goes to Hof,
        // the
        // exchange too
        awaitBalance(DELDEN, lastHalfYear, -7 - 20 + 5 + 3 + 2);
        awaitBalance(DELDEN, yesterday, -17 - 40 + 4);
        awaitBalance(DELDEN, today, 0);
        // Hof: 3 more before; today the -53 of Delden, the 5 that Borne took from Delden, 2 more from Borne, 6 housed
        awaitBalance(HOF, lastHalfYear, -50 + 3);
        awaitBalance(HOF, yesterday, -47 - 100 + 10);
        awaitBalance(HOF, today, -137 - 53 + 5 - 2 + 6);
        // Borne: 4 more before; today 5 more from Delden and 2 less to Hof
        awaitBalance(BORNE, lastHalfYear, -30 + 4);
        awaitBalance(BORNE, yesterday, -26 - 60 + 8);
        awaitBalance(BORNE, today, -78 - 5 + 2);
        awaitBalance(PROVINCE, lastHalfYear, -17 - 47 - 26);
        awaitBalance(PROVINCE, yesterday, -53 - 137 - 78);
        awaitBalance(PROVINCE, today, 0 - 181 - 81);

        // as it was known before the decision
        assertEquals(-48, balance(DELDEN, today, beforeTheDecision));
        assertEquals(-140, balance(HOF, today, beforeTheDecision));
        assertEquals(-87, balance(BORNE, today, beforeTheDecision));
        assertEquals(-275, balance(PROVINCE, today, beforeTheDecision));

        // the successor explains its takeover
        assertEquals(-181, sumOfEntries(hof, HOF));
        assertEquals(0, sumOfEntries(hof, DELDEN));
        assertEquals(0, sumOfEntries(delden, DELDEN));
        assertEquals(404, borne.get(Service.SUPERVISION, entries(DELDEN)).status());
        assertEquals(404, borne.get(Service.PLACEMENT, coupling(early)).status());
        assertEquals(200, hof.get(Service.QUOTA, exchangeBefore).status());
        assertEquals(List.of("COUPLED", "HOUSED", "CORRECTED"), history(onWrongDay));
        awaitMunicipality(notHoused, HOF);
        assertEquals(List.of("COUPLED", "HOUSED", "CORRECTED", "TAKEN_OVER"), history(notHoused));
        assertEquals(List.of(10, 4), realised(hof, DELDEN));
        assertEquals(List.of(3, 16), realised(hof, HOF));
        awaitVacancy(kept, HOF, "LET");
        awaitVacancy(free, HOF, "LET");
    }

    private void inhabitants() throws IOException {
        var years = IntStream.of(last.year() - 1, current.year() - 1).distinct().toArray();
        for (var year : years) {
            ministry.post(Service.QUOTA, "/v1/populations", """
                    {"referenceDate": "%d-01-01", "source": "CBS", "nationalInhabitants": 100000, "complete": false,
                     "municipalities": [{"municipality": "%s", "inhabitants": 20000},
                                        {"municipality": "%s", "inhabitants": 50000},
                                        {"municipality": "%s", "inhabitants": 30000}]}""".formatted(year, DELDEN, HOF, BORNE))
                    .expect(201);
        }
    }

    private void target(HalfYear halfYear, int persons) throws IOException {
        ministry.post(Service.QUOTA, "/v1/national-targets", """
                        {"halfYear": "%s", "status": "DEFINITIVE", "persons": %d, "publishedOn": "2020-01-01"}""".formatted(halfYear, persons))
                .expect(201);
    }

    private void opening(String municipality, int balance, LocalDate asOf) {
        Awaitility.await("supervision-service to know " + municipality)
                .atMost(PATIENCE)
                .until(
                        () -> province.post(Service.SUPERVISION, "/v1/opening-balances", """
                                        {"source": "Letter", "asOf": "%s",
                                         "balances": [{"municipality": "%s", "balance": %d}]}""".formatted(
                                                asOf, municipality, balance))
                                .status(),
                        status -> status == 201);
    }

    private UUID couple(String municipality, int persons) {
        return register.couple(municipality, 1, persons).getFirst();
    }

    private static UUID house(Api by, UUID coupling, LocalDate housedOn, String dwelling) throws IOException {
        return house(by, coupling, housedOn, dwelling, 1);
    }

    private static UUID house(Api by, UUID coupling, LocalDate housedOn, String dwelling, int seen) throws IOException {
        var where = dwelling == null ? "null" : "\"" + dwelling + "\"";
        by.post(
                        Service.PLACEMENT,
                        coupling(coupling) + "/stays",
                        """
                        {"housedOn": "%s", "dwelling": %s, "kind": "REGULAR"}""".formatted(housedOn, where),
                        UUID.randomUUID().toString(),
                        "\"" + seen + "\"")
                .expect(201);
        return coupling;
    }

    private void correct(UUID coupling, int seen, String body) throws IOException {
        hof.post(
                        Service.PLACEMENT,
                        coupling(coupling) + "/corrections",
                        body,
                        UUID.randomUUID().toString(),
                        "\"" + seen + "\"")
                .expect(201);
    }

    private void stock(String... dwellings) throws IOException {
        corporation
                .post(Service.HOUSING_STOCK, "/v1/landlords", """
                        {"landlord": "Viverion", "name": "Viverion", "municipalities": ["%s"]}""".formatted(DELDEN))
                .expect(201);
        for (var dwelling : dwellings) {
            Awaitility.await("housing-stock-service to know " + DELDEN)
                    .atMost(PATIENCE)
                    .until(
                            () -> corporation
                                    .post(Service.HOUSING_STOCK, "/v1/dwellings", """
                                            {"dwelling": "%s", "landlord": "Viverion", "municipality": "%s",
                                             "capacity": 6, "rooms": 5, "selfContained": true}""".formatted(dwelling, DELDEN))
                                    .status(),
                            status -> status == 201);
        }
    }

    private String announce(String dwelling) throws IOException {
        return corporation
                .post(Service.HOUSING_STOCK, "/v1/vacancies", """
                        {"unit": "%s", "availableFrom": "%s"}""".formatted(dwelling, yesterday))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private void reserve(String vacancy, UUID coupling) {
        Awaitility.await("housing-stock-service to know the household")
                .atMost(PATIENCE)
                .until(
                        () -> corporation
                                .post(Service.HOUSING_STOCK, "/v1/reservations", """
                                        {"couplingId": "%s", "vacancies": ["%s"], "expiresAt": "%s"}""".formatted(
                                                coupling, vacancy, Instant.now().plus(Duration.ofDays(3))))
                                .status(),
                        status -> status == 201);
    }

    /** Proposed by the one and agreed to by the other; returns its location. */
    private String exchange(Api proposer, String one, int persons, Api partner, String other, int others)
            throws IOException {
        var id = proposer.post(
                        Service.QUOTA, "/v1/quota-exchanges", """
                        {"halfYear": "%s", "parties": [{"municipality": "%s", "persons": %d},
                                                       {"municipality": "%s", "persons": %d}]}""".formatted(current, one, persons, other, others))
                .expect(201)
                .json()
                .path("id")
                .asText();
        var exchange = "/v1/quota-exchanges/" + id;
        partner.post(
                        Service.QUOTA,
                        exchange + "/agreement",
                        "",
                        UUID.randomUUID().toString(),
                        "\"1\"")
                .expect(200);
        return exchange;
    }

    private void merge() throws IOException {
        ministry.post(Service.QUOTA, "/v1/reorganisations", """
                        {"kind": "MERGER", "effectiveOn": "%s", "source": "Made-up act",
                         "parts": [{"from": "%s", "to": "%s"}]}""".formatted(today, DELDEN, HOF))
                .expect(201);
    }

    private void awaitInherited(UUID coupling) {
        Awaitility.await("the successor to see its inheritance")
                .atMost(PATIENCE)
                .until(() -> hof.get(Service.PLACEMENT, coupling(coupling)).status() == 200);
    }

    private void awaitMunicipality(UUID coupling, String municipality) {
        Awaitility.await("the household to wait for a home in " + municipality)
                .atMost(PATIENCE)
                .until(() -> hof.get(Service.PLACEMENT, coupling(coupling))
                        .json()
                        .path("municipality")
                        .asText()
                        .equals(municipality));
    }

    private void awaitVacancy(String vacancy, String municipality, String state) {
        Awaitility.await(vacancy + " to be " + state + " in " + municipality)
                .atMost(PATIENCE)
                .untilAsserted(() -> {
                    var found = hof.get(Service.HOUSING_STOCK, "/v1/vacancies/" + vacancy)
                            .expect(200)
                            .json();
                    assertEquals(state, found.path("state").asText());
                    assertEquals(municipality, found.path("municipality").asText());
                });
    }

    private void awaitBalance(String area, LocalDate validOn, int expected) {
        Awaitility.await(area + " on " + validOn)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(expected, balance(area, validOn, null)));
    }

    private int balance(String area, LocalDate validOn, String knownAt) throws IOException {
        var moment = knownAt == null ? "" : "&knownAt=" + knownAt;
        return province.get(Service.SUPERVISION, "/v1/balances/" + area + "?validOn=" + validOn + moment)
                .expect(200)
                .json()
                .path("balance")
                .asInt();
    }

    private String known(String area) throws IOException {
        return province.get(Service.SUPERVISION, "/v1/balances/" + area)
                .expect(200)
                .json()
                .path("knownAt")
                .asText();
    }

    private String entries(String area) {
        return "/v1/balances/" + area + "/entries?limit=100&validOn=" + today;
    }

    private int sumOfEntries(Api by, String area) throws IOException {
        int sum = 0;
        for (var entry :
                by.get(Service.SUPERVISION, entries(area)).expect(200).json().path("items")) {
            sum += entry.path("persons").asInt();
        }
        return sum;
    }

    private static String coupling(UUID id) {
        return "/v1/couplings/" + id;
    }

    private List<String> history(UUID coupling) throws IOException {
        return hof.get(Service.PLACEMENT, coupling(coupling) + "/history")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(change -> change.path("change").asText())
                .toList();
    }

    /** Of the last half-year and of this one. */
    private List<Integer> realised(Api by, String municipality) throws IOException {
        var found = by.get(
                        Service.PLACEMENT,
                        "/v1/realisations?municipality=" + municipality + "&from=" + last + "&to=" + current)
                .expect(200)
                .json()
                .path("items");
        return found.valueStream().map(one -> one.path("persons").asInt()).toList();
    }
}
