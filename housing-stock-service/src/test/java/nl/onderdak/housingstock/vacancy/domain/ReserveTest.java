// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.contracts.housingstock.ReservationKind;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.vacancy.domain.Reserve.Household;
import nl.onderdak.housingstock.vacancy.domain.Reserve.Outcome;
import nl.onderdak.housingstock.vacancy.domain.Vacancy.Announcement;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.CouplingElsewhere;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.ExpiryNotInFuture;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.ExpiryTooLate;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.HouseholdHousedAlready;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.UnitTooSmall;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.VacanciesInSeveralDwellings;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.VacancyForOthers;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.VacancyNotAvailable;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Let;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Open;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Reserved;
import org.junit.jupiter.api.Test;

class ReserveTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final MunicipalityCode ENSCHEDE = new MunicipalityCode("GM0153");
    private static final UUID COUPLING = UUID.fromString("01900000-0000-7000-8000-00000000000c");
    private static final UUID RESERVATION = UUID.fromString("01900000-0000-7000-8000-00000000000e");
    private static final Instant NOW = Instant.parse("2025-03-01T10:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(7));
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 1);
    private static final ReservationPolicy POLICY = new ReservationPolicy(28, 365);

    @Test
    void keepsOneDwelling() {
        assertEquals(
                List.of(new Reserved(RESERVATION, COUPLING, ReservationKind.DIRECT_ALLOCATION, LATER, null)),
                reserved(decide(List.of(dwelling()), household(4), LATER)));
    }

    @Test
    void keepsSeveralPlacesOfOneSharedDwelling() {
        assertEquals(
                2,
                reserved(decide(List.of(vacancy("A.1", "A", 1), vacancy("A.2", "A", 1)), household(2), LATER))
                        .size());
        assertEquals(
                new UnitTooSmall(3, 2),
                rejection(decide(List.of(vacancy("A.1", "A", 1), vacancy("A.2", "A", 1)), household(3), LATER)));
        assertEquals(
                new VacanciesInSeveralDwellings(),
                rejection(decide(List.of(vacancy("A.1", "A", 1), vacancy("B.1", "B", 1)), household(2), LATER)));
    }

    @Test
    void keepsAllOrNothing() {
        var let = new Let(null, null, TargetGroup.REGULAR, TODAY);
        assertEquals(
                new VacancyNotAvailable(),
                rejection(decide(List.of(dwelling(), in(dwelling(), let)), household(2), LATER)));
    }

    @Test
    void keepsWhatIsMeantForPermitHolders() {
        var regular = vacancy("A", "A", 4, TargetGroup.REGULAR);
        assertEquals(
                new VacancyForOthers(TargetGroup.REGULAR), rejection(decide(List.of(regular), household(2), LATER)));
    }

    @Test
    void keepsNothingForThoseWhomTheHomeDoesNotSuit() {
        assertEquals(new UnitTooSmall(5, 4), rejection(decide(List.of(dwelling()), household(5), LATER)));
        assertEquals(
                new CouplingElsewhere(ALMELO, ENSCHEDE),
                rejection(decide(List.of(dwelling()), new Household(COUPLING, ENSCHEDE, 2), LATER)));
        assertEquals(new HouseholdHousedAlready(), rejection(decide(List.of(dwelling()), household(0), LATER)));
    }

    @Test
    void directAllocationLastsFourWeeksAtMost() {
        var last = NOW.plus(Duration.ofDays(28));
        assertEquals(new ExpiryNotInFuture(NOW), rejection(decide(List.of(dwelling()), household(2), NOW)));
        reserved(decide(List.of(dwelling()), household(2), NOW.plusNanos(1000)));
        reserved(decide(List.of(dwelling()), household(2), last));
        assertEquals(new ExpiryTooLate(28), rejection(decide(List.of(dwelling()), household(2), last.plusNanos(1000))));
    }

    @Test
    void aHoldThatTheMunicipalityPaysLastsAYearAtMost() {
        var last = NOW.plus(Duration.ofDays(365));
        reserved(paid(last));
        assertEquals(new ExpiryTooLate(365), rejection(paid(last.plusNanos(1000))));
    }

    @Test
    void aPolicyOfNoDaysIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new ReservationPolicy(0, 365));
        assertThrows(IllegalArgumentException.class, () -> new ReservationPolicy(28, 0));
    }

    private static Outcome paid(Instant expiresAt) {
        return Reserve.decide(
                List.of(dwelling()),
                household(2),
                new Reserve.Request(RESERVATION, ReservationKind.PAID_HOLD, expiresAt),
                NOW,
                POLICY,
                Optional.empty());
    }

    private static Outcome decide(List<Vacancy> vacancies, Household household, Instant expiresAt) {
        return Reserve.decide(
                vacancies,
                household,
                new Reserve.Request(RESERVATION, ReservationKind.DIRECT_ALLOCATION, expiresAt),
                NOW,
                POLICY,
                Optional.empty());
    }

    private static List<VacancyState> reserved(Outcome outcome) {
        return assertInstanceOf(Outcome.Reserved.class, outcome).changes().stream()
                .map(change -> change.state().state())
                .toList();
    }

    private static Rejection rejection(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).reason();
    }

    private static Household household(int waiting) {
        return new Household(COUPLING, ALMELO, waiting);
    }

    private static Vacancy dwelling() {
        return vacancy("A", "A", 4);
    }

    private static Vacancy vacancy(String unit, String dwelling, int capacity) {
        return vacancy(unit, dwelling, capacity, TargetGroup.PERMIT_HOLDERS);
    }

    private static Vacancy vacancy(String unit, String dwelling, int capacity, TargetGroup group) {
        return new Vacancy(
                UUID.nameUUIDFromBytes(unit.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                unit,
                dwelling,
                ALMELO,
                "C001",
                new Dwelling.Particulars(capacity, 3, true, Accessibility.ANY, null, null, null),
                new Announcement(TODAY, null, group),
                TODAY,
                new Open(),
                1);
    }

    private static Vacancy in(Vacancy before, VacancyState state) {
        return new Vacancy(
                before.id(),
                before.unit(),
                before.dwelling(),
                before.municipality(),
                before.landlord(),
                before.home(),
                before.announcement(),
                before.announcedOn(),
                state,
                before.version());
    }
}
