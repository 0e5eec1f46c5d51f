// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.quota.Ministry;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class DecideReorganisationTest {

    private static final int NATIONAL = 17_590_672;

    private final MutableClock clock;

    @Inject
    DecideReorganisationTest(MutableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void voorneAanZeeGetsOneQuotaForItsPartsTogether() {
        // Given
        var year = Ministry.freeYear();
        var parts = voorne(year - 1);
        var successor = Ministry.freeCode();
        decide(mergerInto(successor, year + "-01-01", parts)).statusCode(201).body("apportioned", empty());

        // When
        Ministry.publish(year + "-H1", 21_200).statusCode(201);

        // Then
        quotas("halfYear=" + year + "-H1")
                .body("items.municipality", contains(successor.value()))
                .body("items.inhabitants", contains(73_238))
                .body("items.persons", contains(88));
    }

    @Test
    void aTargetThatWasApportionedBeforeIsApportionedAnewAndWhatWasKnownStays() {
        // Given
        clock.set(Instant.parse("2031-03-01T10:00:00Z"));
        var year = Ministry.freeYear();
        var parts = voorne(year - 1);
        var successor = Ministry.freeCode();
        Ministry.sends(ceiling(year + "-H1"))
                .post("/v1/national-targets")
                .then()
                .statusCode(201);
        clock.set(Instant.parse("2031-06-01T10:00:00Z"));

        // When
        var decided = decide(mergerInto(successor, year + "-01-01", parts));

        // Then
        decided.statusCode(201)
                .body("apportioned.halfYear", contains(year + "-H1"))
                .body("apportioned.revision", contains(2));
        var halfYear = "halfYear=" + year + "-H1";
        quotas(halfYear + "&municipality=" + successor).body("items.persons", contains(89));
        quotas(halfYear + "&municipality=" + parts.getFirst()).body("items.persons", contains(0));
        quotas(halfYear + "&knownAt=2031-05-31T10:00:00Z").body("items.persons", contains(22, 49, 19));
        Ministry.asks()
                .get("/v1/national-targets/" + year + "-H1")
                .then()
                .body("revision", equalTo(2))
                .body("sumOfQuotas", equalTo(89))
                .body("revisions.sumOfQuotas", contains(90, 89))
                .body("revisions.persons", contains(21_200, 21_200))
                .body("reason", nullValue())
                .body("reorganisation", equalTo(decided.extract().<String>path("id")))
                .body(
                        "revisions.reorganisation",
                        contains(nullValue(), equalTo(decided.extract().<String>path("id"))))
                .body("warnings", empty());
        var zero = (MunicipalQuotaSet) Events.await(
                        Service.QUOTA,
                        event -> event.data() instanceof MunicipalQuotaSet set
                                && set.municipality().equals(parts.get(1))
                                && set.revision() == 2)
                .data();
        assertEquals(0, zero.current().persons());
        assertEquals(49, zero.previous().persons());
        assertEquals(QuotaCause.REORGANISATION, zero.cause());
        assertNull(zero.reason());
    }

    @Test
    void theOldCodeEndsTheDayBeforeAndStaysAnswerableForItsTime() {
        // Given
        clock.set(Instant.parse("2032-03-01T10:00:00Z"));
        var weesp = Ministry.registered();
        var amsterdam = Ministry.registered();
        clock.set(Instant.parse("2032-06-01T10:00:00Z"));

        // When
        var id = decide(merger("2122-03-24", weesp, amsterdam))
                .statusCode(201)
                .extract()
                .<String>path("id");

        // Then
        var path = "/v1/municipalities/" + weesp;
        Ministry.asks()
                .get(path)
                .then()
                .body("validUntil", equalTo("2122-03-23"))
                .body("version", equalTo(2));
        Ministry.asks()
                .get(path + "?knownAt=2032-05-31T10:00:00Z")
                .then()
                .statusCode(200)
                .body("validUntil", nullValue())
                .body("version", equalTo(1));
        Ministry.asks().get(path + "?knownAt=2032-02-28T10:00:00Z").then().statusCode(404);
        Ministry.asks().get(path + "?validOn=2122-03-23").then().statusCode(200);
        Ministry.asks().get(path + "?validOn=2122-03-24").then().statusCode(404);
        assertEquals(1, listed(weesp, "validOn=2122-03-23"));
        assertEquals(0, listed(weesp, "validOn=2122-03-24"));
        assertEquals(1, listed(weesp, "validOn=2122-03-24&knownAt=2032-05-31T10:00:00Z"));
        Ministry.asks()
                .get("/v1/reorganisations?municipality=" + weesp)
                .then()
                .body("items.id", contains(id))
                .body("items[0].parts[0].to", equalTo(amsterdam.value()));
        decisions(weesp, "validOn=2122-03-24&knownAt=2032-06-01T10:00:00Z").body("items.id", contains(id));
        decisions(weesp, "validOn=2122-03-23").body("items", empty());
        decisions(weesp, "knownAt=2032-06-01T09:59:59Z").body("items", empty());
        Ministry.asks().get("/v1/reorganisations/" + id).then().statusCode(200).header("ETag", "\"1\"");
        var fact = (MunicipalityReorganised) Events.await(
                        Service.QUOTA,
                        event -> event.data() instanceof MunicipalityReorganised reorganised
                                && reorganised.municipality().equals(weesp))
                .data();
        assertEquals(amsterdam, fact.principal());
        assertEquals(LocalDate.of(2122, 3, 24), fact.effectiveOn());
        Events.await(
                Service.QUOTA,
                event -> event.data() instanceof MunicipalityRegistered registered
                        && registered.municipality().equals(weesp)
                        && LocalDate.of(2122, 3, 23).equals(registered.validUntil()));
    }

    @Test
    void aChangeInsideAHalfYearLeavesItsQuotasWithTheOldCodes() {
        // Given
        var year = Ministry.freeYear();
        var weesp = Ministry.registered();
        var amsterdam = Ministry.registered();
        Ministry.population(year - 1, 17_475_415, false, Map.of(weesp, 20_445, amsterdam, 873_338))
                .statusCode(201);
        Ministry.publish(year + "-H1", 10_000).statusCode(201);
        Ministry.publish(year + "-H2", 10_000).statusCode(201);

        // When
        decide(merger(year + "-03-24", weesp, amsterdam))
                .statusCode(201)
                .body("apportioned.halfYear", contains(year + "-H2"));

        // Then
        quotas("halfYear=" + year + "-H1&municipality=" + weesp).body("items.persons", contains(12));
        quotas("halfYear=" + year + "-H1&municipality=" + amsterdam).body("items.persons", contains(500));
        quotas("halfYear=" + year + "-H2&municipality=" + weesp).body("items.persons", contains(0));
        quotas("halfYear=" + year + "-H2&municipality=" + amsterdam)
                .body("items.inhabitants", contains(893_783))
                .body("items.persons", contains(511));
    }

    @Test
    void aDivisionAndABoundaryChangeMoveTheInhabitantsThatAreNamed() {
        // Given
        var year = Ministry.freeYear();
        var haaren = Ministry.registered();
        var boxtel = Ministry.registered();
        var vught = Ministry.registered();
        Ministry.population(year - 1, 100_000, false, Map.of(haaren, 14_459, boxtel, 30_744, vught, 26_418))
                .statusCode(201);
        Ministry.publish(year + "-H1", 10_000).statusCode(201);

        // When
        decide(reorganisation(
                        "DIVISION",
                        year + "-01-01",
                        part(haaren, boxtel, year - 1, 10_000),
                        part(haaren, vught, year - 1, 4_459)))
                .statusCode(201);
        decide(reorganisation("BOUNDARY_CHANGE", year + "-01-01", part(boxtel, vught, year - 1, 744)))
                .statusCode(201);

        // Then
        var halfYear = "halfYear=" + year + "-H1&municipality=";
        quotas(halfYear + haaren).body("items.persons", contains(0));
        quotas(halfYear + boxtel).body("items.inhabitants", contains(40_000)).body("items.persons", contains(4_000));
        quotas(halfYear + vught).body("items.inhabitants", contains(31_621)).body("items.persons", contains(3_162));
        Ministry.asks()
                .get("/v1/national-targets/" + year + "-H1")
                .then()
                .body("revisions.sumOfQuotas", contains(7_162, 7_162, 7_162));
    }

    @Test
    void aRevisionAfterwardsKeepsToTheNewMunicipalities() {
        // Given
        var year = Ministry.freeYear();
        var parts = voorne(year - 1);
        var successor = Ministry.freeCode();
        Ministry.publish(year + "-H1", 21_200).statusCode(201);
        decide(mergerInto(successor, year + "-01-01", parts)).statusCode(201);

        // When
        Ministry.revise(year + "-H1", 2, Ministry.revision(17_600, year + "-02-01"))
                .statusCode(201);

        // Then
        quotas("halfYear=" + year + "-H1&municipality=" + successor).body("items.persons", contains(73));
        quotas("halfYear=" + year + "-H1&municipality=" + parts.getFirst()).body("items.persons", contains(0));
    }

    @Test
    void aHalfYearThatIsOverStaysAsItWas() {
        // Given
        var year = Ministry.freeYear();
        var parts = voorne(year - 1);
        Ministry.publish(year + "-H1", 21_200).statusCode(201);
        clock.set(LocalDate.of(year, 7, 1));

        // When
        var late = decide(mergerInto(Ministry.freeCode(), year + "-01-01", parts));

        // Then
        late.statusCode(409).body("type", endsWith("reorganisation-too-late"));
        quotas("halfYear=" + year + "-H1").body("items.persons", hasSize(3)).body("items[0].revision", equalTo(1));
        Ministry.asks().get("/v1/municipalities/" + parts.getFirst()).then().body("validUntil", nullValue());
    }

    @Test
    void aSecondDecisionAboutTheSameIsRefused() {
        // Given
        var weesp = Ministry.registered();
        var amsterdam = Ministry.registered();
        decide(merger("2123-03-24", weesp, amsterdam)).statusCode(201);

        // Then
        decide(merger("2123-03-24", weesp, amsterdam))
                .statusCode(409)
                .body("type", endsWith("reorganisation-overlaps"));
        decide(merger("2124-01-01", weesp, amsterdam)).statusCode(409).body("type", endsWith("municipality-absent"));
        decide(merger("2124-01-01", amsterdam, weesp)).statusCode(409).body("type", endsWith("municipality-absent"));
    }

    @Test
    void theLastDayIsNotChangedBesideTheReorganisation() {
        // Given
        var weesp = Ministry.registered();
        decide(merger("2123-03-24", weesp, Ministry.registered())).statusCode(201);
        var entry = new HashMap<String, Object>(Map.of("name", "Weesp", "province", "PV23"));

        // Then
        change(weesp, entry).statusCode(409).body("type", endsWith("municipality-ended-by-reorganisation"));

        // When
        entry.put("validUntil", "2123-03-23");

        // Then
        change(weesp, entry).statusCode(200).body("version", equalTo(3));
    }

    @Test
    void aRepeatedRequestIsAnsweredTheSame() {
        // Given
        var body = merger("2123-01-01", Ministry.registered(), Ministry.registered());
        var key = UUID.randomUUID().toString();
        var first = Ministry.sends(body, key)
                .post("/v1/reorganisations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        // When
        var second = Ministry.sends(body, key).post("/v1/reorganisations").then();

        // Then
        second.statusCode(201).body("id", equalTo(first));
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        // Given
        var known = Ministry.registered();
        var unknown = Ministry.freeCode();
        var shapeless = new HashMap<>(reorganisation(
                "MERGER", "2123-01-01", Map.of("from", known.value(), "to", known.value()), whole(unknown, known)));
        shapeless.put(
                "newMunicipalities",
                List.of(Map.of("municipality", unknown.value(), "name", "Nieuw", "province", "PV23")));

        // Then
        decide(shapeless)
                .statusCode(400)
                .body("errors.code", contains("hands-over-to-itself", "not-a-successor"))
                .body("errors.pointer", contains("/parts/0/to", "/newMunicipalities/0/municipality"));
        decide(merger("2123-01-01", unknown, Ministry.freeCode()))
                .statusCode(400)
                .body("errors.pointer", contains("/parts/0/from", "/parts/0/to"))
                .body("errors.code", hasItem("unknown-municipality"));
    }

    private static List<MunicipalityCode> voorne(int year) {
        var parts = List.of(Ministry.registered(), Ministry.registered(), Ministry.registered());
        Ministry.population(
                        year, NATIONAL, false, Map.of(parts.get(0), 17_704, parts.get(1), 40_574, parts.get(2), 14_960))
                .statusCode(201);
        return parts;
    }

    private static Map<String, Object> ceiling(String halfYear) {
        var target = new HashMap<>(Ministry.target(halfYear, 21_200));
        target.put("rounding", "CEILING");
        return target;
    }

    private static Map<String, Object> mergerInto(
            MunicipalityCode successor, String effectiveOn, List<MunicipalityCode> parts) {
        var body = new HashMap<>(reorganisation(
                "MERGER",
                effectiveOn,
                whole(parts.get(0), successor),
                whole(parts.get(1), successor),
                whole(parts.get(2), successor)));
        body.put(
                "newMunicipalities",
                List.of(Map.of("municipality", successor.value(), "name", "Voorne aan Zee", "province", "PV28")));
        return body;
    }

    private static Map<String, Object> merger(String effectiveOn, MunicipalityCode from, MunicipalityCode to) {
        return reorganisation("MERGER", effectiveOn, whole(from, to));
    }

    @SafeVarargs
    private static Map<String, Object> reorganisation(String kind, String effectiveOn, Map<String, Object>... parts) {
        return Map.of("kind", kind, "effectiveOn", effectiveOn, "source", "Stb. 2022, 157", "parts", List.of(parts));
    }

    private static Map<String, Object> whole(MunicipalityCode from, MunicipalityCode to) {
        return Map.of("from", from.value(), "to", to.value());
    }

    private static Map<String, Object> part(MunicipalityCode from, MunicipalityCode to, int year, int inhabitants) {
        return Map.of(
                "from",
                from.value(),
                "to",
                to.value(),
                "inhabitants",
                List.of(Map.of("referenceDate", year + "-01-01", "inhabitants", inhabitants)));
    }

    private static ValidatableResponse decide(Map<String, Object> body) {
        return Ministry.sends(body).post("/v1/reorganisations").then();
    }

    private static ValidatableResponse change(MunicipalityCode code, Map<String, Object> entry) {
        return Ministry.asks()
                .header("If-Match", "\"2\"")
                .contentType(ContentType.JSON)
                .body(entry)
                .put("/v1/municipalities/" + code)
                .then();
    }

    private static ValidatableResponse decisions(MunicipalityCode code, String query) {
        return Ministry.asks()
                .get("/v1/reorganisations?municipality=" + code + "&" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse quotas(String query) {
        return Ministry.asks().get("/v1/municipal-quotas?" + query).then().statusCode(200);
    }

    private static long listed(MunicipalityCode code, String query) {
        return Ministry.<String>everyPage("/v1/municipalities?" + query, "municipality").stream()
                .filter(code.value()::equals)
                .count();
    }
}
