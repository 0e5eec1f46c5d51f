// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange;

import static nl.onderdak.quota.exchange.Colleges.agrees;
import static nl.onderdak.quota.exchange.Colleges.decides;
import static nl.onderdak.quota.exchange.Colleges.lists;
import static nl.onderdak.quota.exchange.Colleges.reads;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.quota.Ministry;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class QuotaExchangesTest {

    private final MutableClock clock;

    @Inject
    QuotaExchangesTest(MutableClock clock) {
        this.clock = clock;
    }

    @Test
    void wierdenTakesFiveOverFromAlmeloAndTheQuotasArePublished() {
        // Given
        var twente = Colleges.ofTwente();
        clock.set(LocalDate.of(twente.year(), 3, 14));
        var proposed = twente.proposes(twente.almelo(), Map.of(twente.almelo(), -5, twente.wierden(), 5));
        String id = proposed.statusCode(201).extract().path("id");
        proposed.header("Location", endsWith("/v1/quota-exchanges/" + id))
                .header("ETag", "\"1\"")
                .body("state", equalTo("OPEN"))
                .body("parties.find { it.municipality == '" + twente.wierden() + "' }.agreedAt", nullValue());
        assertEquals(73, twente.persons(twente.almelo()));

        // When
        var agreed = agrees(twente.wierden(), id, 1);

        // Then
        agreed.statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("IN_EFFECT"))
                .body("effectiveOn", equalTo(twente.year() + "-03-14"));
        twente.quota(twente.almelo(), "")
                .body("items[0].persons", equalTo(68))
                .body("items[0].computed", equalTo(73))
                .body("items[0].exchanged", equalTo(-5))
                .body("items[0].exchanges.exchange", contains(id))
                .body("items[0].exchanges.persons", contains(-5))
                .body("items[0].cause", equalTo("EXCHANGE"))
                .body("items[0].unrounded", equalTo("73 5576134/17942942"));
        assertEquals(30, twente.persons(twente.wierden()));
        var fact = (MunicipalQuotaSet) fact(twente.almelo(), 2);
        assertEquals(QuotaCause.EXCHANGE, fact.cause());
        assertEquals(LocalDate.of(twente.year(), 3, 14), fact.effectiveOn());
        assertEquals(73, fact.previous().persons());
        assertEquals(68, fact.current().persons());
        assertEquals(
                List.of(new MunicipalQuotaSet.Exchanged(UUID.fromString(id), -5, LocalDate.of(twente.year(), 3, 14))),
                fact.current().exchanges());
        assertEquals(
                5, ((MunicipalQuotaSet) fact(twente.wierden(), 2)).current().exchanged());
    }

    @Test
    void aQuotaIsAsItWasOnAnEarlierDayAndAsItWasKnownBefore() {
        // Given
        var twente = Colleges.ofTwente();
        clock.set(LocalDate.of(twente.year(), 3, 14));
        var id = twente.proposed(twente.almelo(), Map.of(twente.almelo(), -5, twente.wierden(), 5));
        agrees(twente.wierden(), id, 1).statusCode(200);
        clock.advance(Duration.ofDays(1));

        // When
        Ministry.revise(
                        twente.halfYear(),
                        1,
                        Map.of(
                                "status",
                                "DEFINITIVE",
                                "persons",
                                15_000,
                                "publishedOn",
                                twente.year() + "-03-15",
                                "effectiveOn",
                                twente.year() + "-02-01",
                                "reason",
                                "letter"))
                .statusCode(201)
                .body("sumOfQuotas", equalTo(62 + 21 + 20));

        // Then
        twente.quota(twente.almelo(), "").body("items[0].persons", equalTo(57));
        twente.quota(twente.almelo(), "&validOn=" + twente.year() + "-01-31").body("items[0].persons", equalTo(73));
        twente.quota(twente.almelo(), "&validOn=" + twente.year() + "-03-13").body("items[0].persons", equalTo(62));
        twente.quota(twente.almelo(), "&validOn=" + twente.year() + "-03-14").body("items[0].persons", equalTo(57));
        var before = twente.year() + "-03-14T12:00:00Z";
        twente.quota(twente.almelo(), "&knownAt=" + before).body("items[0].persons", equalTo(68));
        twente.quota(twente.almelo(), "&knownAt=" + before + "&validOn=" + twente.year() + "-03-13")
                .body("items[0].persons", equalTo(73));
    }

    @Test
    void anExchangeThatTheRevisedQuotasCannotBearLapses() {
        // Given
        var twente = Colleges.ofTwente();
        var older = twente.proposed(twente.almelo(), Map.of(twente.almelo(), -30, twente.wierden(), 30));
        agrees(twente.wierden(), older, 1).statusCode(200);
        var newer = twente.proposed(twente.almelo(), Map.of(twente.almelo(), -20, twente.borne(), 20));
        agrees(twente.borne(), newer, 1).statusCode(200);

        // When
        Ministry.revise(twente.halfYear(), 1, Ministry.revision(10_000, twente.year() + "-02-01"))
                .statusCode(201)
                .body("sumOfQuotas", equalTo(41 + 14 + 14));

        // Then
        assertEquals(11, twente.persons(twente.almelo()));
        assertEquals(14, twente.persons(twente.borne()));
        reads(Tokens.municipality(twente.almelo().value()), older).body("state", equalTo("IN_EFFECT"));
        reads(Tokens.municipality(twente.borne().value()), newer)
                .body("state", equalTo("LAPSED"))
                .body("lapseReason", equalTo("QUOTAS_APPORTIONED_ANEW"));
        assertEquals(
                1,
                ((MunicipalQuotaSet) fact(twente.almelo(), 4))
                        .current()
                        .exchanges()
                        .size());
    }

    @Test
    void inEffectItIsRevokedByEveryPartyAgain() {
        // Given
        var twente = Colleges.ofTwente();
        var id = twente.proposed(twente.almelo(), Map.of(twente.almelo(), -5, twente.wierden(), 5));
        agrees(twente.wierden(), id, 1).statusCode(200);
        decides(Tokens.municipality(twente.almelo().value()), id, "withdrawal", 2)
                .statusCode(409)
                .body("type", endsWith("exchange-not-open"));
        twente.proposes(twente.wierden(), Map.of(twente.almelo(), 4, twente.wierden(), -4), id)
                .statusCode(409)
                .body("type", endsWith("exchange-not-the-opposite"));

        // When
        String later = twente.proposes(twente.wierden(), Map.of(twente.almelo(), 5, twente.wierden(), -5), id)
                .statusCode(201)
                .extract()
                .path("id");
        agrees(twente.almelo(), later, 1).statusCode(200);

        // Then
        assertEquals(73, twente.persons(twente.almelo()));
        assertEquals(25, twente.persons(twente.wierden()));
        reads(Tokens.municipality(twente.almelo().value()), id)
                .body("state", equalTo("REVOKED"))
                .body("revokedBy", equalTo(later))
                .header("ETag", "\"3\"");
    }

    @Test
    void aProposalThatBreaksARuleChangesNothingAndSaysWhy() {
        // Given
        var twente = Colleges.ofTwente();
        var stranger = Ministry.registered();

        // Then
        twente.proposes(twente.almelo(), Map.of(twente.almelo(), -5, twente.wierden(), 4))
                .statusCode(409)
                .body("type", endsWith("exchange-changes-the-sum"))
                .body("detail", containsString("-1"));
        twente.proposes(twente.almelo(), Map.of(twente.almelo(), -74, twente.wierden(), 74))
                .statusCode(409)
                .body("type", endsWith("exchange-exceeds-quota"));
        twente.proposes(twente.borne(), Map.of(twente.almelo(), -5, twente.wierden(), 5))
                .statusCode(409)
                .body("type", endsWith("exchange-without-its-proposer"));
        twente.proposes(twente.almelo(), Map.of(twente.almelo(), -5, stranger, 5))
                .statusCode(409)
                .body("type", endsWith("exchange-without-quota"));
        twente.proposes(
                        twente.almelo(),
                        Map.of(twente.almelo(), -5, twente.wierden(), 5),
                        UUID.randomUUID().toString())
                .statusCode(409)
                .body("type", endsWith("exchange-to-revoke-not-in-effect"));
        twente.proposes(twente.almelo(), Map.of(twente.almelo(), 0, twente.wierden(), 0))
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("party-takes-over-no-persons", "party-takes-over-no-persons"));
        twente.proposes(twente.almelo(), Map.of(twente.almelo(), -5)).statusCode(400);
        assertEquals(List.of(), lists(Tokens.municipality(twente.almelo().value()), ""));
        assertEquals(73, twente.persons(twente.almelo()));
    }

    @Test
    void oneRefusalIsTheEndOfIt() {
        // Given
        var twente = Colleges.ofTwente();
        var id = twente.proposed(twente.almelo(), Map.of(twente.almelo(), -7, twente.wierden(), 3, twente.borne(), 4));
        agrees(twente.wierden(), id, 1).statusCode(200).body("state", equalTo("OPEN"));

        // When
        var refused = decides(Tokens.municipality(twente.borne().value()), id, "refusal", 2);

        // Then
        refused.statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("refusedBy", equalTo(twente.borne().value()));
        agrees(twente.borne(), id, 3).statusCode(409).body("type", endsWith("exchange-not-open"));
        assertEquals(73, twente.persons(twente.almelo()));
    }

    @Test
    void afterTheHalfYearAnOpenProposalHasLapsed() {
        // Given
        var twente = Colleges.ofTwente();
        clock.set(LocalDate.of(twente.year(), 6, 30));
        var id = twente.proposed(twente.almelo(), Map.of(twente.almelo(), -5, twente.wierden(), 5));

        // When
        clock.set(LocalDate.of(twente.year(), 7, 1));

        // Then
        agrees(twente.wierden(), id, 1).statusCode(409).body("type", endsWith("exchange-after-half-year"));
        var token = Tokens.municipality(twente.wierden().value());
        reads(token, id).body("state", equalTo("LAPSED")).body("lapseReason", equalTo("HALF_YEAR_CLOSED"));
        assertEquals(List.of(id), lists(token, "?state=LAPSED&halfYear=" + twente.halfYear()));
        assertEquals(List.of(), lists(token, "?state=OPEN"));
        assertEquals(73, twente.persons(twente.almelo()));
    }

    @Test
    void aMunicipalityThatEndedInsideTheHalfYearExchangesNoMore() {
        // Given
        var twente = Colleges.ofTwente();
        clock.set(LocalDate.of(twente.year(), 3, 14));
        var open = twente.proposed(twente.almelo(), Map.of(twente.almelo(), -5, twente.wierden(), 5));
        Ministry.merges(twente.wierden(), twente.borne(), twente.year() + "-03-24");

        // When
        clock.set(LocalDate.of(twente.year(), 3, 24));

        // Then
        agrees(twente.wierden(), open, 1)
                .statusCode(409)
                .body("type", endsWith("exchange-party-ended"))
                .body("detail", containsString(twente.year() + "-03-23"));
        twente.proposes(twente.wierden(), Map.of(twente.almelo(), -5, twente.wierden(), 5))
                .statusCode(409)
                .body("type", endsWith("exchange-party-ended"));
        twente.proposes(twente.almelo(), Map.of(twente.almelo(), -5, twente.wierden(), 5))
                .statusCode(409)
                .body("type", endsWith("exchange-party-ended"));
        assertEquals(73, twente.persons(twente.almelo()));
        assertEquals(25, twente.persons(twente.wierden()));
    }

    @Test
    void theSuccessorOfAPartyReadsItsExchangesFromItsFirstDayAndDecidesOnNone() {
        // Given
        var twente = Colleges.ofTwente();
        clock.set(LocalDate.of(twente.year(), 3, 23));
        var id = twente.proposed(twente.almelo(), Map.of(twente.almelo(), -5, twente.wierden(), 5));
        Ministry.merges(twente.wierden(), twente.borne(), twente.year() + "-03-24");
        var successor = Tokens.municipality(twente.borne().value());
        reads(successor, id).statusCode(404);
        assertEquals(List.of(), lists(successor, ""));

        // When
        clock.set(LocalDate.of(twente.year(), 3, 24));

        // Then
        reads(successor, id).statusCode(200);
        assertEquals(List.of(id), lists(successor, ""));
        agrees(twente.borne(), id, 1).statusCode(403);
        decides(successor, id, "refusal", 1).statusCode(403);
        reads(Tokens.municipality(twente.wierden().value()), id).statusCode(200);
    }

    @Test
    void theProvinceHasTheSameTotalBeforeAndAfter() {
        // Given
        var twente = Colleges.ofTwente();
        var ofProvince = "/v1/municipal-quotas?province=PV23&halfYear=" + twente.halfYear();
        assertEquals(List.of(73, 25, 24), Ministry.<Integer>everyPage(ofProvince, "persons"));
        var id = twente.proposed(twente.almelo(), Map.of(twente.almelo(), -5, twente.wierden(), 5));

        // When
        agrees(twente.wierden(), id, 1).statusCode(200);

        // Then
        assertEquals(List.of(68, 30, 24), Ministry.<Integer>everyPage(ofProvince, "persons"));
        Ministry.asks()
                .get("/v1/national-targets/" + twente.halfYear())
                .then()
                .body("sumOfQuotas", equalTo(73 + 25 + 24));
    }

    @Test
    void whatWasNotSeenIsNotDecidedOn() {
        // Given
        var twente = Colleges.ofTwente();
        var id = twente.proposed(twente.almelo(), Map.of(twente.almelo(), -5, twente.wierden(), 5));

        // Then
        agrees(twente.wierden(), id, 2).statusCode(412);
        decides(Tokens.municipality(twente.wierden().value()), id, "withdrawal", 1)
                .statusCode(409)
                .body("type", endsWith("exchange-of-another-proposer"));
        agrees(twente.almelo(), id, 1).statusCode(409).body("type", endsWith("exchange-already-agreed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agreement", "refusal", "withdrawal"})
    void eachCollegeDecidesForItsOwnMunicipalityOnly(String decision) {
        // Given
        var twente = Colleges.ofTwente();
        var id = twente.proposed(twente.almelo(), Map.of(twente.almelo(), -5, twente.wierden(), 5));

        // Then
        for (var other : List.of("RIJK", "OPERATOR", "PV23", "COA", "corporation:C001")) {
            decides(Tokens.withScopes(other, "exchanges:write"), id, decision, 1)
                    .statusCode(403);
        }
        decides(Tokens.ministry(), id, decision, 1).statusCode(403);
        decides(Tokens.municipality(twente.borne().value()), id, decision, 1).statusCode(404);
        reads(Tokens.ministry(), id).body("state", equalTo("OPEN")).header("ETag", "\"1\"");
    }

    @Test
    void onlyThePartiesTheirProvinceAndTheCountrySeeIt() {
        // Given
        var twente = Colleges.ofTwente();
        var id = twente.proposed(twente.almelo(), Map.of(twente.almelo(), -5, twente.wierden(), 5));
        var query = "?halfYear=" + twente.halfYear();

        // Then
        for (var sees : List.of(twente.almelo().value(), twente.wierden().value(), "PV23", "RIJK", "OPERATOR")) {
            var token = Tokens.withScopes(sees, "exchanges:read");
            reads(token, id).statusCode(200);
            assertEquals(List.of(id), lists(token, query), sees);
        }
        for (var blind : List.of(twente.borne().value(), "PV26")) {
            var token = Tokens.withScopes(blind, "exchanges:read");
            reads(token, id).statusCode(404);
            assertFalse(lists(token, query).contains(id), blind);
        }
        for (var stranger : List.of("COA", "corporation:C001")) {
            reads(Tokens.withScopes(stranger, "exchanges:read"), id).statusCode(403);
        }
    }

    @Test
    void ofTwoThatAgreeAtTheSameMomentTheSecondLooksAgain() {
        // Given
        var twente = Colleges.ofTwente();
        var id = twente.proposed(twente.almelo(), Map.of(twente.almelo(), -7, twente.wierden(), 3, twente.borne(), 4));

        // When
        var statuses = together(() -> agrees(twente.wierden(), id, 1), () -> agrees(twente.borne(), id, 1));

        // Then
        assertEquals(List.of(200, 412), statuses.stream().sorted().toList());
        assertEquals(73, twente.persons(twente.almelo()));
        var late = statuses.getFirst() == 412 ? twente.wierden() : twente.borne();
        agrees(late, id, 2).statusCode(200).body("state", equalTo("IN_EFFECT"));
        assertEquals(66, twente.persons(twente.almelo()));
    }

    @Test
    void ofTwoExchangesOfTheSamePersonsOneTakesEffect() {
        // Given
        var twente = Colleges.ofTwente();
        var one = twente.proposed(twente.almelo(), Map.of(twente.almelo(), -40, twente.wierden(), 40));
        var other = twente.proposed(twente.almelo(), Map.of(twente.almelo(), -40, twente.borne(), 40));

        // When
        var statuses = together(() -> agrees(twente.wierden(), one, 1), () -> agrees(twente.borne(), other, 1));

        // Then
        assertEquals(List.of(200, 409), statuses.stream().sorted().toList());
        assertEquals(33, twente.persons(twente.almelo()));
        assertEquals(
                73 + 25 + 24,
                twente.persons(twente.almelo()) + twente.persons(twente.wierden()) + twente.persons(twente.borne()));
    }

    @Test
    void anAgreementAndARevisionAtTheSameMomentBothCount() {
        // Given
        var twente = Colleges.ofTwente();
        var id = twente.proposed(twente.almelo(), Map.of(twente.almelo(), -5, twente.wierden(), 5));

        // When
        var statuses = together(
                () -> agrees(twente.wierden(), id, 1),
                () -> Ministry.revise(twente.halfYear(), 1, Ministry.revision(15_000, twente.year() + "-02-01")));

        // Then
        assertEquals(List.of(200, 201), statuses);
        assertEquals(57, twente.persons(twente.almelo()));
        assertEquals(26, twente.persons(twente.wierden()));
        assertEquals(
                57, ((MunicipalQuotaSet) fact(twente.almelo(), 3)).current().persons());
    }

    @SafeVarargs
    private static List<Integer> together(Supplier<ValidatableResponse>... requests) {
        var started = Stream.of(requests)
                .map(request -> CompletableFuture.supplyAsync(
                        () -> request.get().extract().statusCode()))
                .toList();
        return started.stream().map(CompletableFuture::join).toList();
    }

    private static Object fact(MunicipalityCode municipality, long sequence) {
        var event = Events.await(
                Service.QUOTA,
                received -> received.data() instanceof MunicipalQuotaSet set
                        && set.municipality().equals(municipality)
                        && received.sequence() == sequence);
        assertTrue(event.data() instanceof MunicipalQuotaSet);
        return event.data();
    }
}
