// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake;

import static nl.onderdak.housingstock.Stock.asOperator;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class EenhedenTest {

    private static final String EARLY = "2026-06-01T08:00:00Z";
    private static final String LATER = "2026-06-02T08:00:00Z";
    private static final String LATEST = "2026-06-03T08:00:00Z";

    private Vera vera;

    @BeforeEach
    void landlord() {
        vera = Vera.connected();
    }

    private Response unit(String sentAt, String status, String more) {
        return vera.send("eenheden", vera.unit("U1", sentAt, status, more));
    }

    @Test
    void aUnitIsRegisteredAndAnnouncedWhenItIsEmpty() {
        // When
        var answer = unit(
                EARLY,
                "LEE",
                "\"detailStatus\":{\"code\":\"NIH\"},\"aanvullendeDoelgroep\":{\"code\":\"STH\"},\"streefhuur\":640.505,"
                        + "\"opleverdatum\":\"2026-07-01\",");

        // Then
        answer.then()
                .statusCode(200)
                .body("outcome", equalTo("CREATED"))
                .body("unit", equalTo(vera.reference("U1")))
                .body("kind", equalTo("DWELLING"))
                .body("vacancyId", notNullValue())
                .body("unknownCodes", empty());
        asOperator()
                .get("/v1/dwellings/" + vera.reference("U1"))
                .then()
                .body("capacity", equalTo(4))
                .body("rooms", equalTo(3))
                .body("selfContained", equalTo(true))
                .body("rentPerMonth", equalTo(64_051));
        var vacancy = vera.vacancies().getFirst();
        assertEquals("2026-07-01", vacancy.get("availableFrom"));
        assertEquals("PERMIT_HOLDERS", vacancy.get("targetGroup"));
    }

    @Test
    void theSameMessageTwiceIsOneChange() {
        // When
        unit(EARLY, "LEE", "").then().body("outcome", equalTo("CREATED"));
        unit(EARLY, "LEE", "").then().body("outcome", equalTo("UNCHANGED"));
        unit(LATER, "LEE", "").then().body("outcome", equalTo("UNCHANGED"));

        // Then
        assertEquals(1, vera.vacancies().size());
        assertEquals(1, vera.vacancies().getFirst().get("version"));
    }

    @Test
    void anArrayIsTakenEntryByEntryAsLinesAre() {
        // Given
        var good = vera.unit("U1", EARLY, "LEE", "");
        var parked = vera.unit("U2", EARLY, "XYZ", "");
        var wrong = vera.unit("U3", EARLY, "LEE", "\"huurder\":\"x\",");

        // When
        var tried = vera.array("eenheden", "?dryRun=true&mode=PARTIAL", "[" + good + "," + parked + "]");
        var refused = vera.array("eenheden", "", "[" + good + "," + wrong + "]");
        var partly = vera.array(
                "eenheden", "?mode=PARTIAL", " [\n" + good + ",\n" + wrong + ",\nnonsense,\n" + parked + ", null]\n");
        var again = vera.array("eenheden", "", "[" + good + "]");

        // Then
        tried.then().statusCode(200).body("created", equalTo(1)).body("applied", equalTo(false));
        refused.then()
                .statusCode(200)
                .body("received", equalTo(2))
                .body("refused", equalTo(1))
                .body("applied", equalTo(false))
                .body("refusals.line", equalTo(List.of(2)))
                .body("refusals[0].errors.pointer", equalTo(List.of("/huurder")));
        partly.then()
                .statusCode(200)
                .body("received", equalTo(5))
                .body("created", equalTo(1))
                .body("parked", equalTo(1))
                .body("parkedLines.line", equalTo(List.of(4)))
                .body("applied", equalTo(true))
                .body("refusals.line", equalTo(List.of(2, 3, 5)))
                .body("refusals[1].errors.code", equalTo(List.of("malformed-json")))
                .body("refusals[2].errors.code", equalTo(List.of("missing")));
        again.then().body("unchanged", equalTo(1)).body("applied", equalTo(false));
        assertEquals(1, vera.vacancies().size());
    }

    @Test
    void whatIsNoArrayIsRefusedAsAWhole() {
        // Given
        var good = vera.unit("U1", EARLY, "LEE", "");

        // Then
        Map.of(
                        "",
                        "missing-body",
                        "[]",
                        "missing-body",
                        good,
                        "wrong-type",
                        "[" + good,
                        "malformed-json",
                        "[" + good + ",]",
                        "malformed-json",
                        "[" + good + "] " + good,
                        "malformed-json")
                .forEach((body, code) -> vera.array("eenheden", "?mode=PARTIAL", body)
                        .then()
                        .statusCode(400)
                        .body("errors.code", equalTo(List.of(code))));
        assertEquals(0, vera.vacancies().size());
    }

    @Test
    void theOtherMessagesComeInArraysToo() {
        // Given
        vera.array("eenheden", "", "[" + vera.unit("U1", EARLY, "VEH", "") + "]")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));

        // Then
        vera.array(
                        "huuropzeggingen",
                        "",
                        "["
                                + vera.about(
                                        "HO-1", EARLY, "\"status\":{\"code\":\"GOE\"},\"opzegdatum\":\"2099-07-01\"")
                                + "]")
                .then()
                .body("created", equalTo(1));
        vera.array("publicaties", "", "[" + vera.about("P-1", LATER, "\"status\":{\"code\":\"VOO\"}") + "]")
                .then()
                .body("received", equalTo(1))
                .body("refused", equalTo(0));
        vera.array("toewijzingen", "", "[" + vera.about("TW-1", LATER, "\"datum\":\"" + LATER + "\"") + "]")
                .then()
                .statusCode(200)
                .body("received", equalTo(1));
    }

    @Test
    void aLaterMessageChangesAndAnEarlierOneNoLonger() {
        // Given
        unit(LATER, "VEH", "");

        // Then
        unit(EARLY, "VEH", "\"streefhuur\":500,").then().body("outcome", equalTo("OUTDATED"));
        unit(LATEST, "VEH", "\"streefhuur\":500,").then().body("outcome", equalTo("CHANGED"));
        asOperator()
                .get("/v1/dwellings/" + vera.reference("U1"))
                .then()
                .body("rentPerMonth", equalTo(50_000))
                .body("version", equalTo(2));
    }

    @Test
    void aUnitThatIsLetAgainOrSoldIsNoLongerAvailable() {
        // Given
        unit(EARLY, "LEE", "\"detailStatus\":{\"code\":\"MUT\"},");
        assertEquals("AVAILABLE REGULAR", vera.vacancy());

        // When
        unit(LATER, "LEE", "\"detailStatus\":{\"code\":\"VEK\"},").then().body("outcome", equalTo("CHANGED"));

        // Then
        assertEquals("WITHDRAWN REGULAR", vera.vacancy());

        // When
        unit(LATEST, "LEE", "\"detailStatus\":{\"code\":\"MUT\"},").then().body("outcome", equalTo("CHANGED"));

        // Then
        assertEquals("AVAILABLE REGULAR", vera.vacancy());
        unit("2026-06-04T08:00:00Z", "VEH", "").then().body("outcome", equalTo("CHANGED"));
        assertEquals("WITHDRAWN REGULAR", vera.vacancy());
        assertEquals(2, vera.vacancies().size());
    }

    @Test
    void aUnitThatStaysEmptyIsNotAnnouncedAgainAfterItsLetting() {
        // Given
        unit(EARLY, "LEE", "\"detailStatus\":{\"code\":\"MUT\"},");
        vera.send("toewijzingen", vera.about("T1", EARLY, "\"datum\":\"2026-06-01T10:00:00Z\""));
        assertEquals("LET REGULAR", vera.vacancy());

        // When
        unit(LATER, "LEE", "\"detailStatus\":{\"code\":\"NIH\"},").then().body("outcome", equalTo("UNCHANGED"));

        // Then
        assertEquals(1, vera.vacancies().size());
    }

    @Test
    void noMessageEndsAReservation() {
        // Given
        String id = unit(EARLY, "LEE", "\"aanvullendeDoelgroep\":{\"code\":\"STH\"},")
                .path("vacancyId");
        var coupling = Stock.coupling(vera.municipality(), 2);
        Stock.reserved(new Stock.Announced(id, vera.reference("U1"), vera.municipality()), coupling);

        // When
        unit(LATER, "UIT", "").then().statusCode(200);

        // Then
        assertEquals("RESERVED PERMIT_HOLDERS", vera.vacancy());
    }

    @Test
    void aRoomIsAPlaceInItsSharedDwelling() {
        // Given
        unit(EARLY, "VEH", "");
        var room = vera.unit(
                "U1.1",
                EARLY,
                "LEE",
                "\"detailSoort\":{\"code\":\"KAM\"},\"bovenliggendeEenheid\":{\"idExtern\":\"U1\"},");
        vera.send("eenheden", room).then().statusCode(409).body("type", endsWith("room-unknown"));

        // When
        Stock.sharingPolicy(vera.municipality(), LocalDate.of(2024, 1, 1), 4);
        Stock.shared(vera.reference("U1"), "SHARING", 1);

        // Then
        vera.send("eenheden", room)
                .then()
                .statusCode(200)
                .body("kind", equalTo("ROOM"))
                .body("unit", equalTo(vera.reference("U1.1")));
        assertEquals(vera.reference("U1.1"), vera.vacancies().getFirst().get("unit"));
        unit(LATER, "LEE", "").then().statusCode(200).body("vacancyId", nullValue());
    }

    @Test
    void anUnknownCodeIsParkedAndTakenInWhenItBecomesKnown() throws SQLException {
        // Given
        var code = "Q" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);
        unit(EARLY, "LEE", "\"detailStatus\":{\"code\":\"%s\"},".formatted(code))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("PARKED"))
                .body("unknownCodes.codeList", contains("EENHEIDDETAILSTATUS"))
                .body("unknownCodes.code", contains(code));
        unit(EARLY, "LEE", "\"detailStatus\":{\"code\":\"%s\"},".formatted(code))
                .then()
                .body("outcome", equalTo("PARKED"));
        asOperator().get("/v1/dwellings/" + vera.reference("U1")).then().statusCode(404);
        parked().then()
                .body("items", hasSize(1))
                .body("items[0].landlord", equalTo(vera.landlord()))
                .body("items[0].entity", equalTo("UNIT"))
                .body("items[0].idExtern", equalTo("U1"))
                .body("items[0].codeList", equalTo("EENHEIDDETAILSTATUS"))
                .body("items[0].code", equalTo(code))
                .body("items[0].factOn", equalTo("2026-06-01"))
                .body("items[0].refusal", nullValue());

        // When
        try (var connection = Databases.connectToAll();
                var statement = connection.createStatement()) {
            statement.execute("insert into vera_code values ('EENHEIDDETAILSTATUS', '" + code
                    + "', '1900-01-01', null, 'LEE', 'TO_LET')");
        }

        // Then
        await().until(() -> vera.vacancy().equals("AVAILABLE REGULAR"));
        parked().then().body("items", empty());
    }

    @Test
    void aNewerMessageReplacesOneThatWaits() {
        // Given
        unit(EARLY, "WWW", "").then().body("outcome", equalTo("PARKED"));

        // When
        unit(LATER, "VEH", "").then().body("outcome", equalTo("CHANGED"));

        // Then
        parked().then().body("items", empty());
        unit(EARLY, "WWW", "").then().body("outcome", equalTo("OUTDATED"));
    }

    private Response parked() {
        return vera.as().get("/v1/parked-codes");
    }

    @Test
    void aCodeIsJudgedByTheDayOfTheFact() {
        // FRI ended on 1 January 2022, TIN began on 20 October 2023: both sides of each, in the Netherlands
        vera.send("eenheden", vera.unit("A", "2021-12-31T22:59:59Z", "LEE", "\"detailStatus\":{\"code\":\"FRI\"},"))
                .then()
                .statusCode(200);
        vera.send("eenheden", vera.unit("B", "2021-12-31T23:00:00Z", "LEE", "\"detailStatus\":{\"code\":\"FRI\"},"))
                .then()
                .statusCode(409)
                .body("type", endsWith("code-not-valid"));
        vera.send("eenheden", vera.unit("C", "2023-10-19T21:59:59Z", "VEH", "\"detailSoort\":{\"code\":\"TIN\"},"))
                .then()
                .statusCode(409);
        vera.send("eenheden", vera.unit("D", "2023-10-19T22:00:00Z", "VEH", "\"detailSoort\":{\"code\":\"TIN\"},"))
                .then()
                .statusCode(200)
                .body("kind", equalTo("TEMPORARY"));
        vera.send(
                        "eenheden",
                        vera.unit(
                                "E",
                                LATER,
                                "LEE",
                                "\"peiltijdstipMaterieel\":\"2021-12-31T12:00:00Z\",\"detailStatus\":{\"code\":\"FRI\"},"))
                .then()
                .statusCode(200);
    }

    @Test
    void brokenLinesAreReportedWithEveryFaultAndTheOthersGoOn() {
        // When
        var answer = vera.lines(
                "eenheden",
                "?mode=PARTIAL",
                vera.unit("U1", EARLY, "LEE", ""),
                "{\"idOrganisatie\":\"" + vera.landlord() + "\",\"naam\":\"Jansen\",\"kamersAantal\":0}",
                "nonsense",
                vera.unit("U4", EARLY, "OND", "\"detailStatus\":{\"code\":\"FRI\"},")
                        .replace(vera.municipality(), "GM9999"),
                vera.unit("U5", EARLY, "XYZ", ""),
                vera.unit("U6", EARLY, "VEH", "").replace(vera.landlord(), "stranger"),
                vera.unit("U1", LATER, "VEH", ""),
                vera.unit("U1", EARLY, "UIT", ""));

        // Then
        answer.then()
                .statusCode(200)
                .body("received", equalTo(8))
                .body("created", equalTo(1))
                .body("changed", equalTo(1))
                .body("outdated", equalTo(1))
                .body("parked", equalTo(1))
                .body("refused", equalTo(4))
                .body("applied", equalTo(true))
                .body("parkedLines.line", contains(5))
                .body("parkedLines[0].unknownCodes.code", contains("XYZ"))
                .body("refusals.line", contains(2, 3, 4, 6))
                .body("refusals[0].errors.pointer", hasItems("/naam", "/kamersAantal", "/status", "/adres"))
                .body("refusals[1].errors.code", contains("malformed-json"))
                .body("refusals[2].errors.code", contains("code-not-valid", "code-not-valid", "municipality-unknown"))
                .body("refusals[2].errors.pointer", contains("/status", "/detailStatus", "/adres/gemeente/code"))
                .body("refusals[3].errors.pointer", contains("/idOrganisatie"));
        assertEquals("WITHDRAWN REGULAR", vera.vacancy());
    }

    @Test
    void allOrNothingTakesNothingWhenALineIsRefused() {
        // When
        vera.lines("eenheden", "", vera.unit("U1", EARLY, "LEE", ""), vera.unit("U2", EARLY, "OND", ""))
                .then()
                .body("created", equalTo(1))
                .body("refused", equalTo(1))
                .body("applied", equalTo(false));

        // Then
        assertEquals("none", vera.vacancy());
        unit(EARLY, "LEE", "").then().body("outcome", equalTo("CREATED"));
    }

    @Test
    void aDryRunChangesNothing() {
        // When
        vera.lines("eenheden", "?dryRun=true&mode=PARTIAL", vera.unit("U1", EARLY, "LEE", ""))
                .then()
                .body("created", equalTo(1))
                .body("applied", equalTo(false));

        // Then
        assertEquals("none", vera.vacancy());
        asOperator().get("/v1/dwellings/" + vera.reference("U1")).then().statusCode(404);
    }

    @Test
    void aFileThatIsSentAgainChangesNothing() {
        // Given
        var file = IntStream.range(0, 300)
                .mapToObj(i -> vera.unit("U" + i, EARLY, i % 3 == 0 ? "LEE" : "VEH", ""))
                .toArray(String[]::new);

        // When
        vera.lines("eenheden", "", file).then().body("created", equalTo(300)).body("applied", equalTo(true));
        vera.lines("eenheden", "", file).then().body("unchanged", equalTo(300)).body("applied", equalTo(false));

        // Then
        assertEquals(50, vera.vacancies().size());
    }

    @Test
    void aLandlordSendsForItselfOnly() {
        // Given
        var other = Vera.connected();

        // Then
        vera.send("eenheden", other.unit("U1", EARLY, "LEE", ""))
                .then()
                .statusCode(409)
                .body("type", endsWith("landlord-unknown"));
        vera.send("eenheden", vera.unit("U1", EARLY, "XYZ", "")).then().statusCode(200);
        other.as().get("/v1/parked-codes").then().body("items.landlord", empty());
        vera.as().get("/v1/parked-codes").then().body("items.landlord", hasItem(vera.landlord()));
    }

    @Test
    void aDwellingOfAFileCanBeSentAgainWhenItIsTheSame() {
        // Given
        var csv = "dwelling,landlord,municipality,capacity,rooms,selfContained\n%s,%s,%s,4,%s,true\n";
        var reference = Stock.unique("D");
        csv(csv.formatted(reference, vera.landlord(), vera.municipality(), 3))
                .then()
                .body("applied", equalTo(true));

        // Then
        csv(csv.formatted(reference, vera.landlord(), vera.municipality(), 3))
                .then()
                .body("accepted", equalTo(1))
                .body("applied", equalTo(false));
        csv(csv.formatted(reference, vera.landlord(), vera.municipality(), 2))
                .then()
                .body("refusals[0].errors.code", contains("dwelling-known"));
        Stock.send(Stock.dwelling(reference, vera.landlord(), vera.municipality(), 4))
                .post("/v1/dwellings")
                .then()
                .statusCode(409);
    }

    private Response csv(String body) {
        return vera.as().contentType("text/csv").body(body).post("/v1/dwelling-intakes");
    }

    @Test
    void twoSendersAtOnceMakeOneUnit() throws Exception {
        // When
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = senders.invokeAll(Collections.<Callable<Response>>nCopies(8, () -> unit(EARLY, "LEE", "")));
            for (var answer : answers) {
                answer.get().then().statusCode(200);
            }
        }

        // Then
        assertEquals(1, vera.vacancies().size());
    }
}
