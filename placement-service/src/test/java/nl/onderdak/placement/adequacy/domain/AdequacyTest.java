// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.placement.CouplingsShort;
import nl.onderdak.placement.profile.domain.CoaRegion;
import org.junit.jupiter.api.Test;

class AdequacyTest {

    private static final MunicipalityCode DEN_BOSCH = new MunicipalityCode("GM0796");
    private static final LocalDate APRIL = LocalDate.of(2018, 4, 1);
    private static final Origins NONE = new Origins(0, 0, 0);

    @Test
    void eightyTwoHousingRequestsAreSixtyFourShortOfAQuotaOfAHundredAndFortySix() {
        // Given
        var adequacy = adequacy(146, 146, 82, 0);

        // Then
        assertEquals(82, adequacy.supply());
        assertEquals(64, adequacy.shortBy());
        assertEquals(0, adequacy.carriedBalance());
        assertEquals("2018-H1", adequacy.halfYear().toString());
    }

    @Test
    void backlogAddsToTheQuotaAndSurplusIsTakenOff() {
        assertEquals(-52, adequacy(78, 130, 0, 0).carriedBalance());
        assertEquals(56, adequacy(1350, 1294, 638, 0).carriedBalance());
        assertEquals(656, adequacy(1350, 1294, 638, 0).shortBy());
    }

    @Test
    void waitingPersonsAreSupplyLikeHousedPersons() {
        assertEquals(0, adequacy(146, 146, 50, 96).shortBy());
        assertEquals(1, adequacy(146, 146, 50, 95).shortBy());
        assertEquals(0, adequacy(146, 146, 100, 96).shortBy());
        assertEquals(0, adequacy(10, -20, 0, 0).shortBy());
    }

    @Test
    void thirtyOfFortyCouplingsFromTheOwnRegionAreThreeQuarters() {
        assertEquals(Optional.of(new BigDecimal("75.0")), new Origins(40, 30, 0).ownRegionPercentage());
        assertEquals(Optional.of(new BigDecimal("75.0")), new Origins(50, 30, 10).ownRegionPercentage());
        assertEquals(Optional.empty(), new Origins(10, 0, 10).ownRegionPercentage());
    }

    @Test
    void supplyIsJudgedOnTheFirstOfAprilAndTheFirstOfOctober() {
        assertEquals(APRIL, new ReferenceDate(HalfYear.valueOf("2018-H1")).day());
        assertEquals(LocalDate.of(2018, 10, 1), new ReferenceDate(HalfYear.valueOf("2018-H2")).day());
    }

    @Test
    void theLastTwoReferenceDatesAreThoseThatAreOver() {
        assertEquals(List.of("2017-H2", "2017-H1"), lastTwo(APRIL));
        assertEquals(List.of("2018-H1", "2017-H2"), lastTwo(APRIL.plusDays(1)));
        assertEquals(List.of("2018-H1", "2017-H2"), lastTwo(LocalDate.of(2018, 10, 1)));
        assertEquals(List.of("2018-H2", "2018-H1"), lastTwo(LocalDate.of(2018, 12, 31)));
        assertEquals(List.of("2018-H2", "2018-H1"), lastTwo(LocalDate.of(2019, 1, 1)));
    }

    @Test
    void theFirstShortageIsSignalledAndEachOtherOneThanTheLast() {
        // Given
        var shortBy64 = adequacy(146, 146, 82, 0);
        var shortBy60 = adequacy(146, 146, 86, 0);
        var enough = adequacy(146, 146, 146, 0);

        // When
        var first = Signal.due(shortBy64, null).orElseThrow();
        var second = Signal.due(shortBy60, first).orElseThrow();
        var over = Signal.due(enough, second).orElseThrow();

        // Then
        assertEquals(new CouplingsShort(DEN_BOSCH, HalfYear.valueOf("2018-H1"), APRIL, 146, 82, 64), first.fact());
        assertEquals(List.of(1L, 2L, 3L), List.of(first.version(), second.version(), over.version()));
        assertEquals(List.of(60, 0), List.of(second.shortBy(), over.shortBy()));
        assertEquals(Optional.empty(), Signal.due(shortBy64, first));
        assertEquals(Optional.empty(), Signal.due(enough, null));
        assertEquals(Optional.empty(), Signal.due(enough, over));
    }

