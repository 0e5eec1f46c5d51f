// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BulkTest {

    private static ValidatableResponse post(String contentType, String body) {
        return Api.authorized()
                .contentType(contentType)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/things/bulk")
                .then();
    }

    @Test
    void ndjsonIsJudgedLineByLine() {
        post(
                        "application/x-ndjson",
                        "\uFEFF" + Bodies.thing() + "\n\n{\"persons\":\"3\"}\r\n" + Bodies.thing() + "\r\nnonsense")
                .statusCode(200)
                .body("received", equalTo(4))
                .body("accepted", equalTo(2))
                .body("refused", equalTo(2))
                .body("refusals.line", contains(3, 5))
                .body("refusals[0].errors.pointer", hasItems("/name", "/persons", "/municipality"))
                .body("refusals[1].errors.code", contains("malformed-json"));
    }

    @Test
    void csvIsJudgedByTheSameRules() {
        post(
                        "text/csv",
                        "\uFEFFname,persons,municipality,day,part.code,sharing\r\n"
                                + "\"a, \"\"b\"\"\r\nc\",3,GM0141,2024-02-28,abc,true\r\n"
                                + "b,3.0,GM0141,,x,yes\r\n"
                                + "\r\n"
                                + ",,,,,\n"
                                + "c,3,GM0141\n"
                                + "\"d\"x,3,GM0141,,,\n"
                                + "e,99,GM0141,,,")
                .statusCode(200)
                .body("received", equalTo(6))
                .body("accepted", equalTo(2))
                .body("refusals.line", contains(4, 6, 7, 8))
                .body("refusals[0].errors.pointer", hasItems("/persons", "/part/code", "/sharing"))
                .body("refusals[1].errors.code", hasItem("missing"))
                .body("refusals[2].errors.code", contains("column-count"))
                .body("refusals[3].errors.code", contains("malformed-csv"));
    }

    @Test
    void csvOfADutchSpreadsheetHasSemicolons() {
        post(
                        "text/csv",
                        "\uFEFF\"name\";\"persons\";municipality\r\n"
                                + "\"a;b, c\";3;GM0141\r\nd,e;3;GM0141\r\nf,3,GM0141\r\n")
                .statusCode(200)
                .body("received", equalTo(3))
                .body("accepted", equalTo(2))
                .body("refusals.line", contains(4))
                .body("refusals[0].errors.code", contains("column-count"));
        post("text/csv", "name;nome\r\na;b\r\n").statusCode(400).body("errors.code", contains("unknown-column"));
    }

    @Test
    void aLineWithABrokenQuoteLosesNoOtherLine() {
        post("text/csv", "name,persons,municipality\na,3,GM0141\nb,3,\"GM0141\nc,3,GM0141\nd,3,GM0141\n")
                .statusCode(200)
                .body("received", equalTo(4))
                .body("accepted", equalTo(3))
                .body("refusals.line", contains(3))
                .body("refusals[0].errors.code", contains("malformed-csv"));
    }

    @Test
    void headerOfCsvIsCheckedWhole() {
        post("text/csv", "name,\"persons\na,3\n").statusCode(400).body("errors.code", contains("malformed-csv"));
        post("text/csv", "name,nome,name,owner\r\na,b,c,d\r\n")
                .statusCode(400)
                .body("errors.code", contains("unknown-column", "duplicate-column", "unknown-column"));
        post("text/csv", "").statusCode(400);
        post("text/csv", "name,persons\r\n").statusCode(400).body("errors[0].code", equalTo("missing-body"));
        post("application/x-ndjson", "\n\n").statusCode(400).body("errors[0].code", equalTo("missing-body"));
    }

    @Test
    void asManyLinesAsAllowedAndNotOneMore() {
        String lines =
                IntStream.range(0, 50_000).mapToObj(i -> "n" + i + ",3,GM0141").collect(Collectors.joining("\n"));
        post("text/csv", "name,persons,municipality\n" + lines).statusCode(200).body("accepted", equalTo(50_000));
        post("text/csv", "name,persons,municipality\n" + lines + "\nx,3,GM0141")
                .statusCode(400)
                .body("errors[0].code", equalTo("too-many-lines"));
    }

    @Test
    void asManyFaultsAsAllowedAndNotOneMore() {
        String line = "{\"name\":\"a\",\"persons\":3,\"municipality\":\"GM0141\",\"stranger\":1}\n";
        post("application/x-ndjson", line.repeat(10_000)).statusCode(200).body("refused", equalTo(10_000));
        post("application/x-ndjson", line.repeat(10_001))
                .statusCode(400)
                .body("errors.code", contains("too-many-faults"));
    }

    @Test
    void aLineIsNoLargerThanASingleBodyMayBe() {
        String large = "{\"name\":[" + "[],".repeat(100_000) + "[]]}";
        post("application/x-ndjson", Bodies.thing() + "\n" + large)
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refusals[0].errors.code", contains("too-deep-or-long"));
    }

    @Test
    void aLineOfCsvIsNoLongerThanASingleBodyMayBeAndTheNextOnesAreRead() {
        post(
                        "text/csv",
                        "name,persons,municipality\n\"" + "a".repeat(15_000_000) + "\",3,GM0141\nb,3,GM0141\n"
                                + "é".repeat(131_073) + ",3,GM0141\n")
                .statusCode(200)
                .body("received", equalTo(3))
                .body("accepted", equalTo(1))
                .body("refusals.line", contains(2, 4))
                .body("refusals[0].errors.code", contains("line-too-long"))
                .body("refusals[1].errors.code", contains("line-too-long"));
        post("text/csv", "name,\"" + "a".repeat(15_000_000) + "\"\nb,3\n")
                .statusCode(400)
                .body("errors.code", contains("line-too-long"));
    }

    @Test
    void aRecordOfNothingButCommasTakesNoMoreThanItsBytes() {
        post("text/csv", "name,persons,municipality\n" + ",".repeat(15_000_000))
                .statusCode(200)
                .body("refusals[0].errors.code", contains("column-count"));
    }
}
