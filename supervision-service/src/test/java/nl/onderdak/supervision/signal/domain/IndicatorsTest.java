// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.balance.domain.BalanceSeries;
import nl.onderdak.supervision.balance.domain.HalfYearSums;
import nl.onderdak.supervision.balance.domain.MunicipalityHistory;
import nl.onderdak.supervision.balance.domain.Share;
import nl.onderdak.supervision.balance.domain.Supply;
import nl.onderdak.supervision.standing.domain.Standing;
import org.junit.jupiter.api.Test;

class IndicatorsTest {

    private static final NationalInflow EVEN = new NationalInflow(500, 1_000, new Share(3, 6));
    private static final Map<HalfYear, HalfYearSums> RISING = Map.of(
            HalfYear.valueOf("2022-H2"), sums(10, 12),
            HalfYear.valueOf("2023-H1"), sums(10, 8),
            HalfYear.valueOf("2023-H2"), sums(10, 9),
            HalfYear.valueOf("2024-H1"), sums(78, 40),
            HalfYear.valueOf("2024-H2"), sums(146, 82));

    private static final NeedAndSupply NEEDS = new NeedAndSupply(30, 4, 7, 0, 12, 8);
    private static final SupplyBasis WAIT = new SupplyBasis(LocalDate.of(1000, 1, 1), false, 0);
    private static final SupplyBasis SUPPLY = new SupplyBasis(LocalDate.of(2026, 7, 1), true, 3);

    private static HalfYearSums sums(long quota, long realised) {
        return new HalfYearSums(0, quota, 0, realised, 0);
    }

    private static Indicators indicators(String day, Map<HalfYear, HalfYearSums> sums, NationalInflow inflow) {
        return indicators(day, sums, inflow, WAIT);
    }

    private static Indicators indicators(
            String day, Map<HalfYear, HalfYearSums> sums, NationalInflow inflow, SupplyBasis basis) {
        var validOn = LocalDate.parse(day);
        var halfYear = HalfYear.of(validOn);
        var history = new MunicipalityHistory(
                new MunicipalityCode("GM5001"),
                "Gemeente",
                new ProvinceCode("PV23"),
                true,
                BalanceSeries.of(0, 0, sums, Standing.from(validOn), halfYear),
                List.of(),
                Map.of(halfYear, new Supply(halfYear, halfYear.start().plusMonths(3), 82, 64)),
                null);
        return new Indicators(
                Standing.of(history, validOn, Instant.parse("2025-01-01T03:00:00Z"), Set.of(), List.of()),
                NEEDS,
                basis,
                inflow);
    }

    private static long value(String day, SignalKind kind) {
        return indicators(day, RISING, EVEN).value(kind).orElseThrow();
    }

    @Test
    void countsClosedHalfYearsInWhichTheBacklogRose() {
        assertEquals(0, value("2022-12-31", SignalKind.RISING_BACKLOG));
        assertEquals(0, value("2023-06-30", SignalKind.RISING_BACKLOG));
        assertEquals(1, value("2023-12-31", SignalKind.RISING_BACKLOG));
        assertEquals(1, value("2024-06-29", SignalKind.RISING_BACKLOG));
        assertEquals(2, value("2024-06-30", SignalKind.RISING_BACKLOG));
        assertEquals(3, value("2024-12-31", SignalKind.RISING_BACKLOG));
    }

    @Test
    void whatWasTakenOverIsNoRise() {
        var takenOver = Map.of(
                HalfYear.valueOf("2023-H2"),
                new HalfYearSums(-52, 0, 0, 0, 0),
                HalfYear.valueOf("2024-H1"),
                sums(78, 40));
        assertEquals(
                OptionalLong.of(0), indicators("2023-12-31", takenOver, EVEN).value(SignalKind.RISING_BACKLOG));
        assertEquals(
                OptionalLong.of(1), indicators("2024-06-30", takenOver, EVEN).value(SignalKind.RISING_BACKLOG));
    }

