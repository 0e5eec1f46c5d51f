// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Role;
import org.awaitility.Awaitility;

/**
 * A random history of a country of 342 municipalities through the REST APIs: opening balances, quotas of twelve
 * half-years, revisions, exchanges, mergers, housings, corrections and re-couplings.
 */
final class NationalHistory {

    static final int MUNICIPALITIES = 342;
    static final LocalDate OPENING = LocalDate.of(2020, 12, 31);
    static final List<HalfYear> HALF_YEARS = Stream.iterate(HalfYear.valueOf("2021-H1"), HalfYear::next)
            .limit(12)
            .toList();

    private static final int PROVINCES = 12;
    private static final int LINES = 5_000;
    private static final String COUPLED_ON = "2020-12-01";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Random random;
    private final LocalDate today;
    private final Api ministry;
    private final Api coa;
    private final Api municipalities;
    private final RunningSystem system;
    private final Map<String, Integer> openings = new TreeMap<>();
    private final List<Household> housed = new ArrayList<>();
    private final Set<String> merged = new HashSet<>();
    private final Map<String, Integer> happened = new TreeMap<>();

    /** A household of one person that is housed, and the version of its coupling. */
    private record Household(UUID coupling, int version) {}

    NationalHistory(RunningSystem system, Random random, LocalDate today) {
        this.system = system;
        this.random = random;
        this.today = today;
        this.ministry = new Api(system, Role.RIJK);
        this.coa = new Api(system, Role.COA);
        // one client that houses for every municipality
        this.municipalities = new Api(system, Role.MUNICIPALITY, "OPERATOR");
    }

    static String municipality(int n) {
        return "GM%04d".formatted(1 + n);
    }

    static String province(int n) {
        return "PV" + (20 + n);
    }

    /** Balances of the earlier administration, at the end of {@link #OPENING}. */
    Map<String, Integer> openings() {
        return openings;
    }

    /** How often each kind of change was accepted or refused. */
    Map<String, Integer> happened() {
        return happened;
    }

    /** Municipalities, inhabitants, opening balances and the quotas of all half-years. */
    void begin() throws IOException {
        var lines = IntStream.range(0, MUNICIPALITIES)
                .mapToObj(n -> """
                        {"municipality":"%s","name":"Made-up %d","province":"%s","validFrom":"2000-01-01"}
                        """.formatted(municipality(n), n, province(n % PROVINCES)))
                .collect(Collectors.joining());
        ministry.postLines(Service.QUOTA, "/v1/municipality-intakes", lines).expect(200);
        var inhabitants = IntStream.range(0, MUNICIPALITIES)
                .mapToObj(n -> "{\"municipality\": \"%s\", \"inhabitants\": %d}"
                        .formatted(municipality(n), 2_000 + random.nextInt(100_000)))
                .collect(Collectors.joining(", "));
        for (int year = HALF_YEARS.getFirst().year() - 1;
                year < HALF_YEARS.getLast().year();
                year++) {
            ministry.post(Service.QUOTA, "/v1/populations", """
                            {"referenceDate": "%d-01-01", "source": "CBS", "nationalInhabitants": 40000000,
                             "complete": false, "municipalities": [%s]}""".formatted(year, inhabitants))
                    .expect(201);
        }
        openingBalances();
        for (var halfYear : HALF_YEARS) {
            ministry.post(Service.QUOTA, "/v1/national-targets", """
                            {"halfYear": "%s", "status": "DEFINITIVE", "persons": %d, "publishedOn": "2020-09-01"}""".formatted(
                                    halfYear, 10_000 + random.nextInt(15_000)))
                    .expect(201);
        }
    }

    private void openingBalances() {
        for (int p = 0; p < PROVINCES; p++) {
            var lines = new StringBuilder();
            for (int n = p; n < MUNICIPALITIES; n += PROVINCES) {
                int balance = random.nextInt(200) - 120;
                openings.put(municipality(n), balance);
                lines.append("""
                        {"municipality":"%s","asOf":"%s","balance":%d,"source":"Made-up letter"}
                        """.formatted(municipality(n), OPENING, balance));
            }
            var province = new Api(system, Role.PROVINCE, province(p));
            Awaitility.await("supervision-service to know the municipalities")
                    .atMost(PATIENCE)
                    .ignoreException(IOException.class)
                    .until(() -> {
                        var report = province.postLines(
                                Service.SUPERVISION, "/v1/opening-balance-intakes", lines.toString());
                        return report.expect(200).json().path("applied").asBoolean();
                    });
        }
    }

