// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.balance.domain.Area;
import org.junit.jupiter.api.Test;

class OpenFiguresTest {

    private static final YearMonth MONTH = YearMonth.of(2024, 7);
    private static final ProvinceCode OVERIJSSEL = new ProvinceCode("PV23");

    private static OverviewLine line(String code, long corrections, Long openCouplings) {
        return new OverviewLine(
                new MunicipalityCode(code),
                "Gemeente",
                OVERIJSSEL,
                -20,
                73,
                -5,
                0,
                40,
                corrections,
                openCouplings,
                18L);
    }

    private static List<Long> corrections(long... corrections) {
        var lines = new OverviewLine[corrections.length];
        for (int i = 0; i < corrections.length; i++) {
            lines[i] = line("GM000" + i, corrections[i], 0L);
        }
        return OpenFigures.of(MONTH, List.of(lines), List.of()).stream()
                .map(OpenFigures::corrections)
                .toList();
    }

    @Test
    void correctionsOfFewPersonsAreLeftOutEitherWay() {
        assertEquals(List.of(5L, -5L, 0L), corrections(5, -5, 0));
        assertEquals(
                3,
                OpenFigures.of(
                                MONTH,
                                List.of(line("GM0001", 4, 0L), line("GM0002", -4, 0L), line("GM0003", 9, 0L)),
                                List.of())
                        .size());
        assertNull(corrections(4, 9).getFirst());
        assertNull(corrections(-4, 9).getFirst());
    }

    @Test
    void oneThatIsLeftOutTakesAnotherWithIt() {
        var left = corrections(-4, 9, 30);
        assertNull(left.get(0));
        assertNull(left.get(1));
        assertEquals(30L, left.get(2));
    }

    @Test
    void aSumThatWouldRevealACountIsLeftOut() {
        // Given
        var all = List.of(line("GM0001", 5, 8L), line("GM0002", -6, 9L));
        var whole = OpenFigures.of(MONTH, all, all);
        var partly = OpenFigures.of(MONTH, List.of(line("GM0001", 5, null), line("GM0002", -6, 9L)), all);
        var province = new Area.OneProvince(OVERIJSSEL);

        // Then
        var sum = OpenFigures.sum(province, whole).orElseThrow();
        assertEquals(-1L, sum.corrections());
        assertEquals(17L, sum.openCouplings());
        assertEquals(36L, sum.excusable());
        assertEquals(176, sum.correctedQuota());
        assertEquals(80, sum.realised());
        assertEquals(-96, sum.balance());
        assertEquals(96, sum.stillToHouse());
        assertNull(OpenFigures.sum(province, partly).orElseThrow().openCouplings());
        assertNull(OpenFigures.sum(province, partly).orElseThrow().excusable());
        assertEquals(Optional.empty(), OpenFigures.sum(province, List.of()));
    }

    private static Long excusable(OverviewLine line, OverviewLine... reference) {
        return OpenFigures.of(MONTH, List.of(line), List.of(reference))
                .getFirst()
                .excusable();
    }

    /** 88 to house and 70 supplied of which 67 were housed by then: the 18 would say that 3 persons were coupled. */
    @Test
    void anExcusableShortfallIsLeftOutWhereItWouldRevealFewCouplings() {
        assertEquals(18L, excusable(line("GM0001", 0, 8L), line("GM0001", 0, 5L)));
        assertEquals(18L, excusable(line("GM0001", 0, 0L), line("GM0001", 0, 0L)));
        assertNull(excusable(line("GM0001", 0, 8L), line("GM0001", 0, null)));
        assertNull(excusable(line("GM0001", 0, null), line("GM0001", 0, 5L)));
        assertNull(excusable(line("GM0001", 0, 8L), line("GM0002", 0, 5L)));
        assertNull(excusable(line("GM0001", 0, 8L)));
    }

    @Test
    void theReferenceDateIsThatOfTheHalfYearOfTheOverview() {
        assertEquals(YearMonth.of(2024, 4), OpenFigures.reference(YearMonth.of(2024, 2)));
        assertEquals(YearMonth.of(2024, 4), OpenFigures.reference(YearMonth.of(2024, 7)));
        assertEquals(YearMonth.of(2024, 10), OpenFigures.reference(YearMonth.of(2024, 8)));
        assertEquals(YearMonth.of(2024, 10), OpenFigures.reference(YearMonth.of(2025, 1)));
    }

    @Test
    void aMunicipalityIsItself() {
        var figures = OpenFigures.of(MONTH, List.of(line("GM0001", 5, 8L)), List.of());
        assertEquals(
                Optional.of(figures.getFirst()),
                OpenFigures.sum(figures.getFirst().area(), figures));
    }
}
