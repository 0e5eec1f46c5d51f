// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentsTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final MunicipalityCode WIERDEN = new MunicipalityCode("GM0189");
    private static final MunicipalityCode HENGELO = new MunicipalityCode("GM0164");
    private static final LocalDate OPENED = LocalDate.of(2025, 5, 1);
    private static final LocalDate IN_FORCE = LocalDate.of(2025, 4, 9);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);
    private static final List<TemporaryStay.Attested> NOT_MET = List.of(
            new TemporaryStay.Attested(false, true, true, true),
            new TemporaryStay.Attested(true, false, true, true),
            new TemporaryStay.Attested(true, true, false, true),
            new TemporaryStay.Attested(true, true, true, false));
    private static final TemporaryStay.Attested ALL = new TemporaryStay.Attested(true, true, true, true);

    private static final Terms TERMS =
            new Terms(FacilityKind.TRANSIT_FACILITY, IN_FORCE, LAST, 3, null, 365, 6_000, 800);

    /** A transit facility of Hengelo in which Almelo takes part, and Wierden does not. */
    private static final Payments.Funded ELSEWHERE = location("DSL-2", HENGELO, OPENED, ALMELO);

    private static Payments.Funded location(LocalDate openedOn) {
        return location("DSL-1", ALMELO, openedOn, WIERDEN);
    }

    private static Payments.Funded location(
            String reference, MunicipalityCode municipality, LocalDate openedOn, MunicipalityCode participant) {
        return new Payments.Funded(
                new Facility(
                        reference,
                        FacilityKind.TRANSIT_FACILITY,
                        municipality,
                        null,
                        new Facility.Plan(25, openedOn, null, Set.of(participant), null, null),
                        1),
                TERMS);
    }

    private static TemporaryStay stay(
            String facility, long coupling, MunicipalityCode coupledTo, int persons, LocalDate from, int days) {
        return new TemporaryStay(
                new UUID(coupling, from.toEpochDay()),
                facility,
                new UUID(0, coupling),
                coupledTo,
                persons,
                from,
                from.plusDays(days - 1),
                ALL,
                1);
    }

    private static List<Payments.Line> pay(TemporaryStay... stays) {
        return pay(location(OPENED), LATER, stays);
    }

    private static List<Payments.Line> pay(Payments.Funded location, LocalDate until, TemporaryStay... stays) {
        return Payments.of("DSL-1", List.of(location, ELSEWHERE), List.of(stays), until);
    }

    /** Days that are paid here to Almelo's household 1, after a stay elsewhere. */
    private static long paidAfter(Payments.Funded elsewhere, TemporaryStay stay) {
        return Payments.of(
                        "DSL-1",
                        List.of(location(OPENED), elsewhere),
                        List.of(stay, stay("DSL-1", 1, ALMELO, 1, OPENED.plusDays(400), 365)),
                        LATER)
                .getFirst()
                .paidDays();
    }

    @ParameterizedTest
    @CsvSource({
        "100, GM0141, 6000",
        "100, GM0189, 6800",
        "365, GM0141, 21900",
        "366, GM0141, 21900",
        "400, GM0141, 21900",
        "400, GM0189, 24820"
    })
    void paysADayForAtMost365Days(int days, String coupledTo, long euros) {
        var line = pay(stay("DSL-1", 1, new MunicipalityCode(coupledTo), 1, OPENED, days))
                .getFirst();
        assertEquals(euros * 100, line.cents());
        assertEquals(days, line.days());
        assertEquals(Math.min(days, 365), line.paidDays());
    }

    @Test
    void paysForEachPerson() {
        assertEquals(
                3 * 680_000,
                pay(stay("DSL-1", 1, WIERDEN, 3, OPENED, 100)).getFirst().cents());
    }

    @Test
    void countsTheDaysOfAPersonOverAllStays() {
        // Given
        var elsewhere = stay("DSL-2", 1, ALMELO, 1, OPENED, 300);
        var again = stay("DSL-1", 1, ALMELO, 1, OPENED.plusDays(400), 100);

        // Then
        assertEquals(65, pay(elsewhere, again).getFirst().paidDays());
        assertEquals(100, pay(again).getFirst().paidDays());
    }

    @Test
    void countsPaidDaysOfOtherLocationsOnly() {
        var stay = stay("DSL-2", 1, ALMELO, 1, OPENED, 300);
        assertEquals(65, paidAfter(ELSEWHERE, stay));
        assertEquals(365, paidAfter(ELSEWHERE, stay("DSL-2", 1, WIERDEN, 1, OPENED, 300)));
        for (var notMet : NOT_MET) {
            assertEquals(365, paidAfter(ELSEWHERE, stay.changed(stay.until(), notMet)), notMet.toString());
        }
        assertEquals(0, paidAfter(ELSEWHERE, stay("DSL-2", 1, ALMELO, 1, OPENED, 365)));
        assertEquals(1, paidAfter(ELSEWHERE, stay("DSL-2", 1, ALMELO, 1, OPENED, 364)));
    }

    @Test
    void countsNoDaysAfterTheThreeYearsOfAnotherLocation() {
        // Given
        var opened = OPENED.minusYears(3).plusDays(100);
        var three = location("DSL-2", HENGELO, opened, ALMELO);

        // Then
        assertEquals(265, paidAfter(three, stay("DSL-2", 1, ALMELO, 1, OPENED, 100)));
        assertEquals(265, paidAfter(three, stay("DSL-2", 1, ALMELO, 1, OPENED, 300)));
        assertEquals(266, paidAfter(three, stay("DSL-2", 1, ALMELO, 1, OPENED, 99)));
        assertEquals(365, paidAfter(three, stay("DSL-2", 1, ALMELO, 1, OPENED.plusDays(100), 300)));
    }

    @Test
    void countsNoDaysOfAnotherLocationBeforeTheScheme() {
        var opened = IN_FORCE.minusDays(10);
        var early = location("DSL-2", HENGELO, opened, ALMELO);
        assertEquals(365, paidAfter(early, stay("DSL-2", 1, ALMELO, 1, opened, 10)));
        assertEquals(364, paidAfter(early, stay("DSL-2", 1, ALMELO, 1, opened, 11)));
    }

    @Test
    void countsUpToTheAskedDay() {
        var line = pay(location(OPENED), OPENED.plusDays(9), stay("DSL-1", 1, ALMELO, 1, OPENED, 100))
                .getFirst();
        assertEquals(10, line.paidDays());
        assertEquals(60_000, line.cents());
    }

    @Test
    void paysNothingBeforeTheSchemeOrAfterItsEnd() {
        var early =
                pay(location(IN_FORCE.minusDays(10)), LATER, stay("DSL-1", 1, ALMELO, 1, IN_FORCE.minusDays(10), 11));
        var late = pay(location(LAST.minusDays(100)), LATER, stay("DSL-1", 1, ALMELO, 1, LAST, 30));
        assertEquals(1, early.getFirst().paidDays());
        assertEquals(1, late.getFirst().paidDays());
    }

    @Test
    void paysALocationForThreeYears() {
        var lastDay = OPENED.plusYears(3).minusDays(1);
        assertEquals(1, pay(stay("DSL-1", 1, ALMELO, 1, lastDay, 30)).getFirst().paidDays());
        assertEquals(
                0,
                pay(stay("DSL-1", 1, ALMELO, 1, lastDay.plusDays(1), 30))
                        .getFirst()
                        .paidDays());
    }

    @Test
    void paysOnlyForParticipatingMunicipalitiesAndMetConditions() {
        assertEquals(
                0, pay(stay("DSL-1", 1, HENGELO, 1, OPENED, 100)).getFirst().cents());
        var stay = stay("DSL-1", 1, ALMELO, 1, OPENED, 100);
        for (var notMet : NOT_MET) {
            assertEquals(0, pay(stay.changed(stay.until(), notMet)).getFirst().cents(), notMet.toString());
        }
    }
}
