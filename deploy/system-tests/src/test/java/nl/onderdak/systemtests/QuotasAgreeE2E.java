// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * After all changes of quotas, quota-service and supervision-service give the same ones on any day, as known at any
 * moment: for each municipality, in the province that it was known to lie in. Covers the half-years of next year, for
 * which no other test of the shared system sets a target.
 */
class QuotasAgreeE2E {

    private static final List<String> PROVINCES = List.of("PV29", "PV31");
    private static final int MUNICIPALITIES = 8;
    private static final int STEPS = 60;
    private static final int MOST_STEPS = 600;
    private static final List<String> HAPPEN = List.of("revise", "exchange", "merge", "move");

    /** Of the moments between steps, chosen at random: each costs thirty questions. */
    private static final int MOMENTS = 12;

    @RegisterExtension
    static final RunningSystem system = RunningSystem.shared();

    private final Api ministry = new Api(system, Role.RIJK);
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final LocalDate nextYear =
            LocalDate.now(DutchCalendar.ZONE).withDayOfYear(1).plusYears(1);
    private final List<HalfYear> halfYears =
            Stream.iterate(HalfYear.of(nextYear), HalfYear::next).limit(2).toList();
    private final List<String> municipalities =
            IntStream.range(0, MUNICIPALITIES).mapToObj("GM88%02d"::formatted).toList();
    private final Map<String, Exchange> exchanges = new HashMap<>();
    private final Map<String, Integer> happened = new TreeMap<>();

    private record Exchange(HalfYear halfYear, String from, String to, int persons) {}