    @Test
    void aQuotaRevisedToZeroEndsAShortageThatWasSignalled() {
        // Given
        var first = Signal.due(adequacy(146, 146, 82, 0), null).orElseThrow();

        // When
        var over = Signal.due(adequacy(0, 0, 82, 0), first).orElseThrow();
        var overDespiteBacklog = Signal.due(adequacy(0, 100, 82, 0), first).orElseThrow();

        // Then
        assertEquals(List.of(0, 0), List.of(over.shortBy(), overDespiteBacklog.shortBy()));
        assertEquals(List.of(2L, 2L), List.of(over.version(), overDespiteBacklog.version()));
        assertEquals(Optional.empty(), Signal.due(adequacy(0, 100, 82, 0), overDespiteBacklog));
    }

    @Test
    void withoutAQuotaAndOnAForecastNothingIsSignalled() {
        assertEquals(Optional.empty(), Signal.due(adequacy(0, 52, 0, 0), null));
        assertEquals(Optional.empty(), Signal.due(onForecast(75, 0), null));
        assertEquals(Optional.empty(), Signal.due(onForecast(0, 75), null));
    }

    @Test
    void aFigureRestsOnItsForecasts() {
        assertTrue(onForecast(75, 0).restsOnForecast());
        assertTrue(onForecast(0, 75).restsOnForecast());
        assertFalse(onForecast(0, 0).restsOnForecast());
    }

    @Test
    void eachProvinceLiesInOneOfFiveRegions() {
        // When
        var regions = RegionDivision.OF_COA.on(APRIL);

        // Then
        assertEquals(12, regions.size());
        assertEquals(5, regions.values().stream().distinct().count());
        assertEquals(CoaRegion.OVERIJSSEL_GELDERLAND, regions.get(new ProvinceCode("PV23")));
        assertEquals(CoaRegion.NOORD_BRABANT_LIMBURG, regions.get(new ProvinceCode("PV30")));
    }

    @Test
    void anotherDivisionCountsFromItsFirstDay() {
        // Given
        var overijssel = new ProvinceCode("PV23");
        var division = new RegionDivision(Map.of(
                LocalDate.of(2020, 1, 1),
                Map.of(overijssel, CoaRegion.OVERIJSSEL_GELDERLAND),
                LocalDate.of(2030, 1, 1),
                Map.of(overijssel, CoaRegion.GRONINGEN_FRIESLAND_DRENTHE)));

        // Then
        assertEquals(Map.of(), division.on(LocalDate.of(2019, 12, 31)));
        assertEquals(
                CoaRegion.OVERIJSSEL_GELDERLAND,
                division.on(LocalDate.of(2029, 12, 31)).get(overijssel));
        assertEquals(
                CoaRegion.GRONINGEN_FRIESLAND_DRENTHE,
                division.on(LocalDate.of(2030, 1, 1)).get(overijssel));
        assertThrows(IllegalArgumentException.class, () -> new RegionDivision(Map.of()));
    }

    private static List<String> lastTwo(LocalDate today) {
        return ReferenceDate.lastTwoBefore(today).stream()
                .map(date -> date.halfYear().toString())
                .toList();
    }

    private static Adequacy adequacy(int quota, int corrected, int realised, int waiting) {
        return new Adequacy(DEN_BOSCH, APRIL, quota, 0, 0, corrected, realised, waiting, NONE);
    }

    private static Adequacy onForecast(int forecast, int carried) {
        return new Adequacy(DEN_BOSCH, APRIL, 75, forecast, carried, 75, 0, 0, NONE);
    }
}
