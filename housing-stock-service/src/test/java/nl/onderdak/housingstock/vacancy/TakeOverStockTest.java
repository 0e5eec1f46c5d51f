// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy;

import static nl.onderdak.housingstock.Stock.asOperator;
import static nl.onderdak.housingstock.Stock.awaitMunicipality;
import static nl.onderdak.housingstock.Stock.merged;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.VacancyTakenOver;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class TakeOverStockTest {

    private static final LocalDate LONG_PAST = LocalDate.of(2024, 1, 1);

    private final MutableClock clock;

    @Inject
    TakeOverStockTest(MutableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theSuccessorTakesOverDwellingsAndOpenVacancies() {
        // Given
        var old = Stock.municipality();
        var successor = Stock.municipality();
        var vacancy = Stock.vacancy(old, 3);

        // When
        merged(old, successor, LONG_PAST);
        awaitMunicipality(vacancy.dwelling(), successor);

        // Then
        asOperator().get("/v1/dwellings/" + vacancy.dwelling()).then().header("ETag", "\"2\"");
        Stock.vacancy(vacancy).then().body("municipality", equalTo(successor)).body("version", equalTo(2));
        assertEquals(
                new VacancyTakenOver(
                        UUID.fromString(vacancy.id()),
                        new MunicipalityCode(successor),
                        new MunicipalityCode(old),
                        Stock.vacancy(vacancy).path("landlord"),
                        vacancy.dwelling(),
                        LONG_PAST),
                Stock.published(vacancy, 2));
        dwellingsSeenBy(successor, hasItem(vacancy.dwelling()));
        dwellingsSeenBy(old, not(hasItem(vacancy.dwelling())));
    }

    @Test
    void aReservationStandsAndALetVacancyStaysWithTheMunicipalityThatEnded() {
        // Given
        var old = Stock.municipality();
        var successor = Stock.municipality();
        var reserved = Stock.vacancy(old, 2);
        Stock.reserved(reserved, Stock.coupling(old, 2));
        var let = Stock.vacancy(old, 2);
        var household = Stock.coupling(old, 2);
        Stock.reserved(let, household);
        Stock.house(household, old, let.dwelling(), LocalDate.of(2025, 3, 3));
        Stock.awaitState(let, "LET");

        // When
        merged(old, successor, LONG_PAST);
        awaitMunicipality(reserved.dwelling(), successor);

        // Then
        Stock.vacancy(reserved).then().body("municipality", equalTo(successor)).body("state", equalTo("RESERVED"));
        asOperator()
                .get("/v1/reservations/" + Stock.vacancy(reserved).path("reservationId"))
                .then()
                .body("municipality", equalTo(successor))
                .body("state", equalTo("ACTIVE"));
        awaitMunicipality(let.dwelling(), successor);
        Stock.vacancy(let).then().body("municipality", equalTo(old)).body("state", equalTo("LET"));
    }

    @Test
    void aHousingByTheMunicipalityThatEndedLetsTheDwellingThatItsSuccessorTookOver() {
        // Given
        var old = Stock.municipality();
        var successor = Stock.municipality();
        var kept = Stock.vacancy(old, 2);
        var household = Stock.coupling(old, 2);
        Stock.reserved(kept, household);
        merged(old, successor, LONG_PAST);
        awaitMunicipality(kept.dwelling(), successor);
        await().untilAsserted(() -> Stock.vacancy(kept).then().body("municipality", equalTo(successor)));

        // When
        Stock.house(household, old, kept.dwelling(), LocalDate.of(2023, 12, 28));

        // Then
        Stock.awaitState(kept, "LET");
    }

    @Test
    void theSuccessorSeesVacanciesThatWereLetBefore() {
        // Given
        var old = Stock.municipality();
        var successor = Stock.municipality();
        var stranger = Stock.municipality();
        var let = Stock.vacancy(old, 2);
        Stock.house(Stock.coupling(old, 2), old, let.dwelling(), LocalDate.of(2023, 3, 3));
        Stock.awaitState(let, "LET");

        // When
        merged(old, successor, LONG_PAST);
        awaitMunicipality(let.dwelling(), successor);

        // Then
        as(successor).get("/v1/vacancies/" + let.id()).then().statusCode(200).body("municipality", equalTo(old));
        as(old).get("/v1/vacancies/" + let.id()).then().statusCode(200);
        as(stranger).get("/v1/vacancies/" + let.id()).then().statusCode(404);
    }

    @Test
    void theRightOfTheSuccessorBeginsOnItsFirstDay() {
        // Given
        clock.set(LocalDate.of(2031, 12, 31));
        var old = Stock.municipality();
        var successor = Stock.municipality();
        var vacancy = Stock.vacancy(old, 2);
        Stock.house(Stock.coupling(old, 2), old, vacancy.dwelling(), LocalDate.of(2031, 3, 3));
        Stock.awaitState(vacancy, "LET");
        merged(old, successor, LocalDate.of(2032, 1, 1));
        as(successor).get("/v1/vacancies/" + vacancy.id()).then().statusCode(404);

        // When
        clock.set(LocalDate.of(2032, 1, 1));

        // Then
        as(successor).get("/v1/vacancies/" + vacancy.id()).then().statusCode(200);
    }

    @Test
    void aLandlordWorksInTheSuccessorUntilItRemovesIt() {
        // Given
        var old = Stock.municipality();
        var other = Stock.municipality();
        var successor = Stock.municipality();
        var landlord = Stock.unique("C");
        Stock.send(Map.of("landlord", landlord, "name", "Beter Wonen", "municipalities", List.of(old, other)))
                .post("/v1/landlords")
                .then()
                .statusCode(201);

        // When
        merged(old, successor, LONG_PAST);

        // Then
        await().untilAsserted(() -> asOperator()
                .get("/v1/landlords/" + landlord)
                .then()
                .header("ETag", "\"2\"")
                .body("municipalities", containsInAnyOrder(other, successor)));

        // When
        Stock.send(Map.of("name", "Beter Wonen", "municipalities", List.of(other)))
                .header("If-Match", "\"2\"")
                .put("/v1/landlords/" + landlord)
                .then()
                .statusCode(200);
        var witness = Stock.dwelling(old, 2);

        // Then
        awaitMunicipality(witness, successor);
        asOperator()
                .get("/v1/landlords/" + landlord)
                .then()
                .header("ETag", "\"3\"")
                .body("municipalities", contains(other));
    }

    @Test
    void aTakeoverWaitsForItsDay() {
        // Given
        clock.set(LocalDate.of(2031, 12, 31));
        var old = Stock.municipality();
        var past = Stock.municipality();
        var successor = Stock.municipality();
        var dwelling = Stock.dwelling(old, 2);
        var witness = Stock.dwelling(past, 2);
        merged(old, successor, LocalDate.of(2032, 1, 1));
        merged(past, successor, LONG_PAST);
        awaitMunicipality(witness, successor);
        asOperator().get("/v1/dwellings/" + dwelling).then().body("municipality", equalTo(old));

        // When
        clock.set(LocalDate.of(2032, 1, 1));

        // Then
        awaitMunicipality(dwelling, successor);
    }

    private static void dwellingsSeenBy(String municipality, Matcher<?> matcher) {
        as(municipality).get("/v1/dwellings").then().statusCode(200).body("items.dwelling", matcher);
    }

    private static RequestSpecification as(String municipality) {
        return RestAssured.given().auth().oauth2(Tokens.municipality(municipality));
    }
}
