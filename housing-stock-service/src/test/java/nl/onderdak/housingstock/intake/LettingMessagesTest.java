// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.time.Clock;
import java.time.LocalDate;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class LettingMessagesTest {

    private static final String FIRST = "2026-06-01T08:00:00Z";
    private static final String SECOND = "2026-06-02T08:00:00Z";
    private static final String THIRD = "2026-06-03T08:00:00Z";

    private Vera vera;

    @BeforeEach
    void unit() {
        vera = Vera.connected();
        vera.send("eenheden", vera.unit("U1", FIRST, "VEH", "")).then().statusCode(200);
    }

    private Response notice(String sentAt, String status, Object endsOn) {
        return vera.send(
                "huuropzeggingen",
                vera.about(
                        "H1",
                        sentAt,
                        "\"status\":{\"code\":\"%s\"},\"begindatum\":\"2026-05-20\",\"opzegdatum\":\"%s\""
                                .formatted(status, endsOn)));
    }

    private Response letting(String key, String more) {
        return vera.send("toewijzingen", vera.about(key, FIRST, "\"datum\":\"2026-06-01T10:00:00Z\"" + more));
    }

    private Response publication(String sentAt, String status, String more) {
        return vera.send(
                "publicaties", vera.about("P1", sentAt, "\"status\":{\"code\":\"%s\"}%s".formatted(status, more)));
    }

    @Test
    void anApprovedNoticeAnnouncesWhenTheTenancyEndsTomorrowAndNotToday() {
        // Given
        LocalDate today = DutchCalendar.today(Clock.systemUTC());

        // Then
        notice(FIRST, "GOE", today).then().body("outcome", equalTo("UNCHANGED"));
        assertEquals("none", vera.vacancy());
        notice(SECOND, "GOE", today.plusDays(1)).then().body("outcome", equalTo("CHANGED"));
        assertEquals("ANNOUNCED REGULAR", vera.vacancy());
        assertEquals("2026-05-20", vera.vacancies().getFirst().get("noticeOn"));
    }

    @Test
    void aNoticeThatIsDecidedAnnouncesAndOneThatIsCancelledTakesThatBack() {
        notice(FIRST, "INB", "2099-07-01").then().body("outcome", equalTo("UNCHANGED"));
        notice(SECOND, "GOE", "2099-07-01").then().body("outcome", equalTo("CHANGED"));
        notice(SECOND, "GOE", "2099-07-01").then().body("outcome", equalTo("UNCHANGED"));
        assertEquals("ANNOUNCED REGULAR", vera.vacancy());
        // its unit is still let, which withdraws nothing
        vera.send("eenheden", vera.unit("U1", SECOND, "VEH", "\"streefhuur\":600,"));
        assertEquals("ANNOUNCED REGULAR", vera.vacancy());
        notice(THIRD, "GEA", "2099-07-01").then().body("outcome", equalTo("CHANGED"));
        assertEquals("WITHDRAWN REGULAR", vera.vacancy());
        assertEquals(1, vera.vacancies().size());
    }

    @Test
    void aNoticeThatMovesMovesItsVacancy() {
        notice(FIRST, "GOE", "2099-07-01");
        notice(SECOND, "GOE", "2099-08-01").then().body("outcome", equalTo("CHANGED"));
        assertEquals("2099-08-01", vera.vacancies().getFirst().get("availableFrom"));
    }

    @Test
    void aNoticeThatMovesAfterTheLettingAnnouncesNothing() {
        // Given
        notice(FIRST, "GOE", "2099-07-01");
        letting("T1", "").then().body("outcome", equalTo("CREATED"));

        // When
        notice(SECOND, "GOE", "2099-08-01").then().body("outcome", equalTo("UNCHANGED"));

        // Then
        assertEquals(1, vera.vacancies().size());
        assertEquals("LET REGULAR", vera.vacancy());
    }

    @Test
    void theVacancyOfANoticeIsThatOfTheEmptyUnit() {
        // Given
        notice(FIRST, "GOE", "2099-07-01");

        // When
        vera.send(
                        "eenheden",
                        vera.unit(
                                "U1",
                                SECOND,
                                "LEE",
                                "\"opleverdatum\":\"2026-06-02\",\"detailStatus\":{\"code\":\"NIH\"},"))
                .then()
                .body("outcome", equalTo("CHANGED"));

        // Then
        assertEquals(1, vera.vacancies().size());
        assertEquals("AVAILABLE REGULAR", vera.vacancy());
    }

    @Test
    void aReservedVacancyIsTakenBackByNoNotice() {
        // Given
        String id = notice(FIRST, "GOE", "2099-07-01").path("vacancyId");
        publication(FIRST, "GEP", ",\"aanvullendeDoelgroep\":{\"code\":\"STH\"}");
        Stock.reserved(
                new Stock.Announced(id, vera.reference("U1"), vera.municipality()),
                Stock.coupling(vera.municipality(), 2));

        // Then
        notice(SECOND, "AFG", "2099-07-01").then().statusCode(409).body("type", endsWith("unit-reserved"));
        letting("T1", "").then().statusCode(409).body("type", endsWith("unit-reserved"));
        letting("T2", ",\"aanvullendeDoelgroep\":{\"code\":\"STH\"}").then().body("outcome", equalTo("UNCHANGED"));
        publication(SECOND, "GEP", "").then().statusCode(409).body("type", endsWith("unit-reserved"));
        assertEquals("RESERVED PERMIT_HOLDERS", vera.vacancy());
    }

    @Test
    void aLettingEndsTheVacancy() {
        // Given
        vera.send("eenheden", vera.unit("U1", SECOND, "LEE", "\"aanvullendeDoelgroep\":{\"code\":\"STH\"},"));

        // Then
        letting(
                        "T1",
                        ",\"voorrangsregelingen\":[{\"detailSoort\":{\"code\":\"REG\"}},{\"detailSoort\":{\"code\":\"STA\"}}]")
                .then()
                .body("outcome", equalTo("CREATED"));
        assertEquals("LET PERMIT_HOLDERS", vera.vacancy());
        letting(
                        "T1",
                        ",\"voorrangsregelingen\":[{\"detailSoort\":{\"code\":\"REG\"}},{\"detailSoort\":{\"code\":\"STA\"}}]")
                .then()
                .body("outcome", equalTo("UNCHANGED"));
        assertEquals(1, vera.vacancies().size());
    }

    @Test
    void aSecondLettingOfAUnitThatIsLetIsReported() {
        // Given
        vera.send("eenheden", vera.unit("U1", SECOND, "LEE", ""));
        letting("T1", "").then().body("outcome", equalTo("CREATED"));

        // Then
        letting("T2", "").then().statusCode(409).body("type", endsWith("unit-let"));
        vera.lines(
                        "toewijzingen",
                        "?mode=PARTIAL",
                        vera.about("T1", FIRST, "\"datum\":\"2026-06-01T10:00:00Z\""),
                        vera.about("T3", FIRST, "\"datum\":\"2026-06-01T10:00:00Z\""))
                .then()
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("refused", equalTo(1))
                .body("refusals[0].line", equalTo(2))
                .body("refusals[0].errors[0].code", equalTo("unit-let"))
                .body("refusals[0].errors[0].pointer", equalTo("/eenheid"));
        letting("T1", "").then().body("outcome", equalTo("UNCHANGED"));
        assertEquals(1, vera.vacancies().size());
        assertEquals("LET REGULAR", vera.vacancy());
    }

    @Test
    void theLettingOfAHouseholdForWhichTheUnitWasReservedIsItsOwn() {
        // Given
        String id = notice(FIRST, "GOE", "2099-07-01").path("vacancyId");
        publication(FIRST, "GEP", ",\"aanvullendeDoelgroep\":{\"code\":\"STH\"}");
        var vacancy = new Stock.Announced(id, vera.reference("U1"), vera.municipality());
        var coupling = Stock.coupling(vera.municipality(), 2);
        Stock.reserved(vacancy, coupling);
        var permitHolders = ",\"aanvullendeDoelgroep\":{\"code\":\"STH\"}";
        letting("T1", permitHolders)
                .then()
                .body("outcome", equalTo("UNCHANGED"))
                .body("vacancyId", equalTo(id));

        // When
        Stock.house(coupling, vera.municipality(), vera.reference("U1"), LocalDate.of(2026, 6, 5));
        Stock.awaitState(vacancy, "LET");

        // Then
        letting("T1", permitHolders).then().body("outcome", equalTo("UNCHANGED"));
        letting("T2", permitHolders).then().statusCode(409).body("type", endsWith("unit-let"));
    }

    @Test
    void thePublicationOfAUnitThatWasLetArrivesLate() {
        // Given
        letting("T1", "").then().body("outcome", equalTo("CREATED"));
        String let = vera.vacancies().getFirst().get("id").toString();

        // When
        publication(SECOND, "GEP", ",\"peiltijdstipMaterieel\":\"2026-06-01T06:00:00Z\"")
                .then()
                .body("outcome", equalTo("UNCHANGED"))
                .body("vacancyId", equalTo(let));
        publication(THIRD, "GEP", ",\"aanvullendeDoelgroep\":{\"code\":\"STH\"}")
                .then()
                .body("outcome", equalTo("UNCHANGED"))
                .body("vacancyId", equalTo(let));

        // Then
        assertEquals(1, vera.vacancies().size());
        assertEquals("LET REGULAR", vera.vacancy());
    }

    @Test
    void aPublicationAfterTheLettingIsTheNextVacancy() {
        // Given
        letting("T1", "").then().body("outcome", equalTo("CREATED"));

        // When
        publication(SECOND, "GEP", "").then().body("outcome", equalTo("CREATED"));

        // Then
        assertEquals(2, vera.vacancies().size());
        assertEquals("AVAILABLE REGULAR", vera.vacancy());
        letting("T2", "").then().body("outcome", equalTo("CREATED"));
    }

    @Test
    void theEmptyUnitThatWasLetArrivesLate() {
        // Given
        letting("T1", "").then().body("outcome", equalTo("CREATED"));
        String let = vera.vacancies().getFirst().get("id").toString();

        // When
        vera.send("eenheden", vera.unit("U1", SECOND, "LEE", "\"peiltijdstipMaterieel\":\"2026-05-20T08:00:00Z\","))
                .then()
                .body("outcome", equalTo("UNCHANGED"))
                .body("vacancyId", equalTo(let));

        // Then
        assertEquals(1, vera.vacancies().size());
        assertEquals("LET REGULAR", vera.vacancy());
    }

    @Test
    void aUnitThatIsEmptyAfterTheLettingIsTheNextVacancy() {
        // Given
        letting("T1", "").then().body("outcome", equalTo("CREATED"));

        // When
        vera.send("eenheden", vera.unit("U1", SECOND, "LEE", "")).then().body("outcome", equalTo("CHANGED"));

        // Then
        assertEquals(2, vera.vacancies().size());
        assertEquals("AVAILABLE REGULAR", vera.vacancy());
    }

    private Response letting(String key, String sentAt, String unit, String more) {
        return vera.send(
                "toewijzingen",
                vera.about(key, sentAt, "\"datum\":\"2026-06-01T10:00:00Z\"" + more)
                        .replace("\"eenheid\":{\"idExtern\":\"U1\"}", "\"eenheid\":{\"idExtern\":\"" + unit + "\"}"));
    }

    @Test
    void theNoticeOfTheTenantBeforeArrivesAfterTheLetting() {
        // Given
        vera.send("toewijzingen", vera.about("T1", FIRST, "\"datum\":\"2026-05-20T10:00:00Z\""))
                .then()
                .body("outcome", equalTo("CREATED"));

        // When it was given on 20 May
        notice(FIRST, "GOE", "2099-07-01").then().body("outcome", equalTo("UNCHANGED"));

        // Then
        assertEquals(1, vera.vacancies().size());
        assertEquals("LET REGULAR", vera.vacancy());
    }

    @Test
    void theNoticeOfTheTenantSinceIsAnnounced() {
        // Given
        vera.send("toewijzingen", vera.about("T1", FIRST, "\"datum\":\"2026-05-19T10:00:00Z\""))
                .then()
                .body("outcome", equalTo("CREATED"));

        // When it was given on 20 May
        notice(FIRST, "GOE", "2099-07-01").then().body("outcome", equalTo("CREATED"));

        // Then
        assertEquals(2, vera.vacancies().size());
        assertEquals("ANNOUNCED REGULAR", vera.vacancy());
    }

    @Test
    void aLettingFromBeforeTheNoticeLetsNotWhatBecomesVacant() {
        // Given a notice of 20 May
        notice(FIRST, "GOE", "2099-07-01").then().body("outcome", equalTo("CREATED"));
        var before = vera.about("T1", FIRST, "\"datum\":\"2026-05-19T10:00:00Z\"");
        var since = vera.about("T2", FIRST, "\"datum\":\"2026-05-20T10:00:00Z\"");

        // Then
        vera.send("toewijzingen", before).then().statusCode(409).body("type", endsWith("letting-before-notice"));
        assertEquals("ANNOUNCED REGULAR", vera.vacancy());
        vera.send("toewijzingen", since).then().body("outcome", equalTo("CREATED"));
        assertEquals("LET REGULAR", vera.vacancy());
    }

    @Test
    void aLettingThatIsCorrectedLetsNotTheNextVacancy() {
        // Given
        letting("T1", "").then().body("outcome", equalTo("CREATED"));
        String let = vera.vacancies().getFirst().get("id").toString();
        publication(SECOND, "GEP", "").then().body("outcome", equalTo("CREATED"));

        // When
        letting("T1", SECOND, "U1", ",\"aanvullendeDoelgroep\":{\"code\":\"STH\"}")
                .then()
                .body("outcome", equalTo("UNCHANGED"))
                .body("vacancyId", equalTo(let));

        // Then
        assertEquals(2, vera.vacancies().size());
        assertEquals("AVAILABLE REGULAR", vera.vacancy());
        letting("T2", "").then().body("outcome", equalTo("CREATED"));
    }

    @Test
    void aLettingThatIsCorrectedToAnotherUnitLetsThat() {
        // Given
        letting("T1", "").then().body("outcome", equalTo("CREATED"));
        vera.send("eenheden", vera.unit("U2", SECOND, "LEE", "")).then().body("outcome", equalTo("CREATED"));
        assertEquals("AVAILABLE REGULAR", vera.vacancy());

        // When
        letting("T1", SECOND, "U2", "").then().statusCode(200).body("unit", equalTo(vera.reference("U2")));

        // Then
        assertEquals("LET REGULAR", vera.vacancy());
        assertEquals(2, vera.vacancies().size());
    }

    @Test
    void aLettingOfAUnitThatWasNotAnnouncedCountsToo() {
        letting("T1", ",\"aanvullendeDoelgroep\":{\"code\":\"STH\"}").then().body("outcome", equalTo("CREATED"));
        assertEquals("LET PERMIT_HOLDERS", vera.vacancy());
    }

    @Test
    void aLettingInTheFutureIsRefused() {
        vera.send("toewijzingen", vera.about("T1", FIRST, "\"datum\":\"2099-06-01T10:00:00Z\""))
                .then()
                .statusCode(409)
                .body("type", endsWith("letting-in-future"));
    }

    @Test
    void aPublicationSaysForWhomTheUnitIs() {
        publication(FIRST, "VOO", ",\"aanvullendeDoelgroep\":{\"code\":\"STH\"}")
                .then()
                .body("outcome", equalTo("UNCHANGED"));
        publication(
                        SECOND,
                        "GEP",
                        ",\"aanvullendeDoelgroep\":{\"code\":\"STH\"},\"opleverdatum\":\"2099-07-01T00:00:00Z\"")
                .then()
                .body("outcome", equalTo("CHANGED"));
        assertEquals("ANNOUNCED PERMIT_HOLDERS", vera.vacancy());
        publication(THIRD, "GEP", ",\"opleverdatum\":\"2099-07-01T00:00:00Z\"")
                .then()
                .body("outcome", equalTo("CHANGED"));
        assertEquals("ANNOUNCED REGULAR", vera.vacancy());
    }

    @Test
    void messagesAboutUnknownUnitsAreRefused() {
        // Given
        var other = Vera.connected();

        // Then
        for (var resource : new String[] {"huuropzeggingen", "toewijzingen", "publicaties"}) {
            var more = switch (resource) {
                case "huuropzeggingen" -> "\"status\":{\"code\":\"GOE\"},\"opzegdatum\":\"2099-07-01\"";
                case "toewijzingen" -> "\"datum\":\"2026-06-01T10:00:00Z\"";
                default -> "\"status\":{\"code\":\"GEP\"}";
            };
            other.send(resource, other.about("X1", FIRST, more))
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("message-unit-unknown"));
            vera.lines(resource, "?mode=PARTIAL", vera.about("X2", FIRST, more), "{}")
                    .then()
                    .statusCode(200)
                    .body("received", equalTo(2))
                    .body("refused", equalTo(1));
        }
    }
}
