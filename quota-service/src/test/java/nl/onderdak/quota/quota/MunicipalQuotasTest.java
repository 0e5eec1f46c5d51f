// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.quota.Ministry;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.MutableClock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class MunicipalQuotasTest {

    private final MutableClock clock;

    @Inject
    MunicipalQuotasTest(MutableClock clock) {
        this.clock = clock;
    }

    @Test
    void aQuotaShowsWhatItWasComputedFrom() {
        // Given
        var year = Ministry.freeYear();
        var almelo = Ministry.registered();
        Ministry.population(year - 1, 17_811_291, false, Map.of(almelo, 73_949)).statusCode(201);
        Ministry.publish(year + "-H1", 18_750).statusCode(201);

        // When
        var response = quotas("municipality=" + almelo);

        // Then
        response.body("items", hasSize(1))
                .body("items[0].halfYear", equalTo(year + "-H1"))
                .body("items[0].province", equalTo("PV23"))
                .body("items[0].status", equalTo("DEFINITIVE"))
                .body("items[0].persons", equalTo(78))
                .body("items[0].numerator", equalTo(1_386_543_750))
                .body("items[0].denominator", equalTo(17_811_291))
                .body("items[0].unrounded", equalTo("77 15074343/17811291"))
                .body("items[0].rounding", equalTo("HALF_UP"))
                .body("items[0].nationalTarget", equalTo(18_750))
                .body("items[0].inhabitants", equalTo(73_949))
                .body("items[0].referenceDate", equalTo((year - 1) + "-01-01"))
                .body("items[0].revision", equalTo(1));
        var fact = Events.await(
                Service.QUOTA,
                event -> event.data() instanceof MunicipalQuotaSet set
                        && set.municipality().equals(almelo));
        response.body("items[0].recordedAt", equalTo(fact.recordedAt().toString()));
    }

    @Test
    void almeloFrom2023To2025() {
        // Given
        var almelo = Ministry.registered();
        Ministry.population(2022, 17_590_672, false, Map.of(almelo, 73_155)).statusCode(201);
        Ministry.population(2023, 17_811_291, false, Map.of(almelo, 73_949)).statusCode(201);
        Ministry.population(2024, 17_942_942, false, Map.of(almelo, 74_317)).statusCode(201);
        Ministry.publish("2023-H1", 21_200).statusCode(201);
        Ministry.publish("2023-H2", 27_300).statusCode(201);
        Ministry.publish("2024-H1", 18_750).statusCode(201);
        Ministry.publish("2024-H2", 16_750).statusCode(201);
        Ministry.publish("2025-H1", 17_700).statusCode(201);
        var forecast = new HashMap<>(Ministry.target("2025-H2", 18_100));
        forecast.put("status", "FORECAST");
        Ministry.sends(forecast).post("/v1/national-targets").then().statusCode(201);
        var first = quotas("municipality=" + almelo);

        // When
        Ministry.revise("2023-H2", 1, Ministry.revision(17_600, "2023-11-10")).statusCode(201);
        Ministry.revise("2025-H1", 1, Ministry.revision(15_000, "2025-04-10")).statusCode(201);
        Ministry.revise("2025-H2", 1, Ministry.revision(13_000, "2025-04-10")).statusCode(201);

        // Then
        first.body("items.persons", contains(88, 114, 78, 70, 73, 75));
        quotas("municipality=" + almelo)
                .body("items.halfYear", contains("2023-H1", "2023-H2", "2024-H1", "2024-H2", "2025-H1", "2025-H2"))
                .body("items.persons", contains(88, 73, 78, 70, 62, 54));
        quotas("halfYear=2023-H2&validOn=2023-11-09").body("items.persons", contains(114));
        quotas("halfYear=2023-H2&validOn=2023-11-10").body("items.persons", contains(73));
    }

    @Test
    void whatWasKnownBeforeARevisionStaysRetrievable() {
        // Given
        clock.set(Instant.parse("2030-03-31T10:00:00Z"));
        var year = Ministry.freeYear();
        var almelo = Ministry.registered();
        Ministry.population(year - 1, 17_590_672, false, Map.of(almelo, 73_155)).statusCode(201);
        Ministry.publish(year + "-H2", 27_300).statusCode(201);
        clock.set(Instant.parse("2030-11-10T10:00:00Z"));
        Ministry.revise(year + "-H2", 1, Ministry.revision(17_600, "2030-11-10", year + "-11-10"))
                .statusCode(201);

        // When
        var halfYear = "halfYear=" + year + "-H2";
        var unknown = quotas(halfYear + "&knownAt=2030-03-31T09:59:59Z");
        var before = quotas(halfYear + "&knownAt=2030-11-10T09:59:59Z");
        var after = quotas(halfYear + "&knownAt=2030-11-10T10:00:00Z");
        var countsBefore = quotas(halfYear + "&validOn=" + year + "-11-09&knownAt=2030-11-10T10:00:00Z");

        // Then
        unknown.body("items", empty());
        before.body("items.persons", contains(114)).body("items.revision", contains(1));
        after.body("items.persons", contains(73)).body("items.revision", contains(2));
        countsBefore.body("items.persons", contains(114));
    }

    @Test
    void aCorrectedRegisterDoesNotChangeWhatWasKnownBefore() {
        // Given
        clock.set(Instant.parse("2030-03-31T10:00:00Z"));
        var year = Ministry.freeYear();
        var almelo = Ministry.registered();
        Ministry.population(year - 1, 17_590_672, false, Map.of(almelo, 73_155)).statusCode(201);
        Ministry.publish(year + "-H1", 27_300).statusCode(201);
        var halfYear = "halfYear=" + year + "-H1";
        var known = "&knownAt=2030-03-31T10:00:01Z";
        var before = quotas(halfYear + known).extract().asString();
        var ofProvince = quotas(halfYear + "&province=PV23" + known).extract().asString();
        clock.set(Instant.parse("2030-04-01T10:00:00Z"));

        // When
        Ministry.sends(Map.of("name", "Almelo aan de Aa", "province", "PV25"))
                .header("If-Match", "\"1\"")
                .put("/v1/municipalities/" + almelo)
                .then()
                .statusCode(200);

        // Then
        assertEquals(before, quotas(halfYear + known).extract().asString());
        assertEquals(
                ofProvince,
                quotas(halfYear + "&province=PV23" + known).extract().asString());
        quotas(halfYear + "&province=PV25" + known).body("items", empty());
        quotas(halfYear + "&province=PV23").body("items", empty());
        quotas(halfYear + "&province=PV25").body("items.name", contains("Almelo aan de Aa"));
    }

    @Test
    void pagesTogetherAreTheWholeList() {
        // Given
        var year = Ministry.freeYear();
        var inhabitants = new HashMap<MunicipalityCode, Integer>();
        for (int i = 0; i < 5; i++) {
            inhabitants.put(Ministry.registered(), 200);
        }
        Ministry.population(year - 1, 1_000, true, inhabitants).statusCode(201);
        Ministry.publish(year + "-H1", 100).statusCode(201);
        Ministry.revise(year + "-H1", 1, Ministry.revision(50, year + "-02-01")).statusCode(201);

        // When
        var first = "/v1/municipal-quotas?limit=2&halfYear=" + year + "-H1";
        List<String> found = Ministry.everyPage(first, "municipality");
        List<Integer> persons = Ministry.everyPage(first, "persons");

        // Then
        assertEquals(
                inhabitants.keySet().stream()
                        .sorted()
                        .map(MunicipalityCode::value)
                        .toList(),
                found);
        assertEquals(List.of(10, 10, 10, 10, 10), persons);
    }

    @Test
    void thoseOfAProvinceAreListed() {
        // Given
        var year = Ministry.freeYear();
        var here = Ministry.registered();
        var there = Ministry.freeCode();
        var body = Ministry.municipality(there, "2000-01-01", null);
        body.put("province", "PV29");
        Ministry.sends(body).post("/v1/municipalities").then().statusCode(201);
        Ministry.population(year - 1, 100, true, Map.of(here, 50, there, 50)).statusCode(201);
        Ministry.publish(year + "-H1", 100).statusCode(201);

        // When
        var response = quotas("province=PV29");

        // Then
        response.body("items.municipality", contains(there.value()));
    }

    @Test
    void theListIsATableToo() {
        // Given
        var year = Ministry.freeYear();
        var code = Ministry.registered();
        Ministry.population(year - 1, 100, true, Map.of(code, 100)).statusCode(201);
        Ministry.publish(year + "-H1", 100).statusCode(201);

        // When
        var response = Ministry.asks()
                .accept("text/csv")
                .get("/v1/municipal-quotas?municipality=" + code)
                .then();

        // Then
        response.statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("halfYear,municipality,name,province,status,persons,numerator,denominator"))
                .body(containsString(year + "-H1," + code + ",Gemeente " + code + ",PV23,DEFINITIVE,100,10000,100"));
    }

    @ParameterizedTest
    @CsvSource({
        "halfYear=2024, halfYear",
        "municipality=Almelo, municipality",
        "province=Overijssel, province",
        "validOn=now, validOn",
        "knownAt=2024-01-01, knownAt",
        "knownAt=9999-01-01T00:00:00Z, knownAt",
        "cursor=nonsense, cursor",
        "year=2024, year"
    })
    void parametersAreChecked(String query, String parameter) {
        // When
        var response = Ministry.asks().get("/v1/municipal-quotas?" + query).then();

        // Then
        response.statusCode(400).body("errors.parameter", hasItem(parameter));
    }

    private static ValidatableResponse quotas(String query) {
        return Ministry.asks()
                .get("/v1/municipal-quotas?limit=100&" + query)
                .then()
                .statusCode(200);
    }
}