    @Test
    void theShareBehindIsThatOfThePace() {
        var behind = indicators("2024-11-30", Map.of(HalfYear.valueOf("2024-H2"), sums(16_633, 9_041)), EVEN);
        assertEquals(OptionalLong.of(289), behind.value(SignalKind.BEHIND_EXPECTED_SHARE));
    }

    @Test
    void personsOfTheShortageAndOfTheNeed() {
        var short64 = indicators("2024-12-31", Map.of(HalfYear.valueOf("2024-H2"), sums(146, 82)), EVEN);
        assertEquals(OptionalLong.of(64), short64.value(SignalKind.COUPLINGS_SHORT));
        assertEquals(OptionalLong.of(4), short64.value(SignalKind.HOMES_SHORT));
        assertEquals(OptionalLong.of(7), short64.value(SignalKind.REUNIFICATION_EXPECTED));
    }

    @Test
    void realSupplyIsHeldAgainstTheLargerOfNeedAndQuota() {
        // Given 64 still to be housed for the quota, and 30 who wait
        var quota = Map.of(HalfYear.valueOf("2024-H2"), sums(146, 82));
        var housed = Map.of(HalfYear.valueOf("2024-H2"), sums(82, 82));

        // Then
        assertEquals(
                OptionalLong.of(44),
                indicators("2024-12-31", quota, EVEN, SUPPLY).value(SignalKind.HOMES_SHORT));
        assertEquals(
                OptionalLong.of(10),
                indicators("2024-12-31", housed, EVEN, SUPPLY).value(SignalKind.HOMES_SHORT));
    }

    @Test
    void whoWaitsTooLongLacksAHomeWhateverTheSupplyIs() {
        assertEquals(10, new NeedAndSupply(30, 4, 0, 0, 12, 8).withoutHome(0));
        assertEquals(10, new NeedAndSupply(30, 10, 0, 0, 12, 8).withoutHome(0));
        assertEquals(11, new NeedAndSupply(30, 11, 0, 0, 12, 8).withoutHome(0));
        assertEquals(0, new NeedAndSupply(30, 0, 0, 0, 22, 8).withoutHome(30));
        assertEquals(1, new NeedAndSupply(30, 0, 0, 0, 22, 8).withoutHome(31));
    }

    @Test
    void familyThatIsExpectedCountsWithTheFamilyThatWaits() {
        var indicators = new Indicators(
                indicators("2024-12-31", RISING, EVEN).standing(), new NeedAndSupply(0, 0, 2, 5, 0, 0), SUPPLY, EVEN);
        assertEquals(OptionalLong.of(7), indicators.value(SignalKind.REUNIFICATION_EXPECTED));
    }

    @Test
    void theInflowIsOffOnEitherSideOfAnEvenOne() {
        assertEquals(OptionalLong.of(0), EVEN.perMilleOff());
        assertEquals(OptionalLong.of(500), new NationalInflow(750, 1_000, new Share(3, 6)).perMilleOff());
        assertEquals(OptionalLong.of(500), new NationalInflow(250, 1_000, new Share(3, 6)).perMilleOff());
        assertEquals(OptionalLong.of(498), new NationalInflow(749, 1_000, new Share(3, 6)).perMilleOff());
        assertEquals(OptionalLong.empty(), new NationalInflow(749, 1_000, new Share(0, 6)).perMilleOff());
        assertEquals(OptionalLong.empty(), new NationalInflow(749, 0, new Share(3, 6)).perMilleOff());
    }

    @Test
    void theInflowConcernsThoseWithAQuota() {
        // Given
        var twice = new NationalInflow(2_000, 1_000, new Share(6, 6));

        // Then
        assertEquals(
                OptionalLong.of(1_000), indicators("2024-12-31", RISING, twice).value(SignalKind.INFLOW_OFF_TARGET));
        assertEquals(
                OptionalLong.of(0), indicators("2024-12-31", Map.of(), twice).value(SignalKind.INFLOW_OFF_TARGET));
    }
}
