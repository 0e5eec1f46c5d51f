// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.domain;

import static nl.onderdak.placement.Figures.definitive;
import static nl.onderdak.placement.Figures.quota;
import static nl.onderdak.placement.Figures.set;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.quota.MunicipalQuotaSet.Exchanged;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.contracts.supervision.OpeningBalanceSet;
import nl.onderdak.placement.adequacy.domain.QuotaLine.Kind;
import org.junit.jupiter.api.Test;

class QuotaLineTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final String SECOND = "2023-H2";
    private static final LocalDate JULY = LocalDate.of(2023, 7, 1);
    private static final LocalDate REVISED = LocalDate.of(2023, 11, 10);

    @Test
    void aFirstQuotaIsToBeHousedFromItsFirstDay() {
        assertEquals(
                List.of(line(Kind.QUOTA, JULY, 114)),
                QuotaLine.of(set("GM0141", SECOND, definitive(114), null, JULY, QuotaCause.FIRST)));
    }

    @Test
    void aRevisionTakesThePlaceOfTheEarlierQuotaFromItsOwnDay() {
        assertEquals(
                List.of(line(Kind.QUOTA, REVISED, -114), line(Kind.QUOTA, REVISED, 73)),
                QuotaLine.of(set("GM0141", SECOND, definitive(73), definitive(114), REVISED, QuotaCause.REVISION)));
    }

    @Test
    void aDefinitiveQuotaTakesThePlaceOfTheForecast() {
        // Given
        var forecast = quota(QuotaStatus.FORECAST, 75, List.of());

        // Then
        assertEquals(
                List.of(line(Kind.FORECAST_QUOTA, JULY, -75), line(Kind.QUOTA, JULY, 54)),
                QuotaLine.of(set("GM0141", SECOND, definitive(54), forecast, JULY, QuotaCause.REVISION)));
    }

    @Test
    void anExchangeCountsFromItsOwnDayAndUntilTheRevisionThatItDoesNotFitInto() {
        // Given
        var exchange = new Exchanged(UUID.randomUUID(), -5, JULY.plusDays(30));
        var exchanged = quota(QuotaStatus.DEFINITIVE, 73, List.of(exchange));

        // Then
        assertEquals(
                List.of(line(Kind.QUOTA, JULY.plusDays(30), -5)),
                QuotaLine.of(set("GM0141", SECOND, exchanged, definitive(73), JULY, QuotaCause.EXCHANGE)));
        assertEquals(
                List.of(line(Kind.QUOTA, REVISED, -73), line(Kind.QUOTA, REVISED, 62), line(Kind.QUOTA, REVISED, 5)),
                QuotaLine.of(set("GM0141", SECOND, definitive(62), exchanged, REVISED, QuotaCause.REVISION)));
    }

    @Test
    void aBacklogFromAnEarlierAdministrationIsToBeHousedAndReplacedByTheNext() {
        // Given
        var day = LocalDate.of(2023, 12, 31);

        // Then
        assertEquals(
                List.of(new QuotaLine(ALMELO, Kind.OPENING, null, day, 52)),
                QuotaLine.of(new OpeningBalanceSet(ALMELO, day, -52, -52, null, null, "Plan")));
        assertEquals(
                List.of(
                        new QuotaLine(ALMELO, Kind.OPENING, null, day, -52),
                        new QuotaLine(ALMELO, Kind.OPENING, null, day, 50)),
                QuotaLine.of(new OpeningBalanceSet(ALMELO, day, -50, -50, -52, day, "Plan")));
    }

    @Test
    void aFactWithoutPersonsToHouseHasNoLine() {
        assertEquals(List.of(), QuotaLine.of(set("GM0141", SECOND, definitive(0), null, JULY, QuotaCause.FIRST)));
        assertEquals(
                List.of(),
                QuotaLine.of(new MunicipalityRegistered(ALMELO, "Almelo", new ProvinceCode("PV23"), JULY, null)));
    }

    private static QuotaLine line(Kind kind, LocalDate on, int persons) {
        return new QuotaLine(ALMELO, kind, HalfYear.valueOf(SECOND), on, persons);
    }
}
