// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.mismatch;

import static io.restassured.RestAssured.given;
import static nl.onderdak.housingstock.Stock.asOperator;
import static nl.onderdak.housingstock.Stock.send;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.contracts.placement.HouseholdRecoupled;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class MismatchResourceTest {

    @Inject
    MutableClock clock;

    private String municipality;
    private LocalDate today;
    private HalfYear now;

    @BeforeEach
    void almelo() {
        municipality = Stock.municipality();
        today = DutchCalendar.today(clock);
        now = HalfYear.of(today);
    }

    @Test
    void eightyFiveSinglesAndTwelveUnitsForOneLeaveAGapOfSeventyThree() {
        // Given
        Events.publish(IntStream.range(0, 85)
                .mapToObj(
                        i -> Events.record(coupled(Events.id(), 1, today.minusDays(i)), 1, Instant.now(), Events.id()))
                .toList());
        for (var i = 0; i < 12; i++) {
            Stock.vacancy(municipality, 1);
        }

        // Then
        await().untilAsserted(() -> asOperator()
                .get("/v1/mismatches?municipality=" + municipality)
                .then()
                .statusCode(200)
                .body("items.kind", contains("SINGLE", "COUPLE", "FAMILY", "LARGE_FAMILY", "STEP_FREE", "WHEELCHAIR"))
                .body("items.waiting", contains(85, 0, 0, 0, null, null)));
        line("SINGLE", "")
                .body("halfYear", equalTo(now.toString()))
                .body("day", equalTo(today.toString()))
                .body("need", equalTo(85))
                .body("available", equalTo(12))
                .body("supply", equalTo(12))
                .body("gap", equalTo(73))
                .body("surplus", equalTo(0))
                .body("coupledSince", equalTo(today.minusDays(84).toString()))
                .body("largeFamilyFrom", equalTo(6))
                .body("largeFamilySince", equalTo("2024-06-03"))
                .body("assumptions", hasItem("UNIT_COUNTS_BY_CAPACITY"))
                .body("assumptions", not(hasItem("SUPPLY_OF_CALLER_ONLY")));
        asOperator()
                .accept("text/csv")
                .get("/v1/mismatches?municipality=" + municipality)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("municipality,halfYear,day,kind,waiting,reserved,need,available,expected,onNotice,"
                        + "supply,gap,surplus,coupledSince,largeFamilyFrom,largeFamilySince\r\n" + municipality + ","
                        + now + "," + today + ",SINGLE,85,0,85,12,0,0,12,73,0,"))
                .body(containsString(",STEP_FREE,,,,0,0,0,0,,,,6,2024-06-03\r\n"));
    }

    @Test
    void unitsThatBecomeAvailableWithinTheHalfYearAreExpected() {
        // Given
        var next = now.next();
        announce(3, next.start(), null);
        announce(3, next.start().plusDays(1), next.start());
        announce(3, next.end(), null);
        announce(3, next.end().plusDays(1), null);

        // Then
        line("FAMILY", "&halfYear=" + next)
                .body("day", equalTo(next.start().toString()))
                .body("available", equalTo(1))
                .body("expected", equalTo(2))
                .body("onNotice", equalTo(1))
                .body("surplus", equalTo(3));
        line("FAMILY", "&halfYear=" + next + "&validOn=" + next.end())
                .body("available", equalTo(3))
                .body("expected", equalTo(0));
        asOperator()
                .get("/v1/mismatches?municipality=" + municipality + "&validOn=" + today)
                .then()
                .body("items", empty());
    }

    @Test
    void vacanciesForOthersAreNoSupply() {
        // Given
        var body = new HashMap<String, Object>(Map.of("availableFrom", today.toString(), "targetGroup", "URGENT"));
        body.put("unit", Stock.dwelling(municipality, 2));
        send(body).post("/v1/vacancies").then().statusCode(201);

        // Then
        asOperator().get("/v1/mismatches?municipality=" + municipality).then().body("items", empty());
    }

    @Test
    void aReservedUnitCountsOnNeitherSide() {
        // Given
        var free = Stock.vacancy(municipality, 2);
        Stock.vacancy(municipality, 2);
        Stock.coupling(municipality, 2);

        // When
        Stock.reserved(free, Stock.coupling(municipality, 2));

        // Then
        line("COUPLE", "")
                .body("waiting", equalTo(2))
                .body("reserved", equalTo(1))
                .body("need", equalTo(1))
                .body("supply", equalTo(1))
                .body("gap", equalTo(0))
                .body("assumptions", hasItem("TWO_PERSONS_ARE_A_COUPLE"));
    }

    @Test
    void fromWhatSizeAFamilyIsLargeDependsOnTheDay() {
        // Given
        for (var persons : List.of(6, 7, 8)) {
            publish(coupled(Events.id(), persons, LocalDate.of(2022, 1, 3)), 1);
        }
        await().untilAsserted(() -> line("LARGE_FAMILY", "").body("waiting", equalTo(3)));

        // Then
        large("2023-07-02", 1, 8);
        large("2023-07-03", 2, 7);
        large("2024-06-02", 2, 7);
        large("2024-06-03", 3, 6);
    }

    @Test
    void theNeedIsThatOfTheDayAsKnownAtTheMoment() {
        // Given
        var coupling = Stock.coupling(municipality, 2);
        var before = Instant.now();
        Stock.house(coupling, municipality, "not-in-stock", LocalDate.of(2025, 3, 10));
        Stock.awaitHoused(coupling, true);

        // Then
        line("COUPLE", "&validOn=2025-03-09").body("waiting", equalTo(1));
        none("&validOn=2025-03-10");
        none("&validOn=2025-01-05");
        line("COUPLE", "&validOn=2025-03-10&knownAt=" + before).body("waiting", equalTo(1));
    }

    @Test
    void aHouseholdThatIsCoupledElsewhereWaitsThereOnly() {
        // Given
        var coupling = Stock.coupling(municipality, 2);
        var other = Stock.municipality("PV26", null);
        var day = LocalDate.of(2025, 2, 3);

        // When
        publish(
                new HouseholdRecoupled(
                        coupling, new MunicipalityCode(other), new MunicipalityCode(municipality), 2, day, null),
                2);

        // Then
        await().untilAsserted(() -> line(Tokens.municipality(other), other, "COUPLE", "&validOn=2025-02-03")
                .body("waiting", equalTo(1))
                .body("coupledSince", equalTo("2025-01-06")));
        line(Tokens.municipality(municipality), municipality, "COUPLE", "&validOn=2025-02-02")
                .body("waiting", equalTo(1));
        given().auth()
                .oauth2(Tokens.municipality(municipality))
                .get("/v1/mismatches?validOn=2025-02-03")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aLandlordSeesTheNeedOfItsMunicipalitiesAgainstItsOwnUnits() {
        // Given
        var own = Stock.vacancy(municipality, 2);
        Stock.vacancy(municipality, 2);
        String landlord = Stock.vacancy(own).path("landlord");
        Stock.coupling(municipality, 2);
        var elsewhere = Stock.municipality();
        Stock.coupling(elsewhere, 2);

        // Then
        var token = Tokens.corporation(landlord);
        line(token, municipality, "COUPLE", "")
                .body("waiting", equalTo(1))
                .body("available", equalTo(1))
                .body("coupledSince", nullValue())
                .body("assumptions", hasItem("SUPPLY_OF_CALLER_ONLY"));
        given().auth()
                .oauth2(token)
                .get("/v1/mismatches")
                .then()
                .statusCode(200)
                .body("items.municipality.unique()", contains(municipality));
        given().auth()
                .oauth2(Tokens.province("PV31"))
                .get("/v1/mismatches?municipality=" + municipality)
                .then()
                .statusCode(200)
                .body("items", empty());
        line(Tokens.province("PV23"), municipality, "COUPLE", "").body("available", equalTo(2));
    }

    @Test
    void returnedVacanciesAreEvidenceThatCouplingsWereShort() {
        // Given
        var before = now.previous();
        clock.set(before.end());
        giveBack("NO_COUPLED_HOUSEHOLD");
        giveBack("NO_FITTING_HOUSEHOLD");
        giveBack("WITHDRAWN");
        clock.set(now.start());
        giveBack("NO_COUPLED_HOUSEHOLD");
        giveBack("NO_COUPLED_HOUSEHOLD");
        giveBack("NO_FITTING_HOUSEHOLD");

        // Then
        var url = "/v1/returned-vacancies?municipality=" + municipality;
        asOperator()
                .get(url)
                .then()
                .statusCode(200)
                .body("items.halfYear", contains(before.toString(), now.toString()))
                .body("items.noCoupledHousehold", contains(1, 2))
                .body("items.noFittingHousehold", contains(1, 1))
                .body("items.evidence", contains(2, 3));
        asOperator()
                .accept("text/csv")
                .get(url + "&halfYear=" + now)
                .then()
                .body(equalTo("municipality,halfYear,noCoupledHousehold,noFittingHousehold,evidence\r\n" + municipality
                        + "," + now + ",2,1,3\r\n"));
        asOperator().get(url + "&knownAt=2025-01-01T00:00:00Z").then().body("items", empty());
        given().auth()
                .oauth2(Tokens.province("PV31"))
                .get(url)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void refusesAHalfYearThatIsNone() {
        asOperator()
                .get("/v1/mismatches?halfYear=2025-3&province=PV23")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("halfYear"))
                .body("errors.parameter", hasItem("province"));
    }

    private HouseholdCoupled coupled(UUID id, int persons, LocalDate day) {
        return new HouseholdCoupled(id, new MunicipalityCode(municipality), persons, day.minusDays(9), day, null);
    }

    private static void publish(DomainEvent fact, long sequence) {
        Events.publish(fact, sequence);
    }

    private void announce(int capacity, LocalDate availableFrom, LocalDate noticeOn) {
        var body = new HashMap<String, Object>(Map.of("availableFrom", availableFrom.toString()));
        body.put("unit", Stock.dwelling(municipality, capacity));
        body.put("noticeOn", noticeOn == null ? null : noticeOn.toString());
        send(body).post("/v1/vacancies").then().statusCode(201);
    }

    private void giveBack(String reason) {
        var vacancy = Stock.vacancy(municipality, 2);
        send(Map.of("reason", reason))
                .header("If-Match", "\"1\"")
                .post("/v1/vacancies/" + vacancy.id() + "/return")
                .then()
                .statusCode(200);
    }

    private void large(String day, int families, int from) {
        line("LARGE_FAMILY", "&validOn=" + day)
                .body("waiting", equalTo(families))
                .body("largeFamilyFrom", equalTo(from));
    }

    private void none(String filter) {
        asOperator()
                .get("/v1/mismatches?municipality=" + municipality + filter)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private ValidatableResponse line(String kind, String filter) {
        return line(Tokens.operator(), municipality, kind, filter);
    }

    /** The line of one kind; paths begin at it. */
    private static ValidatableResponse line(String token, String municipality, String kind, String filter) {
        return given().auth()
                .oauth2(token)
                .get("/v1/mismatches?municipality=" + municipality + filter)
                .then()
                .statusCode(200)
                .rootPath("items.find { it.kind == '" + kind + "' }");
    }
}
