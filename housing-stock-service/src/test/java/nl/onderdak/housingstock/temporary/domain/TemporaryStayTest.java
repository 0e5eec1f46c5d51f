// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection.EndBeforeOpening;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection.FacilityFull;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection.FreedHomesShort;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection.HostStayWithoutEnd;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection.LocationTooLong;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection.NotOpen;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection.StayOverlaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemporaryStayTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final LocalDate OPENED = LocalDate.of(2025, 5, 1);
    private static final TemporaryStay.Attested ALL = new TemporaryStay.Attested(true, true, true, true);
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private static final List<Terms> KNOWN = List.of(
            new Terms(
                    FacilityKind.TRANSIT_FACILITY,
                    LocalDate.of(2025, 4, 9),
                    LocalDate.of(2028, 12, 31),
                    3,
                    null,
                    365,
                    6_000,
                    800),
            new Terms(FacilityKind.HAR, EVER, null, null, 6, null, 0, 0),
            new Terms(FacilityKind.SHORTSTAY, EVER, null, null, 6, null, 0, 0),
            new Terms(FacilityKind.HOST_FAMILY, EVER, null, null, null, null, 0, 0));

    private static Terms terms(FacilityKind kind) {
        return Terms.inForce(KNOWN, kind, OPENED);
    }

    private static Facility location(FacilityKind kind, int places, LocalDate endsOn) {
        return new Facility(
                "DSL-1", kind, ALMELO, null, new Facility.Plan(places, OPENED, endsOn, Set.of(), null, null), 1);
    }

    private static TemporaryStay stay(int number, int persons, LocalDate from, LocalDate until) {
        return new TemporaryStay(
                new UUID(1, number), "DSL-1", new UUID(0, number), ALMELO, persons, from, until, ALL, 1);
    }

    @Test
    void twentyFivePersonsFitInTwentyFivePlaces() {
        // Given
        var location = location(FacilityKind.INTERMEDIATE_FACILITY, 25, null);
        var there = IntStream.range(0, 24)
                .mapToObj(number -> stay(number, 1, OPENED, null))
                .toList();
        var full = IntStream.range(0, 25)
                .mapToObj(number -> stay(number, 1, OPENED, null))
                .toList();
        var one = stay(99, 1, OPENED.plusDays(10), null);

        // Then
        assertEquals(Optional.empty(), one.rejection(location, there));
        assertEquals(
                Optional.of(new FacilityFull(25, 24, 2)),
                stay(99, 2, OPENED.plusDays(10), null).rejection(location, there));
        assertEquals(Optional.of(new FacilityFull(25, 25, 1)), one.rejection(location, full));
        assertEquals(25, TemporaryStay.personsOn(full, OPENED));
    }

    @Test
    void aPlaceIsFreeOnTheDayAfterAStay() {
        // Given
        var location = location(FacilityKind.HAR, 1, null);
        var before = stay(1, 1, OPENED, OPENED.plusDays(9));
        var later = stay(2, 1, OPENED.plusDays(20), null);

        // Then
        assertTrue(stay(3, 1, OPENED.plusDays(10), OPENED.plusDays(19))
                .rejection(location, List.of(before, later))
                .isEmpty());
        assertInstanceOf(
                FacilityFull.class,
                stay(3, 1, OPENED.plusDays(9), OPENED.plusDays(19))
                        .rejection(location, List.of(before, later))
                        .orElseThrow());
        assertInstanceOf(
                FacilityFull.class,
                stay(3, 1, OPENED.plusDays(10), OPENED.plusDays(20))
                        .rejection(location, List.of(before, later))
                        .orElseThrow());
    }

    @Test
    void aHouseholdStaysInOnePlaceAtATime() {
        // Given
        var location = location(FacilityKind.HAR, 10, null);
        var first = stay(1, 1, OPENED, OPENED.plusDays(9));
        var second = new TemporaryStay(
                new UUID(1, 9), "DSL-1", first.couplingId(), ALMELO, 1, OPENED.plusDays(9), null, ALL, 1);

        // Then
        assertEquals(Optional.of(new StayOverlaps(first.couplingId())), second.rejection(location, List.of(first)));
        assertTrue(first.changed(OPENED.plusDays(8), ALL)
                .rejection(location, List.of(first, second))
                .isEmpty());
    }

    @Test
    void aStayBeginsWhileTheLocationIsOpen() {
        // Given
        var location = location(FacilityKind.HAR, 10, OPENED.plusDays(30));

        // Then
        assertEquals(
                Optional.of(new NotOpen("DSL-1", OPENED.minusDays(1))),
                stay(1, 1, OPENED.minusDays(1), null).rejection(location, List.of()));
        assertTrue(stay(1, 1, OPENED, null).rejection(location, List.of()).isEmpty());
        assertTrue(stay(1, 1, OPENED.plusDays(30), null)
                .rejection(location, List.of())
                .isEmpty());
        assertEquals(
                Optional.of(new NotOpen("DSL-1", OPENED.plusDays(31))),
                stay(1, 1, OPENED.plusDays(31), null).rejection(location, List.of()));
    }

    @Test
    void aStayWithAHostEnds() {
        // Given
        var host = location(FacilityKind.HOST_FAMILY, 2, null);

        // Then
        assertEquals(
                Optional.of(new HostStayWithoutEnd()), stay(1, 1, OPENED, null).rejection(host, List.of()));
        assertTrue(stay(1, 1, OPENED, OPENED.plusMonths(3))
                .rejection(host, List.of())
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "HAR, 2025-10-31, 0",
        "HAR, 2025-11-01, 1",
        "SHORTSTAY, 2025-10-31, 0",
        "SHORTSTAY, 2025-11-01, 1",
        "TRANSIT_FACILITY, 2026-04-30, 0",
        "TRANSIT_FACILITY, 2026-05-01, 1",
        "HOST_FAMILY, 2027-01-01, 0"
    })
    void aStayBeyondItsTermIsAFinding(FacilityKind kind, LocalDate until, int findings) {
        var found = stay(1, 1, OPENED, until).findings(location(kind, 10, null), terms(kind), OPENED);
        assertEquals(findings, found.size(), found.toString());
    }

    @Test
    void aStayWithoutEndIsJudgedByToday() {
        // Given
        var har = location(FacilityKind.HAR, 10, null);
        var open = stay(1, 1, OPENED, null);

        // Then
        assertTrue(open.findings(har, terms(FacilityKind.HAR), LocalDate.of(2025, 10, 31))
                .isEmpty());
        assertEquals(
                List.of(new StayFinding(StayFinding.Kind.BEYOND_TERM, LocalDate.of(2025, 10, 31))),
                open.findings(har, terms(FacilityKind.HAR), LocalDate.of(2025, 11, 1)));
    }

    @Test
    void aStayBeyondTheLocationIsAFinding() {
        var end = OPENED.plusDays(30);
        var har = location(FacilityKind.HAR, 10, end);
        assertEquals(
                List.of(new StayFinding(StayFinding.Kind.BEYOND_LOCATION, end)),
                stay(1, 1, OPENED, end.plusDays(1)).findings(har, terms(FacilityKind.HAR), OPENED));
        assertTrue(stay(1, 1, OPENED, end)
                .findings(har, terms(FacilityKind.HAR), OPENED)
                .isEmpty());
    }

    @Test
    void aTransitFacilityLastsThreeYears() {
        // Given
        var last = LocalDate.of(2028, 4, 30);
        var terms = terms(FacilityKind.TRANSIT_FACILITY);

        // Then
        assertTrue(location(FacilityKind.TRANSIT_FACILITY, 25, last)
                .rejection(terms)
                .isEmpty());
        assertEquals(
                Optional.of(new LocationTooLong(last)),
                location(FacilityKind.TRANSIT_FACILITY, 25, last.plusDays(1)).rejection(terms));
        assertEquals(
                last,
                location(FacilityKind.TRANSIT_FACILITY, 25, null)
                        .withEnd(terms)
                        .plan()
                        .endsOn());
        assertEquals(
                Optional.of(new EndBeforeOpening(OPENED, OPENED.minusDays(1))),
                location(FacilityKind.HAR, 25, OPENED.minusDays(1)).rejection(terms(FacilityKind.HAR)));
    }

    @ParameterizedTest
    @CsvSource({"600, 599, false", "600, 600, true", "600, 601, true", "1400, 1399, false", "1400, 1400, true"})
    void shortstayOpensWhenItFreedTheAgreedHomes(int agreed, int freed, boolean opens) {
        // Given
        var site = new Facility(
                "SHS-1",
                FacilityKind.SHORTSTAY,
                ALMELO,
                null,
                new Facility.Plan(600, OPENED, null, Set.of(), agreed, freed),
                1);
        var planned = site.changed(new Facility.Plan(600, null, null, Set.of(), agreed, freed));

        // Then
        assertEquals(
                opens ? Optional.empty() : Optional.of(new FreedHomesShort(agreed, freed)),
                site.rejection(terms(FacilityKind.SHORTSTAY)));
        assertTrue(planned.rejection(terms(FacilityKind.SHORTSTAY)).isEmpty());
    }
}
