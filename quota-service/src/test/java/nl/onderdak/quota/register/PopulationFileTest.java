// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.Ministry;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class PopulationFileTest {

    private final int year = Ministry.freeYear();
    private final MunicipalityCode one = Ministry.freeCode();
    private final MunicipalityCode other = Ministry.freeCode();

    @BeforeEach
    void register() {
        Ministry.register(one, "2000-01-01", null).statusCode(201);
        Ministry.register(other, "2000-01-01", null).statusCode(201);
    }

    @Test
    void aFileOfStatLineIsTakenIn() {
        // When
        var response = sends(statLine(70, 30, 100), "complete=true");

        // Then
        response.statusCode(201)
                .header("Location", endsWith("/v1/populations/" + year + "-01-01"))
                .header("ETag", "\"1\"")
                .body("layout", equalTo("STATLINE"))
                .body("referenceDate", equalTo(year + "-01-01"))
                .body("received", equalTo(2))
                .body("applied", equalTo(true))
                .body("refusals", empty())
                .body("population.nationalInhabitants", equalTo(100))
                .body("population.complete", equalTo(true));
        Ministry.asks()
                .get("/v1/populations/" + year + "-01-01")
                .then()
                .statusCode(200)
                .body("source", equalTo("CBS 70072ned"))
                .body("municipalities.municipality", contains(one.value(), other.value()))
                .body("municipalities.inhabitants", contains(70, 30));
    }

    @Test
    void ofAFileWithAColumnPerDateOneIsTakenIn() {
        // Given
        var file = """
            gm_code,naam,inwoners_%d_01_01,inwoners_%d_01_01
            %s,Een,69,70
            %s,"Twee, opgeheven",31,
            """.formatted(year - 1, year, one, other);

        // When
        var response = sends(file, "complete=false&nationalInhabitants=1000&referenceDate=" + year + "-01-01");

        // Then
        response.statusCode(201)
                .body("layout", equalTo("COLUMN_PER_DATE"))
                .body("received", equalTo(1))
                .body("population.complete", equalTo(false))
                .body("population.shareCovered", equalTo(0.07f));
    }

    @Test
    void aDryRunChangesNothing() {
        // When
        var response = sends(statLine(70, 30, 100), "complete=true&dryRun=true");

        // Then
        response.statusCode(200)
                .body("applied", equalTo(false))
                .body("accepted", equalTo(2))
                .body("population.inhabitantsCovered", equalTo(100));
        nothingIsKnown();
    }

    @Test
    void aBrokenLineInTheMiddleIsNamedAndNothingChanges() {
        // Given
        var file = statLine(70, 30, 100).replace("\"70\"", "\"zeventig\"");

        // When
        var report = sends(file, "complete=true&dryRun=true");
        var response = sends(file, "complete=true");

        // Then
        report.statusCode(200)
                .body("received", equalTo(2))
                .body("accepted", equalTo(1))
                .body("refusals.line", contains(4))
                .body("refusals[0].errors.code", contains("invalid-integer"));
        response.statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("/4"))
                .body("errors.code", contains("invalid-integer"))
                .body("errors[0].detail", equalTo("Not an integer."));
        nothingIsKnown();
    }

    @Test
    void everyFaultOfAFileIsNamedAtOnce() {
        // Given
        var unknown = Ministry.freeCode();
        var file = statLine(70, 30, 100) + "9;\"" + unknown + "\";\"" + year + "JJ00\";\"1\"\n" + "10;\"" + one
                + "\";\"" + year + "JJ00\";\"1\"\n" + "11;\"" + one + "\";\"ooit\";\"1\"\n";

        // When
        var response = sends(file, "complete=true&referenceDate=" + year + "-01-01");

        // Then
        response.statusCode(400)
                .body("errors.pointer", contains("/6", "/7", "/8"))
                .body(
                        "errors.code",
                        contains("unknown-municipality", "municipality-named-twice", "invalid-cbs-period"));
        nothingIsKnown();
    }

    @Test
    void aCompleteFileThatDoesNotAddUpIsRefusedWithTheDifference() {
        // When
        var response = sends(statLine(70, 30, 103), "complete=true");

        // Then
        response.statusCode(409)
                .body("type", endsWith("population-sum-differs"))
                .body("detail", allOf(containsString("100"), containsString("103"), containsString("-3")));
        nothingIsKnown();
    }

    @Test
    void aFileForAHalfYearThatWantsAnotherDateIsRefusedWithTheRightOne() {
        // When
        var response = sends(statLine(70, 30, 100), "complete=true&halfYear=" + year + "-H1");

        // Then
        response.statusCode(409)
                .body("type", endsWith("wrong-reference-date"))
                .body("detail", allOf(containsString(year + "-H1"), containsString((year - 1) + "-01-01")));
        nothingIsKnown();
    }

    @ParameterizedTest
    @CsvSource({
        "complete=true&nationalInhabitants=99, 409, national-figures-differ",
        "complete=true&referenceDate=2001-01-01, 400, bad-request",
        "complete=true&referenceDate=2001-01-02, 400, bad-request",
        "source=CBS, 400, bad-request"
    })
    void whatTheRequestSaysMustFitTheFile(String query, int status, String type) {
        // When
        var response = sends(statLine(70, 30, 100), query);

        // Then
        response.statusCode(status).body("type", endsWith(type));
        nothingIsKnown();
    }

    @Test
    void theNationalFigureIsNeeded() {
        // Given
        var file = "gm_code;inwoners_%d_01_01\n%s;70\n".formatted(year, one);

        // When
        var response = sends(file, "complete=false");

        // Then
        response.statusCode(400).body("errors.parameter", contains("nationalInhabitants"));
    }

    @Test
    void anotherLayoutIsRefused() {
        sends("naam,inwoners\nAlmelo,74317\n", "complete=false")
                .statusCode(400)
                .body("errors.code", contains("unknown-cbs-layout"));
    }

    @Test
    void theSameKeyAndFileRepeatTheAnswer() {
        // Given
        var key = UUID.randomUUID().toString();
        var path = "/v1/population-files?source=CBS&complete=true";
        var file = statLine(70, 30, 100);
        var first = Ministry.sendsLines("text/csv", file, key)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .asString();

        // When
        var again = Ministry.sendsLines("text/csv", file, key).post(path).then();

        // Then
        assertEquals(first, again.statusCode(201).extract().asString());
    }

    private String statLine(int ofOne, int ofOther, int national) {
        return """
            "ID";"RegioS";"Perioden";"TotaleBevolking_1"
            "1";"NL01  ";"%1$dJJ00";"%2$d"
            "2";"PV23  ";"%1$dJJ00";"%3$d"
            "3";"%4$s";"%1$dJJ00";"%3$d"
            "4";"%5$s";"%1$dJJ00";"%6$d"
            """.formatted(year, national, ofOne, one, other, ofOther);
    }

    private static ValidatableResponse sends(String file, String query) {
        return Ministry.sendsLines("text/csv", file)
                .urlEncodingEnabled(false)
                .post("/v1/population-files?" + (query.startsWith("source") ? "" : "source=CBS%2070072ned&") + query)
                .then();
    }

    private void nothingIsKnown() {
        Ministry.asks().get("/v1/populations/" + year + "-01-01").then().statusCode(404);
    }
}
