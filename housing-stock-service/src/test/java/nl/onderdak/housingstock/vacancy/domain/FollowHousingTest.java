// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.contracts.housingstock.ReservationEnded;
import nl.onderdak.contracts.housingstock.ReservationKind;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.contracts.housingstock.VacancyAnnounced;
import nl.onderdak.contracts.housingstock.VacancyLet;
import nl.onderdak.contracts.housingstock.VacancyOffered;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.contracts.placement.DwellingOffered;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.contracts.placement.OfferAnswered;
import nl.onderdak.contracts.placement.RefusalReason;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.vacancy.domain.Vacancy.Announcement;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Let;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Open;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Reserved;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Returned;
import org.junit.jupiter.api.Test;

class FollowHousingTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final MunicipalityCode ENDED = new MunicipalityCode("GM0153");
    private static final UUID COUPLING = UUID.fromString("01900000-0000-7000-8000-00000000000c");
    private static final UUID OTHER = UUID.fromString("01900000-0000-7000-8000-00000000000d");
    private static final Dwelling.Particulars HOME =
            new Dwelling.Particulars(4, 3, true, Accessibility.ANY, null, null, null);
    private static final LocalDate DAY = LocalDate.of(2025, 3, 10);
    private static final UUID RESERVATION = UUID.fromString("01900000-0000-7000-8000-00000000000e");
    private static final UUID OTHER_RESERVATION = UUID.fromString("01900000-0000-7000-8000-00000000000f");
    private static final Announcement ANNOUNCEMENT = new Announcement(DAY, null, TargetGroup.PERMIT_HOLDERS);
    private static final Instant EXPIRY = Instant.parse("2025-03-20T10:00:00Z");

    @Test
    void letsTheDwellingThatWasKept() {
        var kept = vacancy(1, "A", reserved(COUPLING));
        assertEquals(List.of(in(kept, let(COUPLING, DAY))), states(FollowHousing.housed(List.of(kept), at("A"))));
    }

    @Test
    void letsADwellingWithoutReservation() {
        var free = vacancy(1, "A", new Open());
        assertEquals(List.of(in(free, let(COUPLING, DAY))), states(FollowHousing.housed(List.of(free), at("A"))));
    }

    @Test
    void letsOneAndFreesTheOther() {
        // Given
        var free = vacancy(1, "A", new Open());
        var kept = vacancy(2, "B", reserved(COUPLING));

        // When
        var changes = FollowHousing.housed(List.of(free, kept), at("A"));

        // Then
        assertEquals(List.of(in(free, let(COUPLING, DAY)), in(kept, new Open())), states(changes));
    }

    @Test
    void freesTheDwellingThatWasKeptWhenTheNewHomeIsNotInStock() {
        var kept = vacancy(1, "B", reserved(COUPLING));
        assertEquals(List.of(in(kept, new Open())), states(FollowHousing.housed(List.of(kept), at(null))));
    }

    @Test
    void keepsTheDwellingWhileTheHouseholdStaysAtAPlaceThatDoesNotCount() {
        // Given
        var kept = vacancy(1, "B", reserved(COUPLING));
        var withHostFamily = new HouseholdHoused(
                COUPLING, ALMELO, 2, 2, new Housing(DAY, null, AccommodationKind.HOST_FAMILY, 2), List.of());

        // Then
        assertEquals(List.of(), FollowHousing.housed(List.of(kept), withHostFamily));
    }

    @Test
    void keepsASecondDwellingForThoseOfALargeFamilyWhoStillWait() {
        // Given
        var first = vacancy(1, "A", new Open());
        var second = vacancy(2, "B", reserved(COUPLING));
        var sixOfEight = new HouseholdHoused(
                COUPLING, ALMELO, 8, 2, new Housing(DAY, "A", AccommodationKind.REGULAR, 6), List.of());

        // Then
        assertEquals(
                List.of(in(first, let(COUPLING, DAY))),
                states(FollowHousing.housed(List.of(first, second), sixOfEight)));
    }

    @Test
    void freesTheDwellingOfAHouseholdThatIsNoLongerCoupled() {
        var kept = vacancy(1, "A", reserved(COUPLING));
        assertEquals(List.of(in(kept, new Open())), states(FollowHousing.noLongerCoupled(List.of(kept), COUPLING)));
    }

    @Test
    void leavesTheDwellingThatIsKeptForAnother() {
        var kept = vacancy(1, "A", reserved(OTHER));
        assertEquals(List.of(), FollowHousing.housed(List.of(kept), at("A")));
    }

    @Test
    void letsTheDwellingThatWasKeptThoughItStandsWithTheSuccessorByNow() {
        // Given
        var kept = vacancy(1, "A", reserved(COUPLING));
        var byTheOneThatEnded = new HouseholdHoused(COUPLING, ENDED, 2, 0, housing("A", DAY), List.of());

        // Then
        assertEquals(
                List.of(in(kept, let(COUPLING, DAY))), states(FollowHousing.housed(List.of(kept), byTheOneThatEnded)));
    }

    @Test
    void movesTheLettingOfAnEndedMunicipalityToTheRightDwellingOfTheSuccessor() {
        // Given
        var right = vacancy(2, "B", new Open());
        var correction = new HousingCorrected(
                COUPLING,
                ENDED,
                2,
                0,
                housing("A", DAY),
                housing("B", DAY),
                CorrectionReason.WRONG_DWELLING,
                List.of());

        // Then
        assertEquals(
                List.of(in(right, let(COUPLING, DAY))), states(FollowHousing.corrected(List.of(right), correction)));
    }

    @Test
    void leavesADwellingThatIsLetAlready() {
        var let = vacancy(1, "A", let(COUPLING, DAY));
        assertEquals(List.of(), FollowHousing.housed(List.of(let), at("A")));
    }

    @Test
    void announcesAnewWhenTheHouseholdWasNotHoused() {
        var let = vacancy(1, "A", let(COUPLING, DAY));
        assertEquals(
                List.of(in(let, new Open())),
                states(FollowHousing.corrected(List.of(let), corrected(housing("A", DAY), null))));
    }

    @Test
    void leavesWhatIsLetToAnother() {
        var let = vacancy(1, "A", let(OTHER, DAY));
        assertEquals(List.of(), FollowHousing.corrected(List.of(let), corrected(housing("A", DAY), null)));
    }

    @Test
    void leavesTheOldVacancyWhenTheDwellingIsVacantOnceMore() {
        // Given
        var let = vacancy(1, "A", let(COUPLING, DAY));
        var later = vacancy(2, "A", new Open());

        // Then
        assertEquals(List.of(), FollowHousing.corrected(List.of(let, later), corrected(housing("A", DAY), null)));
    }

    @Test
    void movesTheLettingToTheRightDwelling() {
        // Given
        var wrong = vacancy(1, "A", let(COUPLING, DAY));
        var right = vacancy(2, "B", new Open());

        // When
        var changes = FollowHousing.corrected(List.of(wrong, right), corrected(housing("A", DAY), housing("B", DAY)));

        // Then
        assertEquals(List.of(in(wrong, new Open()), in(right, let(COUPLING, DAY))), states(changes));
    }

    @Test
    void takesTheRightDayOver() {
        var let = vacancy(1, "A", let(COUPLING, DAY));
        assertEquals(
                List.of(in(let, let(COUPLING, DAY.plusDays(3)))),
                states(FollowHousing.corrected(
                        List.of(let), corrected(housing("A", DAY), housing("A", DAY.plusDays(3))))));
    }

    @Test
    void letsTheVacancyAnnouncedLast() {
        // Given
        var old = vacancy(1, "A", let(COUPLING, DAY.minusYears(1)));
        var fresh = vacancy(2, "A", new Open());

        // Then
        assertEquals(
                List.of(in(fresh, let(COUPLING, DAY))), states(FollowHousing.housed(List.of(old, fresh), at("A"))));
    }

    @Test
    void leavesADwellingThatWasReturned() {
        var returned = vacancy(1, "A", new Returned(DAY, VacancyReturned.Reason.WITHDRAWN));
        assertEquals(List.of(), FollowHousing.housed(List.of(returned), at("A")));
    }

    @Test
    void publishesTheLettingAndTheEndOfTheOtherReservation() {
        // Given
        var free = vacancy(1, "A", new Open());
        var kept = vacancy(2, "B", reserved(COUPLING));

        // When
        var changes = FollowHousing.housed(List.of(free, kept), at("A"));

        // Then
        assertEquals(
                List.of(
                        new VacancyLet(free.id(), ALMELO, "C001", "A", null, COUPLING, TargetGroup.PERMIT_HOLDERS, DAY),
                        new ReservationEnded(
                                kept.id(),
                                ALMELO,
                                "C001",
                                "B",
                                RESERVATION,
                                COUPLING,
                                ReservationEnded.Cause.HOUSED_ELSEWHERE)),
                events(changes));
    }

    @Test
    void publishesTheVacancyThatIsAnnouncedAnew() {
        // Given
        var let = vacancy(1, "A", let(COUPLING, DAY));

        // When
        var changes = FollowHousing.corrected(List.of(let), corrected(housing("A", DAY), null));

        // Then
        assertEquals(
                List.of(new VacancyAnnounced(
                        let.id(),
                        ALMELO,
                        "C001",
                        "A",
                        "A",
                        4,
                        3,
                        true,
                        Accessibility.ANY,
                        null,
                        null,
                        null,
                        DAY,
                        TargetGroup.PERMIT_HOLDERS)),
                events(changes));
    }

    private static List<DomainEvent> events(List<Decision.Accepted<Vacancy>> changes) {
        return changes.stream().flatMap(change -> change.events().stream()).toList();
    }

    private static HouseholdHoused at(String dwelling) {
        return new HouseholdHoused(COUPLING, ALMELO, 2, 0, housing(dwelling, DAY), List.of());
    }

    private static HousingCorrected corrected(Housing before, Housing after) {
        return new HousingCorrected(
                COUPLING, ALMELO, 2, after == null ? 2 : 0, before, after, CorrectionReason.NOT_HOUSED, List.of());
    }

    private static Housing housing(String dwelling, LocalDate day) {
        return new Housing(day, dwelling, AccommodationKind.REGULAR, 2);
    }

    @Test
    void reservesTheDwellingThatIsOffered() {
        // Given
        var offered = vacancy(1, "C001-1", new Open());
        var other = vacancy(2, "C001-2", new Open());

        // When
        var changes = offered(List.of(offered, other), "C001-1");

        // Then
        assertEquals(
                List.of(in(
                        offered, new Reserved(RESERVATION, COUPLING, ReservationKind.DIRECT_ALLOCATION, EXPIRY, DAY))),
                states(changes));
    }

    @Test
    void recordsTheOfferOfADwellingThatIsReservedForTheHousehold() {
        // Given
        var kept = vacancy(1, "C001-1", reserved(COUPLING));

        // When
        var changes = offered(List.of(kept), "C001-1");

        // Then
        assertEquals(
                List.of(in(kept, new Reserved(RESERVATION, COUPLING, ReservationKind.DIRECT_ALLOCATION, EXPIRY, DAY))),
                states(changes));
        assertEquals(
                List.of(new VacancyOffered(kept.id(), ALMELO, "C001", "C001-1", RESERVATION, COUPLING, DAY)),
                events(changes));
    }

    @Test
    void reservesNothingForAHouseholdWithAReservationNorWhereNothingIsAvailable() {
        // Given
        var reserved = vacancy(1, "C001-1", reserved(OTHER));
        var held = vacancy(2, "C001-2", reserved(COUPLING));
        var free = vacancy(3, "C001-3", new Open());

        // Then
        assertEquals(List.of(), offered(List.of(reserved), "C001-1"));
        assertEquals(List.of(), offered(List.of(held, free), "C001-3"));
        assertEquals(List.of(), offered(List.of(free), null));
    }

    @Test
    void learnsTheHouseholdOfALettingToAPermitHolder() {
        // Given
        var known = vacancy(1, "A", new Let(null, null, TargetGroup.PERMIT_HOLDERS, DAY));
        var another = vacancy(2, "A", new Let(null, null, TargetGroup.PERMIT_HOLDERS, DAY.plusDays(1)));
        var others = vacancy(3, "A", new Let(null, null, TargetGroup.REGULAR, DAY));

        // Then
        assertEquals(List.of(in(known, let(COUPLING, DAY))), states(FollowHousing.housed(List.of(known), at("A"))));
        assertEquals(List.of(), FollowHousing.housed(List.of(another), at("A")));
        assertEquals(List.of(), FollowHousing.housed(List.of(others), at("A")));
    }

    @Test
    void letsThePlaceAndFreesTheOthersOfTheReservation() {
        // Given
        var first = vacancy(1, "A.1", reserved(COUPLING));
        var second = vacancy(2, "A.2", reserved(COUPLING));

        // Then
        assertEquals(
                List.of(in(first, let(COUPLING, DAY)), in(second, new Open())),
                states(FollowHousing.housed(List.of(first, second), at("A.1"))));
    }

    @Test
    void endsTheReservationOfADwellingThatIsRefused() {
        // Given
        var held = vacancy(1, "C001-1", reserved(COUPLING));

        // Then
        assertEquals(
                List.of(in(held, new Open())),
                states(FollowHousing.answered(List.of(held), answer("C001-1", RefusalReason.RENT))));
        assertEquals(List.of(), FollowHousing.answered(List.of(held), answer("C001-1", null)));
        assertEquals(List.of(), FollowHousing.answered(List.of(held), answer("C001-9", RefusalReason.RENT)));
    }

    @Test
    void endsTheWholeReservationWhenOneOfItsPlacesIsRefused() {
        // Given
        var first = vacancy(1, "C001-1.1", reserved(COUPLING));
        var second = vacancy(2, "C001-1.2", reserved(COUPLING));
        var ofAnother = vacancy(
                3, "C001-1.3", new Reserved(OTHER_RESERVATION, OTHER, ReservationKind.DIRECT_ALLOCATION, EXPIRY, null));
        var open = vacancy(4, "C001-1.4", new Open());

        // Then
        assertEquals(
                List.of(in(first, new Open()), in(second, new Open())),
                states(FollowHousing.answered(
                        List.of(first, second, ofAnother, open), answer("C001-1.1", RefusalReason.RENT))));
    }

    @Test
    void anOfferOfAPlaceThatTheHouseholdMayNotMoveIntoReservesNothing() {
        // Given
        var free = vacancy(1, "C001-1", new Open());

        // Then
        assertEquals(List.of(), offered(List.of(free), "C001-1", false));
        assertEquals(1, offered(List.of(free), "C001-1", true).size());
    }

    private static DwellingOffered offer(String dwelling) {
        return new DwellingOffered(COUPLING, ALMELO, dwelling, DAY);
    }

    private static OfferAnswered answer(String dwelling, RefusalReason refusal) {
        return new OfferAnswered(
                COUPLING,
                ALMELO,
                dwelling,
                refusal == null ? OfferAnswered.Answer.ACCEPTED : OfferAnswered.Answer.REFUSED,
                refusal,
                DAY);
    }

    private static List<Decision.Accepted<Vacancy>> offered(List<Vacancy> vacancies, String dwelling) {
        return offered(vacancies, dwelling, true);
    }

    private static List<Decision.Accepted<Vacancy>> offered(List<Vacancy> vacancies, String dwelling, boolean admits) {
        return FollowHousing.offered(
                vacancies,
                offer(dwelling),
                vacancy -> admits,
                RESERVATION,
                new ReservationPolicy(10, 365),
                EXPIRY.minus(Duration.ofDays(10)));
    }

    private static Reserved reserved(UUID coupling) {
        return new Reserved(RESERVATION, coupling, ReservationKind.DIRECT_ALLOCATION, EXPIRY, null);
    }

    private static Let let(UUID coupling, LocalDate day) {
        return new Let(null, coupling, TargetGroup.PERMIT_HOLDERS, day);
    }

    private static Vacancy vacancy(int number, String unit, VacancyState state) {
        var id = UUID.fromString("01900000-0000-7000-8000-00000000000" + number);
        return new Vacancy(id, unit, unit, ALMELO, "C001", HOME, ANNOUNCEMENT, DAY, state, 3);
    }

    /** The next version, in this state; a letting shows the reservation that the unit was kept by. */
    private static Vacancy in(Vacancy before, VacancyState state) {
        var kept = before.state().properties().reservationId();
        return new Vacancy(
                before.id(),
                before.unit(),
                before.dwelling(),
                before.municipality(),
                before.landlord(),
                before.home(),
                before.announcement(),
                before.announcedOn(),
                state instanceof Let(var _, var coupling, var group, var day)
                        ? new Let(kept, coupling, group, day)
                        : state,
                before.version() + 1);
    }

    private static List<Vacancy> states(List<Decision.Accepted<Vacancy>> changes) {
        return changes.stream().map(Decision.Accepted::state).toList();
    }
}