    @Test
    void onAnyDayAsKnownAtAnyMoment() throws IOException {
        // Given
        begin();
        var moments = new ArrayList<Instant>();
        moments.add(now());

        // When
        while (moments.size() <= STEPS || !happened.keySet().containsAll(HAPPEN)) {
            assertTrue(moments.size() <= MOST_STEPS, () -> "seed " + seed + ": " + happened);
            step();
            moments.add(now());
        }

        // Then
        Awaitility.await("supervision-service to have read all, seed " + seed)
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> agree(moments.getLast()));
        Collections.shuffle(moments, random);
        for (var moment : moments.subList(0, MOMENTS)) {
            agree(moment);
        }
    }

    private void agree(Instant knownAt) throws IOException {
        for (var halfYear : halfYears) {
            for (var validOn : List.of(
                    halfYear.start(),
                    halfYear.start().plusDays(60),
                    halfYear.start().plusDays(120),
                    halfYear.end())) {
                for (var province : PROVINCES) {
                    var when = "province=" + province + "&validOn=" + validOn + "&knownAt=" + knownAt + "&limit=100";
                    assertEquals(
                            quotas(Service.QUOTA, "/v1/municipal-quotas?halfYear=" + halfYear + "&" + when, "persons"),
                            quotas(Service.SUPERVISION, "/v1/balances?" + when, "quota"),
                            () -> "seed " + seed + " " + when);
                }
            }
        }
    }

    private Map<String, Integer> quotas(Service service, String path, String property) throws IOException {
        var quotas = new TreeMap<String, Integer>();
        for (var item : ministry.get(service, path).expect(200).json().path("items")) {
            var municipality = item.path("municipality").asText();
            var persons = item.path(property).asInt();
            if (municipalities.contains(municipality) && persons != 0) {
                quotas.put(municipality + " " + item.path("name").asText(), persons);
            }
        }
        return quotas;
    }

    private void begin() throws IOException {
        for (var municipality : municipalities) {
            ministry.post(Service.QUOTA, "/v1/municipalities", """
                            {"municipality": "%s", "name": "%s", "province": "%s", "validFrom": "1900-01-01"}""".formatted(
                                    municipality, "Made-up " + municipality, PROVINCES.get(random.nextInt(2))))
                    .expect(201);
        }
        var parts = municipalities.stream()
                .map(municipality -> "{\"municipality\": \"%s\", \"inhabitants\": %d}"
                        .formatted(municipality, random.nextInt(90_000)))
                .toList();
        for (var referenceDate : halfYears.stream()
                .map(halfYear -> LocalDate.of(halfYear.start().getYear() - 1, 1, 1))
                .distinct()
                .toList()) {
            ministry.post(Service.QUOTA, "/v1/populations", """
                            {"referenceDate": "%s", "source": "CBS", "nationalInhabitants": 1000000, "complete": false,
                             "municipalities": [%s]}""".formatted(referenceDate, String.join(", ", parts)))
                    .expect(201);
        }
    }

    private void step() throws IOException {
        var done = switch (random.nextInt(10)) {
            case 0, 1, 2 -> publishOrRevise();
            case 3, 4, 5, 6 -> exchange();
            case 7 -> undo();
            case 8 -> merge();
            default -> move();
        };
        happened.merge(done, 1, Integer::sum);
    }

    private String publishOrRevise() throws IOException {
        var halfYear = halfYear();
        var target = ministry.get(Service.QUOTA, "/v1/national-targets/" + halfYear);
        if (target.status() == 404) {
            return outcome("publish", ministry.post(Service.QUOTA, "/v1/national-targets", """
                            {"halfYear": "%s", "status": "%s", "persons": %d, "publishedOn": "2024-01-01"}""".formatted(
                            halfYear, random.nextInt(3) == 0 ? "FORECAST" : "DEFINITIVE", persons())));
        }
        var effectiveOn = target.json().path("effectiveOn").asText();
        var day = random.nextInt(4) == 0 ? dayOf(halfYear) : later(LocalDate.parse(effectiveOn), halfYear);
        return outcome(
                "revise",
                ministry.post(
                        Service.QUOTA,
                        "/v1/national-targets/" + halfYear + "/revisions",
                        """
                        {"status": "DEFINITIVE", "persons": %d, "publishedOn": "2024-01-01", "effectiveOn": "%s",
                         "reason": "letter"}""".formatted(persons(), day),
                        UUID.randomUUID().toString(),
                        target.etag()));
    }

    private String exchange() throws IOException {
        return exchange(
                "exchange", new Exchange(halfYear(), municipality(), municipality(), random.nextInt(200)), null);
    }

    private String undo() throws IOException {
        if (exchanges.isEmpty()) {
            return "nothing";
        }
        var id = List.copyOf(exchanges.keySet()).get(random.nextInt(exchanges.size()));
        var undone = exchanges.get(id);
        return exchange("undo", new Exchange(undone.halfYear(), undone.to(), undone.from(), undone.persons()), id);
    }

    private String exchange(String what, Exchange exchange, String revokes) throws IOException {
        var from = new Api(system, Role.MUNICIPALITY, exchange.from());
        var proposed = from.post(Service.QUOTA, "/v1/quota-exchanges", """
                {"halfYear": "%s", "revokes": %s, "parties": [{"municipality": "%s", "persons": %d},
                 {"municipality": "%s", "persons": %d}]}""".formatted(
                        exchange.halfYear(),
                        revokes == null ? null : "\"" + revokes + "\"",
                        exchange.from(),
                        -exchange.persons(),
                        exchange.to(),
                        exchange.persons()));
        if (proposed.status() != 201) {
            return outcome(what, proposed);
        }
        var id = proposed.json().path("id").asText();
        var to = new Api(system, Role.MUNICIPALITY, exchange.to());
        var agreed = Api.send(to.request(Service.QUOTA, "/v1/quota-exchanges/" + id + "/agreement")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", proposed.etag())
                .POST(HttpRequest.BodyPublishers.noBody()));
        if (agreed.status() < 300) {
            exchanges.put(id, exchange);
        }
        return outcome(what, agreed);
    }

    private String merge() throws IOException {
        var day = dayOf(halfYear());
        return outcome("merge", ministry.post(Service.QUOTA, "/v1/reorganisations", """
                        {"kind": "MERGER", "effectiveOn": "%s", "source": "act",
                         "parts": [{"from": "%s", "to": "%s"}]}""".formatted(
                        day, municipality(), municipality())));
    }

    /** The register had it in the wrong province, under the wrong name. */
    private String move() throws IOException {
        var path = "/v1/municipalities/" + municipality();
        var found = ministry.get(Service.QUOTA, path).expect(200);
        var entry = found.json();
        var validUntil = entry.path("validUntil");
        return outcome(
                "move",
                Api.send(ministry.request(Service.QUOTA, path)
                        .header("Content-Type", "application/json")
                        .header("If-Match", found.etag())
                        .PUT(HttpRequest.BodyPublishers.ofString("""
                        {"name": "Made-up %d", "province": "%s", "validUntil": %s}""".formatted(
                                        random.nextInt(1_000),
                                        PROVINCES.get(random.nextInt(2)),
                                        validUntil.isTextual() ? validUntil.toString() : null)))));
    }

    /** Refused commands occur too, and change nothing. */
    private String outcome(String what, Api.Answer answer) {
        assertTrue(
                answer.status() < 300 || List.of(400, 404, 409, 412).contains(answer.status()),
                () -> "seed " + seed + " " + what + ": " + answer);
        return answer.status() < 300 ? what : what + " refused";
    }

    private HalfYear halfYear() {
        return halfYears.get(random.nextInt(halfYears.size()));
    }

    private String municipality() {
        return municipalities.get(random.nextInt(municipalities.size()));
    }

    private int persons() {
        return random.nextInt(20_000);
    }

    private LocalDate dayOf(HalfYear halfYear) {
        return later(halfYear.start(), halfYear);
    }

    private LocalDate later(LocalDate day, HalfYear halfYear) {
        return day.plusDays(random.nextLong(ChronoUnit.DAYS.between(day, halfYear.end()) + 1));
    }

    /** After everything that was recorded, and before everything that will be. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
