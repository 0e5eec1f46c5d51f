// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Personal data in the packaged system, seen from outside: in its due places, and nowhere else. */
class PrivacyE2E {

    private static final String JSON = "application/json";
    private static final String ARCHIVE = "placement: legal_archive.erased_reference.coa_reference";

    private static final List<String> HEADERS = List.of(
            "If-Match",
            "If-None-Match",
            "traceparent",
            "tracestate",
            "baggage",
            "Fsc-Transaction-Id",
            "Idempotency-Key",
            "Accept",
            "Accept-Language",
            "Content-Type",
            "Content-Language",
            "Cookie",
            "Forwarded",
            "From",
            "Origin",
            "Referer",
            "User-Agent",
            "X-Forwarded-For",
            "X-Request-Id");

    /** A name cannot be distinguished from another word: it stays in free text of a client. */
    private static final Map<String, Set<String>> DUE = Map.of(
            "name as the reference of COA",
            Set.of("placement: coupling.coa_reference", "placement: idempotent_answer.body"),
            "name as the key of a command",
            Set.of("placement: idempotent_answer.key"),
            "name as a property of a line, repeated in the report",
            Set.of("placement: idempotent_answer.body"),
            "name as the name of a landlord",
            Set.of("housing_stock: landlord.name", "housing_stock: idempotent_answer.body"));

    @RegisterExtension
    static final RunningSystem system = RunningSystem.shared();

    private final Register register = new Register(system);
    private final Api ministry = new Api(system, Role.RIJK);
    private final Api coa = new Api(system, Role.COA);
    private final Api province = new Api(system, Role.PROVINCE);
    private final Map<String, Canary> planted = new TreeMap<>();

    /** Where clients of a service knock. */
    private record Door(Service service, Role role, String path) {}

    private interface Planting {

        void with(String canary) throws IOException;
    }

