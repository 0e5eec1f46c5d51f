// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.supply.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Parked;
import nl.onderdak.supervision.balance.domain.Provisional;
import org.junit.jupiter.api.Test;

class SupplyReadingTest {

    private static final Area ALMELO = new Area.OneMunicipality(new MunicipalityCode("GM0141"));
    private static final Area OVERIJSSEL = new Area.OneProvince(new ProvinceCode("PV23"));
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final Instant END_OF_DAY = Instant.parse("2024-12-31T23:00:00Z");
    private static final Instant LATER = Instant.parse("2025-02-01T12:00:00Z");

    private static SupplyCompleteness read(Instant readUpTo, LocalDate day, Instant knownAt) {
        return new SupplyReading(readUpTo, Parked.NOTHING).of(List.of(ALMELO), day, knownAt);
    }

    private static SupplyCompleteness behind(Instant knownAt) {
        return new SupplyCompleteness(knownAt, Set.of(Provisional.SOURCE_BEHIND));
    }

    private static SupplyCompleteness complete(Instant knownAt) {
        return new SupplyCompleteness(knownAt, Set.of());
    }

    @Test
    void ofADayThatIsOverAllIsReadOnceItsEndIs() {
        assertEquals(complete(END_OF_DAY), read(END_OF_DAY, DAY, LATER));
        assertEquals(behind(END_OF_DAY.minusNanos(1000)), read(END_OF_DAY.minusNanos(1000), DAY, LATER));
    }

    @Test
    void ofThePresentDayWhatIsOnItsWayIsNotWaitedFor() {
        var today = LocalDate.of(2025, 2, 1);
        var due = LATER.minus(SupplyReading.ON_ITS_WAY);

        assertEquals(complete(due), read(due, today, LATER));
        assertEquals(behind(due.minusNanos(1000)), read(due.minusNanos(1000), today, LATER));
    }

    @Test
    void itIsKnownAtTheMomentOfTheFigureAtMost() {
        assertEquals(complete(LATER), read(LATER.plusSeconds(60), DAY, LATER));
    }

    @Test
    void whatWasNeverReadIsUnknown() {
        assertEquals(behind(null), read(null, DAY, LATER));
    }

    @Test
    void parkedEventsConcernTheirAreas() {
        var reading = new SupplyReading(
                LATER, new Parked(false, Set.of(new MunicipalityCode("GM0147")), Set.of(new ProvinceCode("PV23"))));
        var borne = new Area.OneMunicipality(new MunicipalityCode("GM0147"));
        var parked = new SupplyCompleteness(LATER, Set.of(Provisional.EVENTS_PARKED));

        assertEquals(complete(LATER), reading.of(List.of(ALMELO), DAY, LATER));
        assertEquals(parked, reading.of(List.of(ALMELO, borne), DAY, LATER));
        assertEquals(parked, reading.of(List.of(OVERIJSSEL), DAY, LATER));
    }

    @Test
    void withoutAreasNothingRestsOnIt() {
        assertEquals(SupplyCompleteness.NOT_USED, new SupplyReading(null, Parked.NOTHING).of(List.of(), DAY, LATER));
    }
}
