// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.forecast;
import static nl.onderdak.supervision.Facts.house;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.operator;
import static nl.onderdak.supervision.Facts.overijssel;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.contracts.supervision.OpeningBalanceSet;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

/** The figures of the plan of action of Almelo, 27 March 2025. */
@ServiceTest
class AlmeloTest {

    private static final String ALMELO = "GM0141";
    private static final Instant IN_2023 = Instant.parse("2023-12-01T09:00:00Z");
    private static final Instant EARLY_2024 = Instant.parse("2024-01-15T09:00:00Z");
    private static final Instant IN_2024 = Instant.parse("2024-12-20T09:00:00Z");
    private static final Instant EARLY_2025 = Instant.parse("2025-01-10T09:00:00Z");
    private static final Instant BEFORE_REVISION = Instant.parse("2025-04-01T00:00:00Z");
    private static final Instant REVISION = Instant.parse("2025-04-18T09:00:00Z");

    @Test
    void itsBacklogGrowsAsItsPlanSays() {
        // Given
        municipality(ALMELO);
        publish(
                new OpeningBalanceSet(
                        new MunicipalityCode(ALMELO),
                        LocalDate.of(2023, 12, 31),
                        -52,
                        -52,
                        null,
                        null,
                        "Plan van aanpak"),
                1,
                EARLY_2024);
        awaitBalance(ALMELO, "2023-12-31", -52);

        // When
        publish(quotaSet(ALMELO, "2024-H1", definitive(78), null), 1, IN_2023);
        publish(quotaSet(ALMELO, "2024-H2", definitive(70), null), 1, IN_2023);
        house(ALMELO, 40, "2024-05-02", IN_2024);
        house(ALMELO, 43, "2024-11-12", IN_2024);
        awaitBalance(ALMELO, "2024-12-31", -117);

        // Then
        overijssel()
                .queryParam("validOn", "2024-12-31")
                .get("/v1/balances/GM0141")
                .then()
                .statusCode(200)
                .body("name", equalTo("Gemeente GM0141"))
                .body("halfYear", equalTo("2024-H2"))
                .body("openingBalance", equalTo(-90))
                .body("quota", equalTo(70))
                .body("correctedQuota", equalTo(160))
                .body("realised", equalTo(43))
                .body("stillToHouse", equalTo(117))
                .body("balance", equalTo(-117))
                .body("backlog", equalTo(117))
                .body("surplus", equalTo(0))
                .body("includesForecast", equalTo(false));
        years(ALMELO, "2024", "2024", null)
                .body("years.openingBalance", contains(-52))
                .body("years.firstQuota", contains(78))
                .body("years.secondQuota", contains(70))
                .body("years.due", contains(200))
                .body("years.realised", contains(83))
                .body("years.balance", contains(-117));
        halfYears("2024-H1", "2024-H2", null)
                .body("total.openingBalance", equalTo(-52))
                .body("total.due", equalTo(200))
                .body("total.realised", equalTo(83))
                .body("total.balance", equalTo(-117));

        // When
        publish(quotaSet(ALMELO, "2025-H1", definitive(73), null), 1, EARLY_2025);
        publish(quotaSet(ALMELO, "2025-H2", forecast(75), null), 1, EARLY_2025);
        awaitBalance(ALMELO, "2025-12-31", -265);
        house(ALMELO, 75, "2025-02-20", EARLY_2025);
        awaitBalance(ALMELO, "2025-12-31", -190);

        // Then
        beforeTheRevision(null);
        years(ALMELO, "2024", "2025", null)
                .body("years.year", contains(2024, 2025))
                .body("years.openingBalance", contains(-52, -117))
                .body("years.firstQuota", contains(78, 73))
                .body("years.secondQuota", contains(70, 75))
                .body("years.includesForecast", contains(false, true))
                .body("years.due", contains(200, 265))
                .body("years.realised", contains(83, 75))
                .body("years.balance", contains(-117, -190))
                .body("status", equalTo("provisional"));

        // When
        publish(quotaSet(ALMELO, "2025-H1", definitive(62), definitive(73)), 2, REVISION);
        publish(quotaSet(ALMELO, "2025-H2", definitive(54), forecast(75)), 2, REVISION);
        awaitBalance(ALMELO, "2025-12-31", -158);

        // Then
        halfYears("2025-H1", "2025-H2", null)
                .body("halfYears.quota", contains(62, 54))
                .body("halfYears.includesForecast", contains(false, false))
                .body("total.due", equalTo(233))
                .body("total.balance", equalTo(-158));
        beforeTheRevision(BEFORE_REVISION);
        halfYears("2025-H1", "2025-H2", REVISION).body("total.due", equalTo(233));
        halfYears("2025-H1", "2025-H2", REVISION.minusMillis(1)).body("total.due", equalTo(265));
    }