    @Test
    void valuesSentByMistakeAreWhereTheyAreDueAndNowhereElse() throws IOException {
        // Given
        var municipality = "GM0173";
        register.municipalities(municipality);
        register.couple(municipality, 1, 1);

        // When
        for (var door : List.of(
                new Door(Service.QUOTA, Role.RIJK, "/v1/municipalities"),
                new Door(Service.PLACEMENT, Role.COA, "/v1/couplings"),
                new Door(Service.HOUSING_STOCK, Role.CORPORATION, "/v1/landlords"),
                new Door(Service.SUPERVISION, Role.PROVINCE, "/v1/opening-balances"))) {
            inAddresses(door);
            inBodies(door);
            inHeaders(door);
            inTokens(door);
        }
        inLines();
        inWords(municipality);

        // Then
        var last = coupled(municipality, UUID.randomUUID().toString());
        house(municipality, last);
        var whereabouts = Awaitility.await("the last fact to be everywhere")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> Whereabouts.of(system),
                        all -> all.of(last)
                                .containsAll(Set.of(
                                        "placement: coupling.id",
                                        "headers of placement.events",
                                        "values of placement.events",
                                        "housing_stock: coupling.id",
                                        "supervision: ledger_entry.coupling_id")));
        assertEquals(new TreeMap<>(DUE), found(whereabouts));
        assertTrue(whereabouts.of(municipality).contains("keys of placement.events"), "it reads keys");
        for (var service : Service.values()) {
            var refusals = "log " + service.module() + ".log";
            assertTrue(whereabouts.of("refused with 403").contains(refusals), "it reads the " + refusals);
            var metrics = "metrics of " + service.module();
            assertTrue(whereabouts.of("http_server_requests").contains(metrics), "it reads the " + metrics);
        }
    }

    @Test
    void anErasedReferenceIsInTheArchiveOnlyAndEveryFigureStays() throws IOException {
        // Given
        var municipality = "GM0163";
        var housed = UUID.randomUUID().toString();
        var waiting = UUID.randomUUID().toString();
        var bystander = UUID.randomUUID().toString();
        register.municipalities(municipality);
        register.couple(municipality, 1, 1);
        quota(municipality);
        house(municipality, coupled(municipality, housed));
        house(municipality, coupled(municipality, bystander));
        coupled(municipality, waiting);
        var knownAt = Awaitility.await("the figures to be there")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> province.get(Service.SUPERVISION, balance(municipality))
                                .json(),
                        balance -> balance.path("openingBalance").asInt() < 0
                                && balance.path("realised").asInt() == 4)
                .path("knownAt")
                .asText();
        var figures = figures(municipality, knownAt);
        assertTrue(Whereabouts.of(system).of(housed).contains("placement: coupling.coa_reference"));

        // When
        erase(housed);
        erase(waiting);

        // Then
        assertEquals(figures, figures(municipality, knownAt));
        new Api(system, Role.OPERATOR)
                .post(Service.SUPERVISION, "/v1/ledger/rebuild", "")
                .expect(202);
        Awaitility.await("the ledger to be read again")
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(figures, figures(municipality, knownAt)));
        var whereabouts = Whereabouts.of(system);
        assertEquals(Set.of(ARCHIVE), whereabouts.of(housed));
        assertEquals(Set.of(ARCHIVE), whereabouts.of(waiting));
        assertTrue(whereabouts.of(bystander).contains("placement: coupling.coa_reference"));
    }

    private void inAddresses(Door door) throws IOException {
        var api = new Api(system, door.role());
        var of = " of " + door.service().module();
        for (var path : List.of(door.path() + "/", "/v1/", "/", "/q/")) {
            plant("a part of a path" + of, canary -> {
                api.get(door.service(), path + canary);
                api.post(door.service(), path + canary, "{}");
            });
        }
        for (var name : List.of("municipality", "cursor", "limit", "naam")) {
            plant(
                    "a value in a query" + of,
                    canary -> api.get(door.service(), door.path() + "?" + name + "=" + canary));
        }
        plant("a name in a query" + of, canary -> api.get(door.service(), door.path() + "?" + canary + "=1"));
    }

    private void inBodies(Door door) throws IOException {
        var api = new Api(system, door.role());
        var of = " of " + door.service().module();
        for (var body : List.of(
                "{\"municipality\": \"%s\"}",
                "{\"municipality\": [\"%s\"]}",
                "{\"opmerking\": \"%s\"}",
                "{\"opmerking\": {\"naam\": \"%s\"}}",
                "{\"%s\": 1}",
                "{\"%s\": ",
                "%s")) {
            plant(
                    "a body" + of,
                    canary -> api.post(door.service(), door.path(), body.formatted(canary))
                            .expect(400));
        }
    }

    private void inHeaders(Door door) throws IOException {
        var api = new Api(system, door.role());
        for (var header : HEADERS) {
            plant(header + " of " + door.service().module(), canary -> {
                Api.send(api.request(door.service(), door.path()).setHeader(header, canary));
                Api.send(api.request(door.service(), door.path())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", JSON)
                        .setHeader(header, canary)
                        .POST(BodyPublishers.ofString("{}")));
            });
        }
    }

    private void inTokens(Door door) throws IOException {
        var api = new Api(system, door.role());
        var of = " of " + door.service().module();
        for (var form : List.of("%s", "Bearer %s", "Bearer %1$s.%1$s.%1$s", "Basic %s")) {
            plant(
                    "credentials" + of,
                    canary -> Api.send(api.request(door.service(), door.path())
                                    .setHeader("Authorization", form.formatted(canary)))
                            .expect(401));
        }
        plant(
                "the organisation in a token" + of,
                canary -> new Api(system, door.role(), canary)
                        .get(door.service(), door.path())
                        .expect(403));
    }

    private void inLines() throws IOException {
        for (var line : List.of(
                "{\"municipality\": \"%s\"}\n", "{\"members\": \"%s\"}\n", "{\"opmerking\": \"%s\"}\n", "%s\n")) {
            plant("a line", canary -> coa.postLines(Service.PLACEMENT, "/v1/coupling-intakes", line.formatted(canary)));
        }
        plant(
                "a property of a line, repeated in the report",
                canary -> coa.postLines(Service.PLACEMENT, "/v1/coupling-intakes", "{\"%s\": 1}\n".formatted(canary))
                        .expect(200));
    }

    /** A command that is carried out with a name is refused with a number. */
    private void inWords(String municipality) throws IOException {
        plant("the reference of COA", canary -> carriedOut(canary, couple(municipality, canary, freshKey())));
        plant(
                "the key of a command",
                canary -> carriedOut(
                        canary, couple(municipality, UUID.randomUUID().toString(), canary)));
        var corporation = new Api(system, Role.CORPORATION);
        plant(
                "the name of a landlord",
                canary -> carriedOut(
                        canary, corporation.post(Service.HOUSING_STOCK, "/v1/landlords", """
                        {"landlord": "C001", "name": "%s"}""".formatted(canary))));
    }

    private static void carriedOut(String canary, Api.Answer answer) {
        answer.expect(Character.isDigit(canary.charAt(0)) ? 400 : 201);
    }

    private void plant(String place, Planting planting) throws IOException {
        var canary = planted.computeIfAbsent(place, same -> Canary.next());
        planting.with(canary.number());
        planting.with(canary.name());
    }

    private Map<String, Set<String>> found(Whereabouts whereabouts) {
        var found = new TreeMap<String, Set<String>>();
        planted.forEach((place, canary) -> {
            found.put("number as " + place, whereabouts.of(canary.number()));
            found.put("name as " + place, whereabouts.of(canary.name()));
        });
        found.values().removeIf(Set::isEmpty);
        return found;
    }

    private Api.Answer couple(String municipality, String reference, String key) throws IOException {
        return coa.post(
                Service.PLACEMENT,
                "/v1/couplings",
                """
                {"coaReference": "%s", "municipality": "%s", "arrival": "ASYLUM", "members": [%s],
                 "permitOn": "2023-12-01", "coupledOn": "%s", "dossier": %s}""".formatted(reference, municipality, Register.members(2), Register.COUPLED_ON, Register.PAPERS),
                key,
                null);
    }

    private String coupled(String municipality, String reference) throws IOException {
        return couple(municipality, reference, freshKey())
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private static void house(String municipality, String coupling) throws IOException {
        new Api(system, Role.MUNICIPALITY, municipality)
                .post(Service.PLACEMENT, "/v1/couplings/" + coupling + "/stays", """
                        {"housedOn": "2026-03-01", "kind": "REGULAR"}""", freshKey(), "\"1\"")
                .expect(201);
    }

    /** Of a half-year that no other test of the shared system sets a target for. */
    private void quota(String municipality) throws IOException {
        ministry.post(Service.QUOTA, "/v1/populations", """
                        {"referenceDate": "2018-01-01", "source": "CBS", "nationalInhabitants": 17181084,
                         "complete": false,
                         "municipalities": [{"municipality": "%s", "inhabitants": 24000}]}""".formatted(municipality))
                .expect(201);
        ministry.post(Service.QUOTA, "/v1/national-targets", """
                        {"halfYear": "2019-H1", "status": "DEFINITIVE", "persons": 6000,
                         "publishedOn": "2018-09-28"}""").expect(201);
    }

    private void erase(String reference) throws IOException {
        coa.post(Service.PLACEMENT, "/v1/erasures", """
                        {"coaReference": "%s", "reason": "SUBJECT_REQUEST"}""".formatted(reference)).expect(200);
    }

    private static String balance(String area) {
        return "/v1/balances/" + area + "?validOn=2026-06-30";
    }

    /** Every figure in which the households of the municipality are counted, and every entry it is the sum of. */
    private List<JsonNode> figures(String municipality, String knownAt) throws IOException {
        var known = "knownAt=" + knownAt;
        var entries = "/v1/balances/" + municipality + "/entries?limit=100&" + known;
        var halfYears = "/v1/balances/" + municipality + "/half-years?from=2026-H1&to=2026-H2&" + known;
        return List.of(
                asked(province, Service.SUPERVISION, balance(municipality) + "&" + known),
                asked(province, Service.SUPERVISION, balance("PV23") + "&" + known),
                asked(province, Service.SUPERVISION, balance("NL") + "&" + known),
                asked(province, Service.SUPERVISION, halfYears),
                asked(province, Service.SUPERVISION, entries),
                asked(ministry, Service.PLACEMENT, "/v1/realisations?municipality=" + municipality + "&" + known));
    }

    /** Without the positions of the sources, which change at every moment. */
    private static JsonNode asked(Api by, Service service, String path) throws IOException {
        var answer = by.get(service, path).expect(200).json();
        for (var name : List.of("sources", "status", "reasons")) {
            answer.findParents(name).forEach(parent -> ((ObjectNode) parent).remove(name));
        }
        return answer;
    }

    private static String freshKey() {
        return UUID.randomUUID().toString();
    }
}
