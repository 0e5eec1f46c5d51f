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
import nl.onderdak.contracts.housingstock.VacancyAnnounced;
import nl.onderdak.contracts.housingstock.VacancyLet;
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
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Announced;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Let;
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
    private static final Instant EXPIRY = Instant.parse("2025-03-20T10:00:00Z");

    @Test
    void letsTheDwellingThatWasKept() {
        var kept = vacancy(1, "A", new Reserved(COUPLING, EXPIRY));
        assertEquals(List.of(in(kept, new Let(COUPLING, DAY))), states(FollowHousing.housed(List.of(kept), at("A"))));
    }

    @Test
    void letsADwellingWithoutReservation() {
        var free = vacancy(1, "A", new Announced());
        assertEquals(List.of(in(free, new Let(COUPLING, DAY))), states(FollowHousing.housed(List.of(free), at("A"))));
    }

    @Test
    void letsOneAndFreesTheOther() {
        // Given
        var free = vacancy(1, "A", new Announced());
        var kept = vacancy(2, "B", new Reserved(COUPLING, EXPIRY));

        // When
        var changes = FollowHousing.housed(List.of(free, kept), at("A"));

        // Then
        assertEquals(List.of(in(free, new Let(COUPLING, DAY)), in(kept, new Announced())), states(changes));
    }

    @Test
    void freesTheDwellingThatWasKeptWhenTheNewHomeIsNotInStock() {
        var kept = vacancy(1, "B", new Reserved(COUPLING, EXPIRY));
        assertEquals(List.of(in(kept, new Announced())), states(FollowHousing.housed(List.of(kept), at(null))));
    }

    @Test
    void keepsTheDwellingWhileTheHouseholdStaysAtAPlaceThatDoesNotCount() {
        // Given
        var kept = vacancy(1, "B", new Reserved(COUPLING, EXPIRY));
        var withHostFamily = new HouseholdHoused(
                COUPLING, ALMELO, 2, 2, new Housing(DAY, null, AccommodationKind.HOST_FAMILY, 2), List.of());

        // Then
        assertEquals(List.of(), FollowHousing.housed(List.of(kept), withHostFamily));
    }

    @Test
    void keepsASecondDwellingForThoseOfALargeFamilyWhoStillWait() {
        // Given
        var first = vacancy(1, "A", new Announced());
        var second = vacancy(2, "B", new Reserved(COUPLING, EXPIRY));
        var sixOfEight = new HouseholdHoused(
                COUPLING, ALMELO, 8, 2, new Housing(DAY, "A", AccommodationKind.REGULAR, 6), List.of());

        // Then
        assertEquals(
                List.of(in(first, new Let(COUPLING, DAY))),
                states(FollowHousing.housed(List.of(first, second), sixOfEight)));
    }

    @Test
    void freesTheDwellingOfAHouseholdThatIsNoLongerCoupled() {
        var kept = vacancy(1, "A", new Reserved(COUPLING, EXPIRY));
        assertEquals(
                List.of(in(kept, new Announced())), states(FollowHousing.noLongerCoupled(List.of(kept), COUPLING)));
    }

    @Test
    void leavesTheDwellingThatIsKeptForAnother() {
        var kept = vacancy(1, "A", new Reserved(OTHER, EXPIRY));
        assertEquals(List.of(), FollowHousing.housed(List.of(kept), at("A")));
    }

    @Test
    void letsTheDwellingThatWasKeptThoughItStandsWithTheSuccessorByNow() {
        // Given
        var kept = vacancy(1, "A", new Reserved(COUPLING, EXPIRY));
        var byTheOneThatEnded = new HouseholdHoused(COUPLING, ENDED, 2, 0, housing("A", DAY), List.of());

        // Then
        assertEquals(
                List.of(in(kept, new Let(COUPLING, DAY))),
                states(FollowHousing.housed(List.of(kept), byTheOneThatEnded)));
    }

    @Test
    void movesTheLettingOfAnEndedMunicipalityToTheRightDwellingOfTheSuccessor() {
        // Given
        var right = vacancy(2, "B", new Announced());
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
                List.of(in(right, new Let(COUPLING, DAY))),
                states(FollowHousing.corrected(List.of(right), correction)));
    }

    @Test
    void leavesADwellingThatIsLetAlready() {
        var let = vacancy(1, "A", new Let(COUPLING, DAY));
        assertEquals(List.of(), FollowHousing.housed(List.of(let), at("A")));
    }

    @Test
    void announcesAnewWhenTheHouseholdWasNotHoused() {
        var let = vacancy(1, "A", new Let(COUPLING, DAY));
        assertEquals(
                List.of(in(let, new Announced())),
                states(FollowHousing.corrected(List.of(let), corrected(housing("A", DAY), null))));
    }

    @Test
    void leavesWhatIsLetToAnother() {
        var let = vacancy(1, "A", new Let(OTHER, DAY));
        assertEquals(List.of(), FollowHousing.corrected(List.of(let), corrected(housing("A", DAY), null)));
    }

    @Test
    void leavesTheOldVacancyWhenTheDwellingIsVacantOnceMore() {
        // Given
        var let = vacancy(1, "A", new Let(COUPLING, DAY));
        var later = vacancy(2, "A", new Announced());

        // Then
        assertEquals(List.of(), FollowHousing.corrected(List.of(let, later), corrected(housing("A", DAY), null)));
    }

    @Test
    void movesTheLettingToTheRightDwelling() {
        // Given
        var wrong = vacancy(1, "A", new Let(COUPLING, DAY));
        var right = vacancy(2, "B", new Announced());

        // When
        var changes = FollowHousing.corrected(List.of(wrong, right), corrected(housing("A", DAY), housing("B", DAY)));

        // Then
        assertEquals(List.of(in(wrong, new Announced()), in(right, new Let(COUPLING, DAY))), states(changes));
    }

    @Test
    void takesTheRightDayOver() {
        var let = vacancy(1, "A", new Let(COUPLING, DAY));
        assertEquals(
                List.of(in(let, new Let(COUPLING, DAY.plusDays(3)))),
                states(FollowHousing.corrected(
                        List.of(let), corrected(housing("A", DAY), housing("A", DAY.plusDays(3))))));
    }

    @Test
    void letsTheVacancyAnnouncedLast() {
        // Given
        var old = vacancy(1, "A", new Let(COUPLING, DAY.minusYears(1)));
        var fresh = vacancy(2, "A", new Announced());

        // Then
        assertEquals(
                List.of(in(fresh, new Let(COUPLING, DAY))), states(FollowHousing.housed(List.of(old, fresh), at("A"))));
    }

    @Test
    void leavesADwellingThatWasReturned() {
        var returned = vacancy(1, "A", new Returned(DAY, VacancyReturned.Reason.WITHDRAWN));
        assertEquals(List.of(), FollowHousing.housed(List.of(returned), at("A")));
    }

    @Test
    void publishesTheLettingAndTheEndOfTheOtherReservation() {
        // Given
        var free = vacancy(1, "A", new Announced());
        var kept = vacancy(2, "B", new Reserved(COUPLING, EXPIRY));

        // When
        var changes = FollowHousing.housed(List.of(free, kept), at("A"));

        // Then
        assertEquals(
                List.of(
                        new VacancyLet(free.id(), ALMELO, "A", COUPLING, DAY),
                        new ReservationEnded(
                                kept.id(), ALMELO, "B", COUPLING, ReservationEnded.Cause.HOUSED_ELSEWHERE)),
                events(changes));
    }

    @Test
    void publishesTheVacancyThatIsAnnouncedAnew() {
        // Given
        var let = vacancy(1, "A", new Let(COUPLING, DAY));

        // When
        var changes = FollowHousing.corrected(List.of(let), corrected(housing("A", DAY), null));

        // Then
        assertEquals(
                List.of(new VacancyAnnounced(
                        let.id(), ALMELO, "A", 4, 3, true, Accessibility.ANY, null, null, null, DAY)),
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
        var offered = vacancy(1, "C001-1", new Announced());
        var other = vacancy(2, "C001-2", new Announced());

        // When
        var changes = FollowHousing.offered(
                List.of(offered, other), offer("C001-1"), new ReservationPolicy(10), EXPIRY.minus(Duration.ofDays(10)));

        // Then
        assertEquals(List.of(in(offered, new Reserved(COUPLING, EXPIRY))), states(changes));
    }

    @Test
    void reservesNothingForAHouseholdWithAReservationNorWhereNothingIsAvailable() {
        // Given
        var reserved = vacancy(1, "C001-1", new Reserved(OTHER, EXPIRY));
        var held = vacancy(2, "C001-2", new Reserved(COUPLING, EXPIRY));
        var free = vacancy(3, "C001-3", new Announced());
        var policy = new ReservationPolicy(10);

        // Then
        assertEquals(List.of(), FollowHousing.offered(List.of(reserved), offer("C001-1"), policy, EXPIRY));
        assertEquals(List.of(), FollowHousing.offered(List.of(held, free), offer("C001-3"), policy, EXPIRY));
        assertEquals(List.of(), FollowHousing.offered(List.of(free), offer(null), policy, EXPIRY));
    }

    @Test
    void endsTheReservationOfADwellingThatIsRefused() {
        // Given
        var held = vacancy(1, "C001-1", new Reserved(COUPLING, EXPIRY));

        // Then
        assertEquals(
                List.of(in(held, new Announced())),
                states(FollowHousing.answered(List.of(held), answer("C001-1", RefusalReason.RENT))));
        assertEquals(List.of(), FollowHousing.answered(List.of(held), answer("C001-1", null)));
        assertEquals(List.of(), FollowHousing.answered(List.of(held), answer("C001-9", RefusalReason.RENT)));
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

    private static Vacancy vacancy(int number, String dwelling, VacancyState state) {
        var id = UUID.fromString("01900000-0000-7000-8000-00000000000" + number);
        return new Vacancy(id, dwelling, ALMELO, "C001", HOME, DAY, DAY, state, 3);
    }

    private static Vacancy in(Vacancy before, VacancyState state) {
        return new Vacancy(
                before.id(),
                before.dwelling(),
                before.municipality(),
                before.landlord(),
                before.home(),
                before.availableFrom(),
                before.announcedOn(),
                state,
                before.version() + 1);
    }

    private static List<Vacancy> states(List<Decision.Accepted<Vacancy>> changes) {
        return changes.stream().map(Decision.Accepted::state).toList();
    }
}
