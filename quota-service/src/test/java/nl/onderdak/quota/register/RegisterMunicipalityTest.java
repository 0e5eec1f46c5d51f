// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.quota.Ministry;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class RegisterMunicipalityTest {

    @Test
    void aMunicipalityIsRegisteredAndPublished() {
        // Given
        var code = Ministry.freeCode();

        // When
        var response = Ministry.register(code, "2001-01-01", "2022-12-31");

        // Then
        response.statusCode(201)
                .header("Location", endsWith("/v1/municipalities/" + code))
                .header("ETag", "\"1\"")
                .body("municipality", equalTo(code.value()))
                .body("name", equalTo("Gemeente " + code))
                .body("province", equalTo("PV23"))
                .body("validFrom", equalTo("2001-01-01"))
                .body("validUntil", equalTo("2022-12-31"))
                .body("version", equalTo(1));
        var fact =
                Events.await(Service.QUOTA, event -> event.data().municipality().equals(code));
        assertEquals(1, fact.sequence());
        assertEquals(
                new MunicipalityRegistered(
                        code,
                        "Gemeente " + code,
                        new ProvinceCode("PV23"),
                        LocalDate.of(2001, 1, 1),
                        LocalDate.of(2022, 12, 31)),
                fact.data());
    }

    @Test
    void whatIsRegisteredCanBeRead() {
        // Given
        var code = Ministry.registered();

        // When
        var response = given().auth()
                .oauth2(Tokens.province("PV23"))
                .get("/v1/municipalities/" + code)
                .then();

        // Then
        response.statusCode(200)
                .header("ETag", "\"1\"")
                .body("municipality", equalTo(code.value()))
                .body("validUntil", nullValue());
    }

    @Test
    void aCodeIsRegisteredOnce() {
        // Given
        var code = Ministry.registered();

        // When
        var response = Ministry.register(code, "2001-01-01", null);

        // Then
        response.statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("municipality-already-registered"))
                .body("detail", containsString(code.value()));
    }

    @Test
    void theLastDayIsNotBeforeTheFirst() {
        // Given
        var code = Ministry.freeCode();

        // When
        var response = Ministry.register(code, "2001-01-01", "2000-12-31");

        // Then
        response.statusCode(409)
                .body("type", endsWith("municipality-ends-before-it-begins"))
                .body("detail", containsString("2000-12-31"));
        Ministry.asks().get("/v1/municipalities/" + code).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "municipality, GM1,        /municipality",
        "municipality,           , /municipality",
        "name,         ' ',        /name",
        "name,                   , /name",
        "province,     PV,         /province",
        "province,               , /province",
        "validFrom,    2001-13-01, /validFrom",
        "validFrom,              , /validFrom",
        "validUntil,   later,      /validUntil",
        "strange,      1,          /strange"
    })
    void eachFaultIsNamed(String property, String value, String pointer) {
        // Given
        var body = new HashMap<>(Ministry.municipality(Ministry.freeCode(), "2001-01-01", null));
        body.put(property, value);

        // When
        var response = Ministry.sends(body).post("/v1/municipalities").then();

        // Then
        response.statusCode(400).contentType("application/problem+json").body("errors.pointer", hasItem(pointer));
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        // Given
        var body = Map.of("municipality", "Almelo", "name", "x".repeat(101));

        // When
        var response = Ministry.sends(body).post("/v1/municipalities").then();

        // Then
        response.statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/municipality", "/name", "/province", "/validFrom"));
    }

    @Test
    void theSameKeyAndBodyRepeatTheAnswer() {
        // Given
        var body = Ministry.municipality(Ministry.freeCode(), "2001-01-01", null);
        var key = UUID.randomUUID().toString();
        var first = Ministry.sends(body, key)
                .post("/v1/municipalities")
                .then()
                .statusCode(201)
                .extract()
                .asString();

        // When
        var again = Ministry.sends(body, key).post("/v1/municipalities").then();

        // Then
        assertEquals(first, again.statusCode(201).extract().asString());
    }

    @Test
    void onlyTheMinistryRegisters() {
        // Given
        var body = Ministry.municipality(Ministry.freeCode(), "2001-01-01", null);

        // When
        var byProvince = given().auth()
                .oauth2(Tokens.province("PV23"))
                .header("Idempotency-Key", "key")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/municipalities")
                .then();
        var withoutToken = given().contentType(ContentType.JSON)
                .body(body)
                .post("/v1/municipalities")
                .then();

        // Then
        byProvince.statusCode(403);
        withoutToken.statusCode(401);
    }
}
