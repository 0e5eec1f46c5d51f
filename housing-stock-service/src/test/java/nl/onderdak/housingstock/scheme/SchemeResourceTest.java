// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme;

import static nl.onderdak.housingstock.Stock.asOperator;
import static nl.onderdak.housingstock.Stock.asProvince;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class SchemeResourceTest {

    @Test
    void listsTheVersionsOfEachScheme() {
        asProvince()
                .get("/v1/schemes")
                .then()
                .statusCode(200)
                .body("items", hasSize(9))
                .body("items.scheme", hasItems("FLEX_HOUSING", "FLEX_SHARE", "RELOCATION_GUARANTEE"));
        asProvince()
                .get("/v1/schemes?scheme=LARGE_FAMILIES&day=2026-10-15")
                .then()
                .body("items", hasSize(1))
                .body("items[0].effectiveOn", equalTo("2024-06-03"))
                .body("items[0].closesAt", equalTo("2026-10-15T15:00:00Z"))
                .body("items[0].applyBefore", nullValue())
                .body("items[0].accountBy", nullValue())
                .body("items[0].terms.find { it.kind == 'LEAST_PERSONS' }.value", equalTo(6));
        asProvince()
                .get("/v1/schemes?scheme=TRANSIT_FACILITY")
                .then()
                .body("items[0].terms.find { it.kind == 'MOST_PLACES' }.value", equalTo(8500))
                .body("items[0].terms.find { it.kind == 'MOST_YEARS' }.value", equalTo(3))
                .body("items[0].closesAt", equalTo("2027-10-01T22:00:00Z"))
                .body("items[0].applyBefore", equalTo("11-01"))
                .body("items[0].accountBy", equalTo("07-15"));
        asOperator()
                .accept("text/csv")
                .get("/v1/schemes")
                .then()
                .statusCode(200)
                .body(startsWith("scheme,label.nl,label.en,effectiveOn,dayKnown,until,closesAt,applyBefore,accountBy,"
                        + "status,source,mark"));
    }

    @ParameterizedTest
    @CsvSource({
        // 117 x 30.000, announced in February 2025
        "scheme=STATE_CONTRIBUTION&persons=117&day=2025-03-27, 351000000",
        "scheme=STATE_CONTRIBUTION&persons=1&lodged=true&day=2025-03-27, 3800000",
        // 100 x 14.000, 100 x 7.800
        "scheme=FLEX_HOUSING&homes=100&day=2025-02-03, 140000000",
        "scheme=FLEX_HOUSING&homes=100&day=2024-12-31, 78000000",
        // 60 a day, 68 for another municipality, 365 days at most
        "scheme=TRANSIT_FACILITY&persons=1&days=100&day=2025-04-09, 600000",
        "scheme=TRANSIT_FACILITY&persons=1&days=100&otherMunicipality=true&day=2025-04-09, 680000",
        "scheme=TRANSIT_FACILITY&persons=1&days=365&day=2025-06-01, 2190000",
        "scheme=TRANSIT_FACILITY&persons=1&days=400&day=2025-06-01, 2190000",
        "scheme=TRANSIT_FACILITY&persons=1&days=400&otherMunicipality=true&day=2025-06-01, 2482000",
        "scheme=TRANSIT_FACILITY&persons=2&days=364&day=2025-06-01, 4368000",
        // 35.000 for seven to nine persons, 50.000 for ten
        "scheme=LARGE_FAMILIES&familySize=7&day=2023-08-01, 3500000",
        "scheme=LARGE_FAMILIES&familySize=9&day=2023-08-01, 3500000",
        "scheme=LARGE_FAMILIES&familySize=10&day=2023-08-01, 5000000",
        "scheme=LARGE_FAMILIES&familySize=10&families=2&day=2023-08-01, 10000000",
    })
    void computesASubsidy(String query, int amount) {
        calculate(query).body("eligible", equalTo(true)).body("amount", equalTo(amount));
    }

    @ParameterizedTest
    @CsvSource({
        "FLEX_SHARE, 101, 36",
        "FLEX_SHARE, 100, 35",
        "FLEX_HOUSING, 100, 30",
        "FLEX_HOUSING, 101, 31",
    })
    void roundsTheReservedShareUp(String scheme, int homes, int reserved) {
        calculate("scheme=" + scheme + "&homes=" + homes + "&day=2025-03-01").body("reservedHomes", equalTo(reserved));
    }

    @ParameterizedTest
    @CsvSource({
        "6, 2024-05-01, false",
        "6, 2024-06-02, false",
        "6, 2024-06-03, true",
        "5, 2024-06-03, false",
        "6, 2026-10-14, true",
        "6, 2026-10-16, false",
        "6, 2023-08-01, false",
        "7, 2023-07-02, false",
        "7, 2023-07-03, true",
        "7, 2023-11-01, true",
        "7, 2023-11-02, false",
        "7, 2021-08-01, false",
        "8, 2021-08-01, true",
        "8, 2020-12-31, false",
        "8, 2021-01-01, true",
        "8, 2021-12-31, true",
        "8, 2022-01-01, false",
    })
    void knowsALargeFamilyByTheDay(int persons, String day, boolean eligible) {
        calculate("scheme=LARGE_FAMILIES&familySize=" + persons + "&day=" + day).body("eligible", equalTo(eligible));
    }

    @ParameterizedTest
    @CsvSource({
        "FLEX_HOUSING&homes=1, 2022-12-31, false",
        "FLEX_HOUSING&homes=1, 2023-01-01, true",
        "FLEX_HOUSING&homes=1, 2024-12-31, true",
        "FLEX_HOUSING&homes=1, 2025-01-01, false",
        "FLEX_HOUSING&homes=1, 2025-02-02, false",
        "FLEX_HOUSING&homes=1, 2025-02-03, true",
        "FLEX_SHARE&homes=1, 2022-12-31, false",
        "FLEX_SHARE&homes=1, 2023-01-01, true",
        "STATE_CONTRIBUTION&persons=1, 2025-01-31, false",
        "STATE_CONTRIBUTION&persons=1, 2025-02-01, true",
    })
    void aSchemeCountsFromItsFirstDayToItsLast(String scheme, String day, boolean eligible) {
        calculate("scheme=" + scheme + "&day=" + day).body("eligible", equalTo(eligible));
    }

    @Test
    void closesAtAnHour() {
        calculate("scheme=LARGE_FAMILIES&familySize=6&at=2026-10-15T14:59:59Z")
                .body("eligible", equalTo(true))
                .body("amount", nullValue())
                .body("remarks.code", hasItems("AMOUNT_NOT_FOUND", "WORKS_FINISH_IN_TIME", "COUPLED_WHEN_APPLYING"));
        calculate("scheme=LARGE_FAMILIES&familySize=6&at=2026-10-15T15:00:00Z")
                .body("eligible", equalTo(false))
                .body("remarks.code", hasItem("APPLICATIONS_CLOSED"));
    }

    @ParameterizedTest
    @CsvSource({"2027-10-01, true", "2027-10-02, false", "2025-04-08, false", "2028-12-31, false", "2029-01-01, false"})
    void closesTheFlowThroughLocations(String day, boolean eligible) {
        calculate("scheme=TRANSIT_FACILITY&persons=25&days=365&day=" + day).body("eligible", equalTo(eligible));
    }

    @Test
    void saysWhatToKnow() {
        calculate("scheme=STATE_CONTRIBUTION&persons=117&day=2025-03-27")
                .body("scheme.status", equalTo("ANNOUNCED"))
                .body("scheme.source", equalTo("nhnieuws.nl, februari 2025"))
                .body("lines[0].quantity", equalTo(117))
                .body("lines[0].term.value", equalTo(3000000))
                .body("lines[0].term.mark", equalTo("VERIFIED"))
                .body("remarks.code", hasItem("ANNOUNCED_ONLY"));
        calculate("scheme=STATE_CONTRIBUTION&persons=117&day=2025-01-31")
                .body("eligible", equalTo(false))
                .body("amount", nullValue())
                .body("scheme", nullValue())
                .body("remarks.code", containsInAnyOrder("NOT_IN_FORCE"));
        calculate("scheme=TRANSIT_FACILITY&persons=8501&days=366&day=2025-06-01")
                .body("remarks.code", hasItems("DAYS_CAPPED", "ABOVE_PLACES", "BY_OCCUPANCY"));
        calculate("scheme=TRANSIT_FACILITY&persons=8500&days=365&day=2025-06-01")
                .body("remarks.code", not(hasItem("DAYS_CAPPED")))
                .body("remarks.code", not(hasItem("ABOVE_PLACES")));
        calculate("scheme=RELOCATION_GUARANTEE&day=2025-06-01").body("remarks.code", hasItem("AMOUNT_NOT_FOUND"));
        calculate("scheme=FLEX_HOUSING&homes=100&day=2025-02-03")
                .body("scheme.terms.find { it.kind == 'START_WITHIN' }.value", equalTo(18));
        calculate("scheme=FLEX_HOUSING&homes=100&day=2024-02-03")
                .body("scheme.terms.find { it.kind == 'START_WITHIN' }.value", equalTo(12));
    }

    @Test
    void namesEveryFault() {
        asProvince()
                .get("/v1/subsidy-calculations?scheme=TRANSIT_FACILITY")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("persons", "days"));
        asProvince()
                .get("/v1/subsidy-calculations?scheme=LOTTERY&homes=0")
                .then()
                .statusCode(400)
                .body("errors.parameter", containsInAnyOrder("scheme", "homes"));
    }

    @ParameterizedTest
    @CsvSource({"117, 59", "100, 50", "0, 0", "1, 1"})
    void convertsPersonsToDwellings(int persons, int dwellings) {
        asProvince()
                .get("/v1/occupancy-conversions?persons=" + persons)
                .then()
                .statusCode(200)
                .body("dwellings", equalTo(dwellings))
                .body("perDwelling.value", equalTo(200))
                .body("perDwelling.mark", equalTo("STATED"));
    }

    @Test
    void convertsByAGivenOccupancy() {
        asProvince()
                .get("/v1/occupancy-conversions?persons=117&perHundredDwellings=234")
                .then()
                .body("dwellings", equalTo(50))
                .body("perDwelling.mark", equalTo("GIVEN"));
    }

    private static ValidatableResponse calculate(String query) {
        return asProvince().get("/v1/subsidy-calculations?" + query).then().statusCode(200);
    }
}