    /** The quota of 2023-H2 went from 114 to 73 by the letter of 10 November 2023. */
    @Test
    void aRevisionCountsFromItsOwnDayOn() {
        // Given
        var almelo = "GM1141";
        municipality(almelo);
        var first = new MunicipalQuotaSet(
                new MunicipalityCode(almelo),
                HalfYear.valueOf("2023-H2"),
                definitive(114),
                null,
                1,
                null,
                LocalDate.of(2023, 7, 1),
                QuotaCause.FIRST);
        var revised = new MunicipalQuotaSet(
                new MunicipalityCode(almelo),
                HalfYear.valueOf("2023-H2"),
                definitive(73),
                definitive(114),
                2,
                "letter",
                LocalDate.of(2023, 11, 10),
                QuotaCause.REVISION);

        // When
        publish(first, 1, Instant.parse("2023-03-31T09:00:00Z"));
        publish(revised, 2, Instant.parse("2023-11-10T09:00:00Z"));
        awaitBalance(almelo, "2023-12-31", -73);

        // Then
        quotaOf(almelo, "2023-11-09", null).body("quota", equalTo(114)).body("balance", equalTo(-114));
        quotaOf(almelo, "2023-11-10", null).body("quota", equalTo(73)).body("balance", equalTo(-73));
        quotaOf(almelo, "2023-11-10", "2023-11-10T08:59:59Z").body("quota", equalTo(114));
        quotaOf(almelo, "2023-11-09", "2023-11-10T09:00:00Z").body("quota", equalTo(114));
        operator()
                .queryParam("from", "2023-H2")
                .queryParam("to", "2024-H1")
                .get("/v1/balances/" + almelo + "/half-years")
                .then()
                .body("halfYears.quota", contains(73, 0));
    }

    /** 88 for 2023-H1 and, after the letter of 10 November, 73 for 2023-H2: the 161 of its plan. */
    @Test
    void theQuotaOf2023IsThatOfBothHalfYears() {
        // Given
        var almelo = "GM1142";
        var letter = Instant.parse("2023-11-10T09:00:00Z");
        municipality(almelo);
        publish(quotaSet(almelo, "2023-H1", definitive(88), null), 1, Instant.parse("2022-09-30T09:00:00Z"));
        publish(quotaSet(almelo, "2023-H2", definitive(114), null), 1, Instant.parse("2023-03-31T09:00:00Z"));
        awaitBalance(almelo, "2023-12-31", -202);

        // When
        publish(quotaSet(almelo, "2023-H2", definitive(73), definitive(114)), 2, letter);
        awaitBalance(almelo, "2023-12-31", -161);

        // Then
        years(almelo, "2023", "2023", null)
                .body("years.firstQuota", contains(88))
                .body("years.secondQuota", contains(73))
                .body("years.due", contains(161));
        years(almelo, "2023", "2023", letter.minusMillis(1))
                .body("years.secondQuota", contains(114))
                .body("years.due", contains(202));
    }

    /** As soon as the fact is read, without a batch. */
    @Test
    void onePersonWhoIsHousedIsOneLess() {
        // Given
        var almelo = "GM1143";
        municipality(almelo);
        publish(
                new OpeningBalanceSet(
                        new MunicipalityCode(almelo),
                        LocalDate.of(2024, 12, 31),
                        -117,
                        -117,
                        null,
                        null,
                        "Plan van aanpak"),
                1,
                IN_2024);
        awaitBalance(almelo, "2025-01-02", -117);

        // When
        house(almelo, 1, "2025-01-02", EARLY_2025);

        // Then
        awaitBalance(almelo, "2025-01-02", -116);
        awaitBalance(almelo, "2025-01-01", -117);
    }

    private static ValidatableResponse quotaOf(String municipality, String validOn, String knownAt) {
        var request = operator().queryParam("validOn", validOn);
        if (knownAt != null) {
            request = request.queryParam("knownAt", knownAt);
        }
        return request.get("/v1/balances/" + municipality).then().statusCode(200);
    }

    private static void beforeTheRevision(Instant knownAt) {
        halfYears("2025-H1", "2025-H2", knownAt)
                .body("halfYears.halfYear", contains("2025-H1", "2025-H2"))
                .body("halfYears.openingBalance", contains(-117, -115))
                .body("halfYears.quota", contains(73, 75))
                .body("halfYears.includesForecast", contains(false, true))
                .body("halfYears.correctedQuota", contains(190, 190))
                .body("halfYears.realised", contains(75, 0))
                .body("halfYears.balance", contains(-115, -190))
                .body("total.openingBalance", equalTo(-117))
                .body("total.quota", equalTo(148))
                .body("total.due", equalTo(265))
                .body("total.realised", equalTo(75))
                .body("total.balance", equalTo(-190));
    }

    private static ValidatableResponse years(String municipality, String from, String to, Instant knownAt) {
        var request = operator().queryParam("from", from).queryParam("to", to);
        if (knownAt != null) {
            request = request.queryParam("knownAt", knownAt.toString());
        }
        return request.get("/v1/balances/" + municipality + "/years").then().statusCode(200);
    }

    private static ValidatableResponse halfYears(String from, String to, Instant knownAt) {
        var request = operator().queryParam("from", from).queryParam("to", to);
        if (knownAt != null) {
            request = request.queryParam("knownAt", knownAt.toString());
        }
        return request.get("/v1/balances/GM0141/half-years").then().statusCode(200);
    }
}