    /** Couples households of one person, and houses each on a day of its own. */
    void house(int households) throws IOException {
        for (int done = 0; done < households; done += LINES) {
            var ids = couple(Math.min(LINES, households - done));
            var lines = new StringBuilder();
            for (var id : ids) {
                lines.append("""
                        {"couplingId":"%s","version":1,"housedOn":"%s","kind":"REGULAR"}
                        """.formatted(id, day()));
                housed.add(new Household(id, 2));
            }
            var report = municipalities.postLines(Service.PLACEMENT, "/v1/stay-intakes", lines.toString());
            if (!report.expect(200).json().path("applied").asBoolean()) {
                throw new AssertionError("housings are refused: " + report.body());
            }
        }
    }

    private List<UUID> couple(int households) {
        var lines = new StringBuilder();
        for (int n = 0; n < households; n++) {
            lines.append(
                    """
                    {"coaReference":"%s","municipality":"%s","arrival":"ASYLUM","members":[%s],"permitOn":"2020-11-01","coupledOn":"%s","dossier":%s}
                    """.formatted(UUID.randomUUID(), existing(), Register.members(1), COUPLED_ON, Register.PAPERS));
        }
        var answer = Awaitility.await("placement-service to know the municipalities")
                .atMost(PATIENCE)
                .ignoreException(IOException.class)
                .until(
                        () -> coa.postLines(Service.PLACEMENT, "/v1/coupling-intakes", lines.toString()),
                        given -> given.status() == 200
                                && given.json().path("applied").asBoolean());
        var ids = new ArrayList<UUID>();
        answer.json()
                .path("created")
                .forEach(one -> ids.add(UUID.fromString(one.path("couplingId").asText())));
        return ids;
    }

    /** Moves housings to another day, and takes back some. */
    void correct(int corrections) throws IOException {
        for (int n = 0; n < corrections; n++) {
            int index = random.nextInt(housed.size());
            var household = housed.get(index);
            boolean back = random.nextInt(4) == 0;
            var body = back ? "{\"stay\": 1, \"reason\": \"NOT_HOUSED\"}" : """
                    {"stay": 1, "reason": "WRONG_DATE", "right": {"housedOn": "%s", "kind": "REGULAR"}}""".formatted(day());
            var answer = municipalities.post(
                    Service.PLACEMENT,
                    "/v1/couplings/" + household.coupling() + "/corrections",
                    body,
                    UUID.randomUUID().toString(),
                    "\"" + household.version() + "\"");
            outcome("correction", answer);
            if (answer.status() >= 300) {
                continue;
            }
            if (back) {
                housed.set(index, housed.getLast());
                housed.removeLast();
            } else {
                housed.set(index, new Household(household.coupling(), household.version() + 1));
            }
        }
    }

    /** Couples households, couples them to another municipality, and houses them there. */
    void recouple(int households) throws IOException {
        for (var coupling : couple(households)) {
            var path = "/v1/couplings/" + coupling;
            var answer = coa.post(
                    Service.PLACEMENT,
                    path + "/recouplings",
                    "{\"municipality\": \"%s\", \"recoupledOn\": \"2021-01-04\"}"
                            .formatted(municipality(random.nextInt(MUNICIPALITIES))),
                    UUID.randomUUID().toString(),
                    "\"1\"");
            outcome("re-coupling", answer);
            if (answer.status() < 300) {
                outcome(
                        "housing elsewhere",
                        municipalities.post(
                                Service.PLACEMENT,
                                path + "/stays",
                                "{\"housedOn\": \"%s\", \"kind\": \"REGULAR\"}".formatted(day()),
                                UUID.randomUUID().toString(),
                                "\"2\""));
            }
        }
    }

