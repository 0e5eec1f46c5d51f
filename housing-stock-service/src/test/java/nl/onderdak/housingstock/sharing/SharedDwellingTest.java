// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing;

import static nl.onderdak.housingstock.Stock.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.housingstock.VacancyAnnounced;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class SharedDwellingTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    @Inject
    MutableClock clock;

    private final LocalDate today = DutchCalendar.today(Clock.systemUTC());
    private final Instant inAWeek = Instant.now().plus(Duration.ofDays(7));

    @Test
    void nineDwellingsOfThreeAreTwentySevenPlaces() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();

        // When
        for (int i = 0; i < 9; i++) {
            var dwelling = Stock.unique("N");
            send(Stock.dwelling(dwelling, landlord, municipality, 4))
                    .post("/v1/dwellings")
                    .then()
                    .statusCode(201);
            Stock.shared(dwelling, "SHARING", 3);
        }

        // Then
        var answer = Stock.asOperator().get("/v1/shared-dwellings?landlord=" + landlord);
        answer.then().body("items", hasSize(9)).body("items.capacity", everyItem(equalTo(3)));
        assertEquals(
                27,
                answer.<List<List<Object>>>path("items.places").stream()
                        .mapToInt(List::size)
                        .sum());
        assertEquals(
                27,
                answer.<List<Integer>>path("items.capacity").stream()
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    @Test
    void isLetPlaceByPlace() {
        // Given
        var municipality = Stock.municipality();
        var dwelling = Stock.dwelling(municipality, 4);

        // When
        var answer = send(Map.of(
                        "dwelling",
                        dwelling,
                        "form",
                        "ROOM_RENTAL",
                        "manager",
                        "CARE_ORGANISATION",
                        "houseRules",
                        List.of(Map.of("rule", "QUIET_FROM_HOUR", "limit", 22), Map.of("rule", "NO_SMOKING")),
                        "places",
                        List.of(
                                Map.of("place", dwelling + ".1", "capacity", 1, "rentPerMonth", 42_500),
                                Map.of("place", dwelling + ".2", "capacity", 2))))
                .post("/v1/shared-dwellings");

        // Then
        answer.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith("/v1/shared-dwellings/" + dwelling))
                .body("municipality", equalTo(municipality))
                .body("houseRules.rule", contains("QUIET_FROM_HOUR", "NO_SMOKING"))
                .body("houseRules.limit", contains(22, null))
                .body("places.place", contains(dwelling + ".1", dwelling + ".2"))
                .body("places.rentPerMonth", contains(42_500, null))
                .body("places.rentAllowance", everyItem(equalTo(false)))
                .body("capacity", equalTo(3))
                .body("mostPlaces", equalTo(30))
                .body("permitNeeded", equalTo(true))
                .body("permitId", nullValue())
                .body("policyEffectiveOn", nullValue());
        assertEquals(
                answer.asString(),
                Stock.asOperator().get("/v1/shared-dwellings/" + dwelling).asString());
        refused(announce(dwelling, today), "unit-unknown");
        refused(share(dwelling, 1), "dwelling-shared-already");
    }

    @Test
    void isNotOnOfferAsAWhole() {
        // Given
        var vacancy = Stock.vacancy(Stock.municipality(), 3);

        // Then
        refused(share(vacancy.dwelling(), 2), "dwelling-vacant");
        send(Map.of("reason", "WITHDRAWN"))
                .header("If-Match", "\"1\"")
                .post("/v1/vacancies/" + vacancy.id() + "/return")
                .then()
                .statusCode(200);
        share(vacancy.dwelling(), 2).then().statusCode(201);
        refused(share("nothing", 2), "dwelling-unknown");
    }

    @Test
    void namesEveryFault() {
        send(Map.of(
                        "dwelling",
                        "C001-1",
                        "form",
                        "SHARING",
                        "manager",
                        "LANDLORD",
                        "houseRules",
                        List.of(
                                Map.of("rule", "QUIET_FROM_HOUR", "limit", 24),
                                Map.of("rule", "NO_PETS", "limit", 1),
                                Map.of("rule", "NO_PETS"),
                                Map.of("rule", "CLEANING_EVERY_DAYS")),
                        "places",
                        List.of(
                                Map.of("place", "C001-1.1", "capacity", 1),
                                Map.of("place", "C001-1.1", "capacity", 1))))
                .post("/v1/shared-dwellings")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/houseRules/0/limit",
                                "/houseRules/1/limit",
                                "/houseRules/2/rule",
                                "/houseRules/3/limit",
                                "/places/1/place"));
        send(Map.of(
                        "dwelling",
                        "C001-1",
                        "form",
                        "SHARING",
                        "manager",
                        "LANDLORD",
                        "nationality",
                        "x",
                        "places",
                        List.of()))
                .post("/v1/shared-dwellings")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/nationality", "/places"));
    }

    @Test
    void aPlaceBecomesVacantOnDaysOfAPermitOnly() {
        // Given
        var dwelling = Stock.shared(Stock.dwelling(Stock.municipality(), 3), "SHARING", 3);
        var place = dwelling + ".1";
        refused(announce(place, today), "sharing-not-permitted");
        var from = today.plusDays(10);
        var until = today.plusDays(20);
        Stock.permit(dwelling, from, until, 3);

        // Then
        refused(announce(place, from.minusDays(1)), "sharing-not-permitted");
        refused(announce(place, until.plusDays(1)), "sharing-not-permitted");
        announce(place, from)
                .then()
                .statusCode(201)
                .body("unit", equalTo(place))
                .body("dwelling", equalTo(dwelling))
                .body("capacity", equalTo(1))
                .body("selfContained", equalTo(false));
        String id = announce(dwelling + ".2", until)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var later = Map.of("availableFrom", until.plusDays(1).toString(), "targetGroup", "PERMIT_HOLDERS");
        refused(send(later).header("If-Match", "\"1\"").put("/v1/vacancies/" + id), "sharing-not-permitted");
    }

    @Test
    void aPlaceOnOfferSaysThatSharingIsPermittedSoThatMatchingUsesIt() {
        // Given
        var municipality = Stock.municipality();
        var dwelling = Stock.shared(Stock.dwelling(municipality, 3), "SHARING", 3);
        Stock.permit(dwelling, today, null, 3);

        // When
        var vacancy = Stock.announce(dwelling + ".1", municipality, today);

        // Then
        var announced = (VacancyAnnounced) Stock.published(vacancy, 1);
        assertEquals(dwelling + ".1", announced.unit());
        assertEquals(dwelling, announced.dwelling());
        assertFalse(announced.selfContained());
        assertTrue(announced.sharingPermitted());
    }

    @Test
    void aPlaceIsReservedWhileItsPermitCountsTodayAndOnItsFirstDay() {
        // Given
        var municipality = Stock.municipality();
        var dwelling = Stock.shared(Stock.dwelling(municipality, 3), "SHARING", 3);
        var permit = Stock.permit(dwelling, today.minusDays(5), null, 3);
        var now = Stock.announce(dwelling + ".1", municipality, today);
        var soon = Stock.announce(dwelling + ".2", municipality, today.plusDays(10));

        // When
        withdraw(permit, 1, today.plusDays(10)).then().statusCode(200).body("version", equalTo(2));

        // Then
        refused(Stock.reserve(soon, Stock.coupling(municipality, 1), inAWeek), "sharing-not-permitted");
        var coupling = Stock.coupling(municipality, 1);
        Stock.reserve(now, coupling, inAWeek).then().statusCode(201);
        Stock.cancel(now, 1).then().statusCode(200);
        clock.set(clock.instant().plus(Duration.ofDays(10)));
        refused(Stock.reserve(now, coupling, clock.instant().plus(Duration.ofDays(1))), "sharing-not-permitted");
    }

    @Test
    void placesAreAddedUpToTheMaximumAndRemovedWhileNobodyIsThere() {
        // Given
        var municipality = Stock.municipality();
        Stock.sharingPolicy(municipality, LONG_AGO, 4, "SHARING");
        var dwelling = Stock.dwelling(municipality, 5);
        refused(share(dwelling, 5), "too-many-places");
        share(dwelling, 2).then().statusCode(201).body("mostPlaces", equalTo(4));
        Stock.permit(dwelling, LONG_AGO, null, 3);

        // Then
        add(dwelling, dwelling + ".3", 9).then().statusCode(412);
        refused(add(dwelling, dwelling + ".1", 1), "place-known");
        refused(add(dwelling, dwelling, 1), "place-known");
        add(dwelling, dwelling + ".3", 1)
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .header("Location", "/v1/shared-dwellings/" + dwelling)
                .body("places", hasSize(3))
                .body("mostPlaces", equalTo(3));
        refused(add(dwelling, dwelling + ".4", 2), "too-many-places");

        // Then
        var vacancy = Stock.announce(dwelling + ".1", municipality);
        refused(remove(dwelling, dwelling + ".1", 2), "place-taken");
        refused(end(dwelling, 2), "place-taken");
        Stock.house(Stock.coupling(municipality, 1), municipality, dwelling + ".1", LocalDate.of(2025, 3, 3));
        Stock.awaitState(vacancy, "LET");
        refused(remove(dwelling, dwelling + ".1", 2), "place-taken");
        refused(remove(dwelling, dwelling + ".9", 2), "place-unknown");
        remove(dwelling, dwelling + ".2", 2)
                .then()
                .statusCode(200)
                .body("places.place", contains(dwelling + ".1", dwelling + ".3"));
    }

    @Test
    void ceasesToBeShared() {
        // Given
        var municipality = Stock.municipality();
        var dwelling = Stock.shared(Stock.dwelling(municipality, 3), "LODGING", 1);

        // When
        end(dwelling, 1).then().statusCode(204);

        // Then
        Stock.asOperator().get("/v1/shared-dwellings/" + dwelling).then().statusCode(404);
        Stock.announce(dwelling, municipality);
    }

    @Test
    void changesHowItIsShared() {
        // Given
        var dwelling = Stock.shared(Stock.dwelling(Stock.municipality(), 3), "SHARING", 2);
        var body =
                Map.of("form", "GROUP", "manager", "RESIDENTS", "houseRules", List.of(Map.of("rule", "NO_SUBLETTING")));

        // Then
        send(body).put("/v1/shared-dwellings/" + dwelling).then().statusCode(428);
        send(body)
                .header("If-Match", "\"1\"")
                .put("/v1/shared-dwellings/" + dwelling)
                .then()
                .statusCode(200)
                .body("form", equalTo("GROUP"))
                .body("manager", equalTo("RESIDENTS"))
                .body("houseRules.rule", contains("NO_SUBLETTING"))
                .body("places", hasSize(2))
                .body("version", equalTo(2));
    }

    @Test
    void theMunicipalityAndNotTheLandlordPermits() {
        // Given
        var dwelling = Stock.dwelling(Stock.municipality(), 3);

        // Then
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.corporation(dwelling.substring(0, 15)))
                .header("Idempotency-Key", Stock.unique("K"))
                .contentType("application/json")
                .body(Map.of("dwelling", dwelling, "from", "2025-01-01", "mostPlaces", 3))
                .post("/v1/sharing-permits")
                .then()
                .statusCode(403);
    }

    @Test
    void aPermitFitsThePolicyThePlacesAndTheOtherPermits() {
        // Given
        var municipality = Stock.municipality();
        Stock.sharingPolicy(municipality, LONG_AGO, 4, "SHARING");
        var dwelling = Stock.shared(Stock.dwelling(municipality, 4), "SHARING", 3);
        var from = LocalDate.of(2025, 1, 1);
        var until = LocalDate.of(2025, 12, 31);

        // Then
        refused(Stock.grant(dwelling, from, until, 5), "permitted-places-above-limit");
        refused(Stock.grant(dwelling, from, until, 2), "permitted-places-too-few");
        refused(Stock.grant("nothing", from, until, 3), "dwelling-unknown");
        Stock.grant(dwelling, until, from, 3).then().statusCode(400).body("errors.pointer", contains("/until"));
        Stock.permit(dwelling, from, until, 4);
        refused(Stock.grant(dwelling, until, null, 3), "permit-overlaps");
        refused(Stock.grant(dwelling, from.minusYears(1), from, 3), "permit-overlaps");
        Stock.permit(dwelling, from.minusYears(1), from.minusDays(1), 3);
        Stock.permit(dwelling, until.plusDays(1), null, 3);
    }

    @Test
    void thePermitOnAPastDayIsShownAsItWasKnown() {
        // Given
        var dwelling = Stock.shared(Stock.dwelling(Stock.municipality(), 4), "SHARING", 3);
        var permit = Stock.permit(dwelling, LocalDate.of(2025, 1, 1), null, 4);
        var beforeChange = Instant.now();
        send(Map.of("from", "2025-01-01", "until", "2025-12-31", "mostPlaces", 3))
                .header("If-Match", "\"1\"")
                .put("/v1/sharing-permits/" + permit)
                .then()
                .statusCode(200)
                .body("mostPlaces", equalTo(3));
        withdraw(permit, 1, LocalDate.of(2025, 7, 1)).then().statusCode(412);
        withdraw(permit, 2, LocalDate.of(2025, 7, 1)).then().statusCode(200);
        refused(withdraw(permit, 3, LocalDate.of(2025, 7, 1)), "permit-withdrawn");

        // Then
        permits(dwelling, "validOn=2024-12-31").then().body("items", empty());
        permits(dwelling, "validOn=2025-01-01").then().body("items.mostPlaces", contains(3));
        permits(dwelling, "validOn=2025-06-30").then().body("items.id", contains(permit));
        permits(dwelling, "validOn=2025-07-01").then().body("items", empty());
        permits(dwelling, "validOn=2025-07-01&knownAt=" + beforeChange)
                .then()
                .body("items.mostPlaces", contains(4))
                .body("items.version", contains(1));
        Stock.asOperator()
                .get("/v1/sharing-permits/" + permit)
                .then()
                .body("withdrawnOn", equalTo("2025-07-01"))
                .body("version", equalTo(3));
    }

    @Test
    void whetherAFormNeedsAPermitDependsOnThePolicyOfTheDay() {
        // Given
        var municipality = Stock.municipality();
        var dwelling = Stock.shared(Stock.dwelling(municipality, 3), "LODGING", 1);
        var from = today.plusDays(30);
        Stock.sharingPolicy(municipality, from, 3, "SHARING", "LODGING");
        Stock.sharingPolicy(municipality, from, 2, "SHARING", "ROOM_RENTAL");

        // Then
        refused(announce(dwelling + ".1", from.minusDays(1)), "sharing-not-permitted");
        announce(dwelling + ".1", from).then().statusCode(201);
        Stock.asOperator()
                .get("/v1/sharing-policies?municipality=" + municipality)
                .then()
                .body("items.effectiveOn", contains(from.toString()))
                .body("items.mostPlaces", contains(2))
                .body("items[0].permitNeeded", contains("SHARING", "ROOM_RENTAL"));
        refused(
                send(Map.of(
                                "municipality",
                                "GM9999",
                                "effectiveOn",
                                "2025-01-01",
                                "mostPlaces",
                                3,
                                "permitNeeded",
                                List.of()))
                        .post("/v1/sharing-policies"),
                "municipality-unknown");
    }

    private static Response announce(String unit, LocalDate availableFrom) {
        return send(Map.of("unit", unit, "availableFrom", availableFrom.toString()))
                .post("/v1/vacancies");
    }

    private static Response share(String dwelling, int places) {
        return send(Map.of(
                        "dwelling",
                        dwelling,
                        "form",
                        "SHARING",
                        "manager",
                        "LANDLORD",
                        "places",
                        Stock.places(dwelling, places)))
                .post("/v1/shared-dwellings");
    }

    private static Response add(String dwelling, String place, long version) {
        return send(Map.of("place", place, "capacity", 1))
                .header("If-Match", "\"" + version + "\"")
                .post("/v1/shared-dwellings/" + dwelling + "/places");
    }

    private static Response remove(String dwelling, String place, long version) {
        return Stock.asLandlord()
                .header("If-Match", "\"" + version + "\"")
                .post("/v1/shared-dwellings/" + dwelling + "/places/" + place + "/removal");
    }

    private static Response end(String dwelling, long version) {
        return Stock.asLandlord()
                .header("If-Match", "\"" + version + "\"")
                .post("/v1/shared-dwellings/" + dwelling + "/end");
    }

    private static Response withdraw(String permit, long version, LocalDate on) {
        return send(Map.of("withdrawnOn", on.toString()))
                .header("If-Match", "\"" + version + "\"")
                .post("/v1/sharing-permits/" + permit + "/withdrawal");
    }

    private static Response permits(String dwelling, String query) {
        return Stock.asOperator().get("/v1/sharing-permits?dwelling=" + dwelling + "&" + query);
    }

    private static void refused(Response answer, String code) {
        answer.then().statusCode(409).body("type", endsWith(code));
    }
}
