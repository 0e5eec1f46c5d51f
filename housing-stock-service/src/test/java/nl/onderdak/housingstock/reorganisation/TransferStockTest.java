// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.reorganisation;

import static nl.onderdak.housingstock.Stock.asOperator;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.housingstock.VacancyTransferred;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Successor;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class TransferStockTest {

    private static final LocalDate LONG_PAST = LocalDate.of(2024, 1, 1);

    private final MutableClock clock;

    @Inject
    TransferStockTest(MutableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void dwellingsAndOpenVacanciesGoToTheSuccessor() {
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
                new VacancyTransferred(
                        UUID.fromString(vacancy.id()),
                        new MunicipalityCode(successor),
                        new MunicipalityCode(old),
                        vacancy.dwelling(),
                        LONG_PAST),
                Stock.told(vacancy, 2));
        dwellingsSeenBy(successor, hasItem(vacancy.dwelling()));
        dwellingsSeenBy(old, not(hasItem(vacancy.dwelling())));
    }

    @Test
    void aReservationStandsAndWhatWasLetStays() {
        // Given
        var old = Stock.municipality();
        var successor = Stock.municipality();
        var reserved = Stock.vacancy(old, 2);
        Stock.reserved(reserved, 1, Stock.coupling(old, 2));
        var let = Stock.vacancy(old, 2);
        var household = Stock.coupling(old, 2);
        Stock.reserved(let, 1, household);
        Stock.house(household, old, let.dwelling(), LocalDate.of(2025, 3, 3));
        Stock.awaitState(let, "LET");

        // When
        merged(old, successor, LONG_PAST);
        awaitMunicipality(reserved.dwelling(), successor);

        // Then
        Stock.vacancy(reserved).then().body("municipality", equalTo(successor)).body("state", equalTo("RESERVED"));
        awaitMunicipality(let.dwelling(), successor);
        Stock.vacancy(let).then().body("municipality", equalTo(old)).body("state", equalTo("LET"));
    }

    @Test
    void aCorporationWorksInTheSuccessorToo() {
        // Given
        var old = Stock.municipality();
        var other = Stock.municipality();
        var successor = Stock.municipality();
        var corporation = Stock.unique("C");
        Stock.send(Map.of("corporation", corporation, "name", "Beter Wonen", "municipalities", List.of(old, other)))
                .post("/v1/corporations")
                .then()
                .statusCode(201);

        // When
        merged(old, successor, LONG_PAST);

        // Then
        await().untilAsserted(() -> asOperator()
                .get("/v1/corporations/" + corporation)
                .then()
                .header("ETag", "\"2\"")
                .body("municipalities", containsInAnyOrder(old, other, successor)));
    }

    @Test
    void aDayToComeIsAwaited() {
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

    private static void merged(String from, String to, LocalDate effectiveOn) {
        Events.publish(
                new MunicipalityReorganised(
                        new MunicipalityCode(from),
                        UUID.randomUUID(),
                        Kind.MERGER,
                        effectiveOn,
                        new MunicipalityCode(to),
                        List.of(new Successor(
                                new MunicipalityCode(to), "Gemeente " + to, new ProvinceCode("PV23"), 1, 1))),
                1);
    }

    private static void awaitMunicipality(String dwelling, String municipality) {
        await().untilAsserted(() ->
                asOperator().get("/v1/dwellings/" + dwelling).then().body("municipality", equalTo(municipality)));
    }

    private static void dwellingsSeenBy(String municipality, Matcher<?> matcher) {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.municipality(municipality))
                .get("/v1/dwellings")
                .then()
                .statusCode(200)
                .body("items.dwelling", matcher);
    }
}
