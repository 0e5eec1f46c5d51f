// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy;

import static nl.onderdak.housingstock.Stock.asProvince;
import static nl.onderdak.housingstock.Stock.send;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.OrderedPages;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class VacancyListsTest {

    @Inject
    MutableClock clock;

    @Test
    void listsThoseOfAMunicipalityPageByPage() {
        // Given
        var municipality = Stock.municipality();
        var expected = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            expected.add(Stock.vacancy(municipality, 2).id());
        }

        // When
        var seen = pages("/v1/vacancies?limit=2&municipality=" + municipality);

        // Then
        assertEquals(expected, seen);
    }

    @Test
    void listsThemInAnOrderPageByPage() {
        // Given
        var municipality = Stock.municipality();
        var may = announced(municipality, LocalDate.of(2025, 5, 1));
        var march = announced(municipality, LocalDate.of(2025, 3, 1));
        var mayToo = announced(municipality, LocalDate.of(2025, 5, 1));
        var list = "/v1/vacancies?limit=2&municipality=" + municipality;

        // Then
        assertEquals(List.of(may, march, mayToo), pages(list + "&order=ANNOUNCED"));
        assertEquals(List.of(mayToo, march, may), pages(list + "&reversed=true"));
        assertEquals(List.of(march, may, mayToo), pages(list + "&order=AVAILABLE_FROM"));
        assertEquals(List.of(mayToo, may, march), pages(list + "&order=AVAILABLE_FROM&reversed=true"));
        assertEquals(List.of(march, may, mayToo), pages(list + "&order=AVAILABLE_FROM&knownAt=" + Instant.now()));
    }

    @Test
    void readsAPageOfAnOrderFromAnIndex() throws SQLException {
        var day = "available_from";
        assertEquals(List.of(), OrderedPages.readingMore("RIJK", "vacancy", day));
        assertEquals(List.of(), OrderedPages.readingMore("GM9999", "vacancy", "municipality", "GM9999", day));
        assertEquals(List.of(), OrderedPages.readingMore("corporation:C9999", "vacancy", "landlord", "C9999", day));
    }

    @Test
    void refusesACursorOfAnotherOrder() {
        // Given
        var municipality = Stock.municipality();
        Stock.vacancy(municipality, 2);
        Stock.vacancy(municipality, 2);
        var list = "/v1/vacancies?limit=1&municipality=" + municipality;
        var ofAvailability =
                Stock.nextPage(asProvince().urlEncodingEnabled(false).get(list + "&order=AVAILABLE_FROM"));

        // Then
        for (var other : List.of("order=ANNOUNCED", "order=AVAILABLE_FROM&reversed=true")) {
            asProvince()
                    .urlEncodingEnabled(false)
                    .get(ofAvailability.replace("order=AVAILABLE_FROM", other))
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("cursor"));
        }
    }

    @Test
    void listsThoseInAState() {
        // Given
        var municipality = Stock.municipality();
        var free = Stock.vacancy(municipality, 2);
        var kept = Stock.vacancy(municipality, 2);
        Stock.reserved(kept, Stock.coupling(municipality, 2));

        // Then
        asProvince()
                .get("/v1/vacancies?state=RESERVED&municipality=" + municipality)
                .then()
                .body("items.id", contains(kept.id()));
        asProvince()
                .get("/v1/vacancies?state=AVAILABLE&municipality=" + municipality)
                .then()
                .body("items.id", contains(free.id()));
        asProvince()
                .get("/v1/vacancies?state=LET&municipality=" + municipality)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void listsThoseThatAreAvailableBetweenTwoDays() {
        // Given
        var municipality = Stock.municipality();
        var first = Stock.announce(Stock.dwelling(municipality, 2), municipality, LocalDate.of(2025, 3, 1));
        var second = Stock.announce(Stock.dwelling(municipality, 2), municipality, LocalDate.of(2025, 4, 1));
        var list = "/v1/vacancies?municipality=" + municipality;

        // Then
        asProvince().get(list + "&availableFrom=2025-03-01").then().body("items.id", contains(first.id(), second.id()));
        asProvince().get(list + "&availableFrom=2025-03-02").then().body("items.id", contains(second.id()));
        asProvince().get(list + "&availableTo=2025-04-01").then().body("items.id", contains(first.id(), second.id()));
        asProvince().get(list + "&availableTo=2025-03-31").then().body("items.id", contains(first.id()));
        asProvince()
                .get(list + "&availableFrom=2025-03-02&availableTo=2025-03-31")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void listsThoseOfALandlordAsCsv() {
        // Given
        var vacancy = Stock.vacancy(Stock.municipality(), 2);
        String landlord = Stock.vacancy(vacancy).path("landlord");

        // Then
        asProvince()
                .accept("text/csv")
                .get("/v1/vacancies?landlord=" + landlord)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", equalTo("attachment; filename=\"vacancies.csv\""))
                .body(startsWith("id,unit,dwelling,municipality,landlord,capacity,rooms,selfContained,accessibility,"
                        + "rentPerMonth,rentClass,neighbourhood,targetGroup,noticeOn,availableFrom,announcedOn,state,"
                        + "reservationId,couplingId,expiresAt,offeredOn,letToGroup,letOn,returnedOn,returnReason,"
                        + "version\r\n" + vacancy.id() + "," + vacancy.dwelling() + "," + vacancy.dwelling() + ","
                        + vacancy.municipality() + "," + landlord
                        + ",2,3,true,ANY,,,,PERMIT_HOLDERS,,2025-03-01,"));
    }

    @Test
    void refusesParametersThatAreNone() {
        asProvince()
                .get("/v1/vacancies?state=EMPTY&limit=0&sort=id")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("state", "limit", "sort"));
        asProvince().get("/v1/vacancies?cursor=abc").then().statusCode(400);
    }

    @Test
    void refusesACursorOfAnotherList() {
        // Given
        Stock.landlord();
        Stock.landlord();
        var foreign = Stock.nextPage(Stock.asOperator().get("/v1/landlords?limit=1"));

        // Then
        asProvince()
                .urlEncodingEnabled(false)
                .get(foreign.replace("landlords", "vacancies"))
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("cursor"));
    }

    @Test
    void countsWhatBecameOfVacancies() {
        // Given
        var municipality = Stock.municipality();
        var coupling = Stock.coupling(municipality, 2);
        var mover = Stock.coupling(municipality, 2);
        var other = Stock.vacancy(municipality, 2);
        Stock.reserved(other, coupling);
        var let = Stock.vacancy(municipality, 2);
        Stock.house(mover, municipality, let.dwelling(), LocalDate.of(2026, 1, 15));
        Stock.awaitState(let, "LET");
        clock.set(LocalDate.of(2026, 1, 10));
        for (var reason :
                List.of("NO_COUPLED_HOUSEHOLD", "NO_COUPLED_HOUSEHOLD", "NO_FITTING_HOUSEHOLD", "WITHDRAWN")) {
            giveBack(Stock.vacancy(municipality, 2), reason);
        }

        // Then
        var url = "/v1/vacancies/statistics?municipality=" + municipality;
        asProvince()
                .get(url + "&from=2026-01-01&to=2026-01-31")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].municipality", equalTo(municipality))
                .body("items[0].announced", equalTo(4))
                .body("items[0].let", equalTo(1))
                .body("items[0].returnedNoCoupledHousehold", equalTo(2))
                .body("items[0].returnedNoFittingHousehold", equalTo(1))
                .body("items[0].returnedWithdrawn", equalTo(1));
        asProvince().get(url).then().body("items[0].announced", equalTo(6)).body("items[0].reservedNow", equalTo(1));
        asProvince()
                .get(url + "&from=2026-01-16&to=2026-01-20")
                .then()
                .body("items[0].announced", equalTo(0))
                .body("items[0].let", equalTo(0))
                .body("items[0].returnedWithdrawn", equalTo(0));
        asProvince()
                .accept("text/csv")
                .get(url + "&from=2026-01-10&to=2026-01-15")
                .then()
                .body(equalTo("municipality,announced,reservedNow,let,returnedNoCoupledHousehold,"
                        + "returnedNoFittingHousehold,returnedWithdrawn\r\n" + municipality + ",4,1,1,2,1,1\r\n"));
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        asProvince()
                .header("Accept-Language", "en")
                .get("/v1/vacancies/statistics?from=2026-02-01&to=2026-01-31")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("to"))
                .body("errors[0].detail", equalTo("lies before the beginning of the period"));
    }

    private static List<String> pages(String first) {
        var seen = new ArrayList<String>();
        var next = first;
        while (next != null) {
            var page = asProvince()
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .response();
            seen.addAll(page.jsonPath().getList("items.id"));
            next = Stock.nextPage(page);
        }
        return seen;
    }

    private static String announced(String municipality, LocalDate availableFrom) {
        return Stock.announce(Stock.dwelling(municipality, 2), municipality, availableFrom)
                .id();
    }

    private static void giveBack(Stock.Announced vacancy, String reason) {
        send(Map.of("reason", reason))
                .header("If-Match", "\"1\"")
                .post("/v1/vacancies/" + vacancy.id() + "/return")
                .then()
                .statusCode(200);
    }
}