    /** Revises targets, with effect from a day in their half-year. */
    void revise(int revisions) throws IOException {
        for (int n = 0; n < revisions; n++) {
            var halfYear = HALF_YEARS.get(random.nextInt(HALF_YEARS.size()));
            var target = ministry.get(Service.QUOTA, "/v1/national-targets/" + halfYear)
                    .expect(200);
            outcome(
                    "revision",
                    ministry.post(
                            Service.QUOTA,
                            "/v1/national-targets/" + halfYear + "/revisions",
                            """
                    {"status": "DEFINITIVE", "persons": %d, "publishedOn": "2020-10-01", "effectiveOn": "%s",
                     "reason": "letter"}""".formatted(
                                    10_000 + random.nextInt(15_000),
                                    halfYear.start()
                                            .plusDays(random.nextLong(
                                                    ChronoUnit.DAYS.between(halfYear.start(), halfYear.end()) + 1))),
                            UUID.randomUUID().toString(),
                            target.etag()));
        }
    }

    /** Exchanges quota of the current half-year between two municipalities. */
    void exchange(int exchanges) throws IOException {
        var clients = new HashMap<String, Api>();
        for (int n = 0; n < exchanges; n++) {
            var from = municipality(random.nextInt(MUNICIPALITIES));
            var to = municipality(random.nextInt(MUNICIPALITIES));
            int persons = 1 + random.nextInt(10);
            var proposed = clients.computeIfAbsent(from, code -> new Api(system, Role.MUNICIPALITY, code))
                    .post(Service.QUOTA, "/v1/quota-exchanges", """
                            {"halfYear": "%s", "parties": [{"municipality": "%s", "persons": %d},
                                                           {"municipality": "%s", "persons": %d}]}""".formatted(
                                    HalfYear.of(today), from, -persons, to, persons));
            if (proposed.status() != 201) {
                outcome("exchange", proposed);
                continue;
            }
            var other = clients.computeIfAbsent(to, code -> new Api(system, Role.MUNICIPALITY, code));
            outcome(
                    "exchange",
                    Api.send(other.request(
                                    Service.QUOTA,
                                    "/v1/quota-exchanges/"
                                            + proposed.json().path("id").asText() + "/agreement")
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .header("If-Match", proposed.etag())
                            .POST(HttpRequest.BodyPublishers.noBody())));
        }
    }

    /** Merges municipalities inside the current half-year: the quotas of a closed one do not change any more. */
    void merge(int mergers) throws IOException {
        var start = HalfYear.of(today).start();
        for (int n = 0; n < mergers; n++) {
            var from = municipality(random.nextInt(MUNICIPALITIES));
            var answer = ministry.post(Service.QUOTA, "/v1/reorganisations", """
                            {"kind": "MERGER", "effectiveOn": "%s", "source": "Made-up act",
                             "parts": [{"from": "%s", "to": "%s"}]}""".formatted(
                            start.plusDays(random.nextLong(ChronoUnit.DAYS.between(start, today) + 1)),
                            from,
                            municipality(random.nextInt(MUNICIPALITIES))));
            outcome("merger", answer);
            if (answer.status() < 300) {
                merged.add(from);
            }
        }
    }

    /** A municipality that has no successor: a coupling to another one is taken over, which changes its version. */
    private String existing() {
        return random.ints(0, MUNICIPALITIES)
                .mapToObj(NationalHistory::municipality)
                .filter(municipality -> !merged.contains(municipality))
                .findFirst()
                .orElseThrow();
    }

    /** A day of the history, up to yesterday. */
    LocalDate day() {
        return OPENING.plusDays(1 + random.nextLong(ChronoUnit.DAYS.between(OPENING, today) - 1));
    }

    /** Refused commands occur too, and change nothing. */
    private void outcome(String what, Api.Answer answer) {
        if (answer.status() >= 300 && !List.of(400, 404, 409, 412).contains(answer.status())) {
            throw new AssertionError(what + ": " + answer);
        }
        happened.merge(answer.status() < 300 ? what : what + " refused", 1, Integer::sum);
    }
}
