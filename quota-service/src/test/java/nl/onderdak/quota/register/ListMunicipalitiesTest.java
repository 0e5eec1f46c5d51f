// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.Ministry;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class ListMunicipalitiesTest {

    @Test
    void thoseThatExistOnADayAreListed() {
        // Given
        var ended = Ministry.freeCode();
        var begun = Ministry.freeCode();
        Ministry.register(ended, "2000-01-01", "2022-12-31").statusCode(201);
        Ministry.register(begun, "2023-01-01", null).statusCode(201);

        // When
        var before = Ministry.asks()
                .get("/v1/municipalities?validOn=2022-12-31&limit=100")
                .then();
        var after = Ministry.asks()
                .get("/v1/municipalities?validOn=2023-01-01&limit=100")
                .then();

        // Then
        before.statusCode(200).body("items.municipality", allOf(hasItem(ended.value()), not(hasItem(begun.value()))));
        after.statusCode(200).body("items.municipality", allOf(hasItem(begun.value()), not(hasItem(ended.value()))));
    }

    @Test
    void thoseOfAProvinceAreListed() {
        // Given
        var code = Ministry.freeCode();
        var body = Ministry.municipality(code, "2000-01-01", null);
        body.put("province", "PV31");
        Ministry.sends(body).post("/v1/municipalities").then().statusCode(201);

        // When
        var response = Ministry.asks().get("/v1/municipalities?province=PV31").then();

        // Then
        response.statusCode(200).body("items.municipality", contains(code.value()));
    }

    @Test
    void pagesTogetherAreTheWholeList() {
        // Given
        var codes = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            codes.add(registeredIn("PV30").value());
        }

        // When
        List<String> found = Ministry.everyPage("/v1/municipalities?province=PV30&limit=2", "municipality");

        // Then
        assertEquals(codes, found);
    }

    @Test
    void theListIsATableToo() {
        // Given
        var code = Ministry.registered();

        // When
        var response = Ministry.asks()
                .accept("text/csv")
                .get("/v1/municipalities?limit=100")
                .then();

        // Then
        response.statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("municipality,name,province,validFrom,validUntil,version"))
                .body(containsString(code + ",Gemeente " + code + ",PV23,2000-01-01,,1"));
    }

    @ParameterizedTest
    @CsvSource({
        "province=Overijssel, province",
        "validOn=yesterday, validOn",
        "limit=0, limit",
        "limit=101, limit",
        "cursor=nonsense, cursor",
        "name=Almelo, name"
    })
    void parametersAreChecked(String query, String parameter) {
        // When
        var response = Ministry.asks().get("/v1/municipalities?" + query).then();

        // Then
        response.statusCode(400).body("errors.parameter", hasItems(parameter));
    }

    @Test
    void whatIsNoCodeIsNotFound() {
        // When
        var response = Ministry.asks().get("/v1/municipalities/Almelo").then();

        // Then
        response.statusCode(404).body("status", equalTo(404));
    }

    private static MunicipalityCode registeredIn(String province) {
        var code = Ministry.freeCode();
        Map<String, Object> body = Ministry.municipality(code, "2000-01-01", null);
        body.put("province", province);
        Ministry.sends(body).post("/v1/municipalities").then().statusCode(201);
        return code;
    }
}
