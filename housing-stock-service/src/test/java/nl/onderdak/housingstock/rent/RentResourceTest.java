// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent;

import static nl.onderdak.housingstock.Stock.asOperator;
import static nl.onderdak.housingstock.Stock.asProvince;
import static nl.onderdak.housingstock.Stock.send;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class RentResourceTest {

    @ParameterizedTest
    @CsvSource({
        "2016, CAPPING_LOW, 58668, VERIFIED",
        "2016, CAPPING_HIGH, 62876, VERIFIED",
        "2016, MAXIMUM, 71086, VERIFIED",
        "2017, QUALITY_DISCOUNT, 41402, SECONDARY",
        "2017, CAPPING_LOW, 59255, SECONDARY",
        "2021, QUALITY_DISCOUNT, 44246, STATED",
        "2021, CAPPING_LOW, 63325, SECONDARY",
        "2021, CAPPING_HIGH, 67866, SECONDARY",
        "2021, MAXIMUM, 75233, SECONDARY",
        "2022, QUALITY_DISCOUNT, 44246, SECONDARY",
        "2022, CAPPING_LOW, 63325, SECONDARY",
        "2022, CAPPING_HIGH, 67866, SECONDARY",
        "2022, MAXIMUM, 76347, SECONDARY",
        "2023, QUALITY_DISCOUNT, 45220, GENERAL_KNOWLEDGE",
        "2023, CAPPING_LOW, 64719, GENERAL_KNOWLEDGE",
        "2023, CAPPING_HIGH, 69360, GENERAL_KNOWLEDGE",
        "2023, MAXIMUM, 80806, GENERAL_KNOWLEDGE",
        "2024, QUALITY_DISCOUNT, 45447, VERIFIED",
        "2024, CAPPING_LOW, 65043, VERIFIED",
        "2024, CAPPING_HIGH, 69707, VERIFIED",
        "2024, MAXIMUM, 87966, VERIFIED",
        "2025, QUALITY_DISCOUNT, 47720, GENERAL_KNOWLEDGE",
        "2025, CAPPING_LOW, 68296, GENERAL_KNOWLEDGE",
        "2025, CAPPING_HIGH, 73193, GENERAL_KNOWLEDGE",
        "2025, MAXIMUM, 90007, GENERAL_KNOWLEDGE",
        "2026, QUALITY_DISCOUNT, 49820, SECONDARY",
        "2026, CAPPING_LOW, 71302, SECONDARY",
        "2026, CAPPING_HIGH, 76414, SECONDARY",
        "2026, MAXIMUM, 93293, SECONDARY",
    })
    void showsTheLimitsOfAYear(int year, String kind, int amount, String mark) {
        var limit = "limits.find { it.kind == '" + kind + "' }.";
        asProvince()
                .get("/v1/rent-limits/" + year)
                .then()
                .statusCode(200)
                .body(limit + "amount", equalTo(amount))
                .body(limit + "mark", equalTo(mark));
    }

    @Test
    void listsAllLimitsAlsoAsATable() {
        asOperator().get("/v1/rent-limits").then().statusCode(200).body("items", hasSize(29));
        asOperator()
                .accept("text/csv")
                .get("/v1/rent-limits")
                .then()
                .statusCode(200)
                .body(startsWith("year,kind,label.nl,label.en,amount,source,mark"));
        asOperator().get("/v1/rent-limits/2019").then().statusCode(404);
        asOperator().get("/v1/rent-limits/x").then().statusCode(404);
        asOperator()
                .get("/v1/policy-values")
                .then()
                .statusCode(200)
                .body("items.findAll { it.term == 'RENT_AGE_LIMIT' }.value", equalTo(List.of(23, 21)));
    }

    @Test
    void assessesARentByTheLimitsOfTheYear() {
        asProvince()
                .get("/v1/rent-assessments?persons=1&age=22&rent=44247&day=2021-03-01")
                .then()
                .statusCode(200)
                .body("fit", equalTo("TOO_HIGH"))
                .body("allowance", equalTo("EXCLUDED"))
                .body("rentClass", equalTo("BET"))
                .body("limit.amount", equalTo(44246))
                .body("limit.source", equalTo("Een thuis voor iedereen (2021)"))
                .body("reasons.code", containsInAnyOrder("LIMIT_OF_THE_YOUNG", "ABOVE_LIMIT", "ABOVE_MAXIMUM"))
                .body("reasons.source", hasItem("art. 13(1) Wet op de huurtoeslag"))
                .body("assumptions.find { it.term == 'RENT_AGE_LIMIT' }.value", equalTo(23));
        asProvince()
                .get("/v1/rent-assessments?persons=1&age=22&rent=44246&day=2021-03-01")
                .then()
                .body("fit", equalTo("FITS"))
                .body("allowance", equalTo("POSSIBLE"))
                .body("reduction", nullValue());
        asProvince()
                .get("/v1/rent-assessments?persons=1&age=30&rent=40000&selfContained=false")
                .then()
                .body("fit", equalTo("NOT_APPLICABLE"))
                .body("allowance", equalTo("EXCLUDED"))
                .body("limit", nullValue());
    }

    @Test
    void noMaximumHoldsForALargeHouseholdInAHomeThatSuitsIt() {
        var large = "/v1/rent-assessments?persons=8&age=40&rent=87967&day=2024-06-01&capacity=";
        asProvince()
                .get(large + 8)
                .then()
                .statusCode(200)
                .body("allowance", equalTo("POSSIBLE"))
                .body("reasons.code", hasItem("LARGE_HOUSEHOLD"));
        asProvince().get(large + 7).then().statusCode(200).body("allowance", equalTo("EXCLUDED"));
    }

    @Test
    void showsATemporaryLowerRent() {
        asProvince()
                .get("/v1/rent-assessments?persons=1&age=22&rent=50000&day=2024-03-01")
                .then()
                .statusCode(200)
                .body("reduction.rent", equalTo(45447))
                .body("reduction.until.value", equalTo(List.of(23, 21)))
                .body("reduction.until.effectiveOn", equalTo(List.of("2016-01-01", "2026-01-01")))
                .body("reduction.fitAfterwards", equalTo("FITS"));
    }

    @Test
    void namesEveryFault() {
        asProvince()
                .get("/v1/rent-assessments?persons=0&rent=-1&day=gisteren")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("persons", "age", "rent", "day"));
        asProvince()
                .get("/v1/fitting-shares?entitled=1&above=2")
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("above-entitled"));
    }

    @Test
    void classesARent() {
        asProvince()
                .get("/v1/rent-classes?rent=69707&year=2024")
                .then()
                .statusCode(200)
                .body("rentClass", equalTo("DUU"))
                .body("label.nl", equalTo("Duur"));
        asProvince()
                .get("/v1/rent-classes?rent=69707&year=2019")
                .then()
                .statusCode(200)
                .body("rentClass", nullValue())
                .body("limits", hasSize(0));
    }

    @Test
    void holdsGivenFiguresAgainstTheNorm() {
        asProvince()
                .get("/v1/fitting-shares?entitled=100&above=6&day=2024-12-31")
                .then()
                .statusCode(200)
                .body("fitting", equalTo(94))
                .body("perMille", equalTo(940))
                .body("breached", equalTo(true))
                .body("least.value", equalTo(95));
        asProvince()
                .get("/v1/fitting-shares?entitled=100&above=5")
                .then()
                .body("perMille", equalTo(950))
                .body("breached", equalTo(false));
    }

    @Test
    void measuresTheShareFromLettings() {
        // Given
        var municipality = Stock.municipality();
        var landlord = Stock.landlord();
        let(landlord, municipality, 650_43, 2, true);
        let(landlord, municipality, 650_44, 2, true);
        let(landlord, municipality, 650_44, 3, true);
        let(landlord, municipality, null, 3, true);
        let(landlord, municipality, 900_00, 3, false);

        // Then
        var line = "items[0].";
        asOperator()
                .get("/v1/fitting-shares/measured?year=2024&landlord=" + landlord)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body(line + "share.entitled", equalTo(3))
                .body(line + "share.above", equalTo(1))
                .body(line + "share.perMille", equalTo(666))
                .body(line + "share.breached", equalTo(true))
                .body(line + "unmeasured", equalTo(1));
        asOperator()
                .accept("text/csv")
                .get("/v1/fitting-shares/measured?year=2024&landlord=" + landlord)
                .then()
                .statusCode(200)
                .body(startsWith("landlord,year,share.entitled,share.above"));
        asOperator()
                .get("/v1/fitting-shares/measured?year=2023&landlord=" + landlord)
                .then()
                .body("items", hasSize(0));
        asOperator()
                .get("/v1/fitting-shares/measured?year=2019&landlord=" + landlord)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void showsTheClassOfTheRentOfADwellingAndItsVacancy() {
        // Given
        var municipality = Stock.municipality();
        var dwelling = Stock.unique("D");
        var body = new HashMap<>(Stock.dwelling(dwelling, Stock.landlord(), municipality, 3));
        body.put("rentPerMonth", 700_00);

        // When
        var registered = send(body).post("/v1/dwellings");
        var announced =
                send(Map.of("unit", dwelling, "availableFrom", "2024-03-01")).post("/v1/vacancies");

        // Then
        var ofThisYear = asOperator()
                .get("/v1/rent-classes?rent=70000&year=" + LocalDate.now().getYear());
        registered.then().statusCode(201).body("rentClass", equalTo(ofThisYear.path("rentClass")));
        asOperator().get("/v1/dwellings/" + dwelling).then().body("rentClass", equalTo(ofThisYear.path("rentClass")));
        announced.then().statusCode(201).body("rentClass", equalTo("DUU"));
        asOperator()
                .get("/v1/vacancies?municipality=" + municipality)
                .then()
                .body("items.rentClass", equalTo(List.of("DUU")));
    }

    @Test
    void isClosedToOthers() {
        RestAssured.get("/v1/rent-assessments?persons=1&age=30&rent=1").then().statusCode(401);
    }

    private static void let(String landlord, String municipality, Integer rent, int persons, boolean selfContained) {
        var dwelling = Stock.unique("D");
        var body = new HashMap<>(Stock.dwelling(dwelling, landlord, municipality, 4));
        body.put("rentPerMonth", rent);
        body.put("selfContained", selfContained);
        send(body).post("/v1/dwellings").then().statusCode(201);
        String id = send(Map.of("unit", dwelling, "availableFrom", "2024-03-01"))
                .post("/v1/vacancies")
                .path("id");
        Stock.house(Stock.coupling(municipality, persons), municipality, dwelling, LocalDate.of(2024, 3, 4), persons);
        Stock.awaitState(new Stock.Announced(id, dwelling, municipality), "LET");
    }
}
