// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.placement.coupling.domain.Coupling.Coupled;
import nl.onderdak.placement.coupling.domain.Coupling.Housed;
import nl.onderdak.placement.coupling.domain.CouplingRejection.AlreadyHoused;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledBeforePermit;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledInFuture;
import nl.onderdak.placement.coupling.domain.CouplingRejection.HousedBeforeCoupling;
import nl.onderdak.placement.coupling.domain.CouplingRejection.HousedBeforePermit;
import nl.onderdak.placement.coupling.domain.CouplingRejection.HousedInFuture;
import nl.onderdak.placement.coupling.domain.CouplingRejection.MunicipalityUnknown;
import nl.onderdak.placement.coupling.domain.CouplingRejection.NotHoused;
import nl.onderdak.placement.coupling.domain.CouplingRejection.NothingToCorrect;
import nl.onderdak.placement.coupling.domain.CouplingRejection.ReasonDoesNotFit;
import nl.onderdak.placement.coupling.domain.CouplingRejection.RegisteredInFuture;
import nl.onderdak.placement.municipality.domain.Municipality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CouplingTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final LocalDate TODAY = LocalDate.of(2024, 9, 2);
    private static final LocalDate PERMIT = LocalDate.of(2024, 1, 8);
    private static final LocalDate COUPLING = LocalDate.of(2024, 1, 22);
    private static final Terms TERMS = new Terms(UUID.randomUUID(), ALMELO, 3, PERMIT, COUPLING);
    private static final Coupled COUPLED = new Coupled(TERMS, 1);
    private static final MoveIn MOVED_IN =
            new MoveIn(LocalDate.of(2024, 6, 30), "C001-4711", AccommodationKind.REGULAR, null);
    private static final Housed HOUSED = new Housed(TERMS, MOVED_IN, 3, 2);

    @Test
    void aCouplingStartsAtVersion1AndIsTold() {
        // When
        var decision = Coupling.couple(TERMS, almelo(), TODAY);

        // Then
        var accepted = accepted(decision);
        assertEquals(COUPLED, accepted.state());
        assertEquals(List.of(new HouseholdCoupled(TERMS.id(), ALMELO, 3, PERMIT, COUPLING)), accepted.events());
    }

    @Test
    void aHouseholdIsCoupledOnTheDayOfItsPermitAtTheEarliest() {
        // Given
        var sameDay = terms(PERMIT, PERMIT);
        var dayBefore = terms(PERMIT, PERMIT.minusDays(1));

        // When
        var inTime = Coupling.couple(sameDay, almelo(), TODAY);
        var early = Coupling.couple(dayBefore, almelo(), TODAY);

        // Then
        accepted(inTime);
        assertEquals(new CoupledBeforePermit(PERMIT.minusDays(1), PERMIT), reason(early));
    }

    @Test
    void aHouseholdIsCoupledTodayAtTheLatest() {
        // Given
        var today = terms(PERMIT, TODAY);
        var tomorrow = terms(PERMIT, TODAY.plusDays(1));

        // When
        var inTime = Coupling.couple(today, almelo(), TODAY);
        var early = Coupling.couple(tomorrow, almelo(), TODAY);

        // Then
        accepted(inTime);
        assertEquals(new CoupledInFuture(TODAY.plusDays(1), TODAY), reason(early));
    }

    @Test
    void anUnknownMunicipalityIsRefused() {
        // When
        var decision = Coupling.couple(TERMS, Optional.empty(), TODAY);

        // Then
        assertEquals(new MunicipalityUnknown(ALMELO, COUPLING), reason(decision));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2024-01-22, -, true",
                "2024-01-23, -, false",
                "2001-01-01, 2024-01-22, true",
                "2001-01-01, 2024-01-21, false"
            })
    void aMunicipalityExistsOnTheDayOfTheCoupling(LocalDate validFrom, LocalDate validUntil, boolean expected) {
        // Given
        var municipality = new Municipality(ALMELO, "Almelo", new ProvinceCode("PV23"), validFrom, validUntil);

        // When
        var decision = Coupling.couple(TERMS, Optional.of(municipality), TODAY);

        // Then
        assertEquals(expected, decision instanceof Decision.Accepted<Coupled>);
    }

    @ParameterizedTest
    @CsvSource({"2024-06-30, 2024-H1", "2024-07-01, 2024-H2", "2024-01-22, 2024-H1"})
    void aHousingCountsInTheHalfYearOfMovingIn(LocalDate housedOn, String halfYear) {
        // Given
        var moveIn = new MoveIn(housedOn, "C001-4711", AccommodationKind.REGULAR, null);

        // When
        var decision = Coupling.house(COUPLED, moveIn, TODAY, CountingPolicy.PRACTICE);

        // Then
        var accepted = accepted(decision);
        assertEquals(new Housed(TERMS, moveIn, 3, 2), accepted.state());
        assertEquals(HalfYear.valueOf(halfYear), accepted.state().halfYear());
        assertEquals(
                List.of(new HouseholdHoused(
                        TERMS.id(), ALMELO, 3, new Housing(housedOn, "C001-4711", AccommodationKind.REGULAR, 3))),
                accepted.events());
    }

    @Test
    void aStayWithAHostFamilyIsRecordedAndCountsNobody() {
        // Given
        var moveIn = new MoveIn(COUPLING, null, AccommodationKind.HOST_FAMILY, null);

        // When
        var decision = Coupling.house(COUPLED, moveIn, TODAY, CountingPolicy.PRACTICE);

        // Then
        assertEquals(0, accepted(decision).state().countedPersons());
    }

    @Test
    void aHouseholdIsHousedOnTheDayOfItsCouplingAtTheEarliest() {
        // Given
        var sameDay = on(COUPLING);
        var dayBefore = on(COUPLING.minusDays(1));

        // When
        var inTime = Coupling.house(COUPLED, sameDay, TODAY, CountingPolicy.PRACTICE);
        var early = Coupling.house(COUPLED, dayBefore, TODAY, CountingPolicy.PRACTICE);

        // Then
        accepted(inTime);
        assertEquals(new HousedBeforeCoupling(COUPLING.minusDays(1), COUPLING), reason(early));
    }

    @ParameterizedTest
    @EnumSource(
            value = AccommodationKind.class,
            names = {"SELF_FOUND", "HOST_FAMILY", "COA_HOTEL"})
    void whatNoMunicipalityProvidesMayPrecedeTheCouplingButNotThePermit(AccommodationKind kind) {
        // When
        var beforeCoupling = Coupling.house(
                COUPLED, new MoveIn(COUPLING.minusDays(1), null, kind, null), TODAY, CountingPolicy.PRACTICE);
        var onPermit = Coupling.house(COUPLED, new MoveIn(PERMIT, null, kind, null), TODAY, CountingPolicy.PRACTICE);
        var beforePermit = Coupling.house(
                COUPLED, new MoveIn(PERMIT.minusDays(1), null, kind, null), TODAY, CountingPolicy.PRACTICE);

        // Then
        accepted(beforeCoupling);
        accepted(onPermit);
        assertEquals(new HousedBeforePermit(PERMIT.minusDays(1), PERMIT), reason(beforePermit));
    }

    @ParameterizedTest
    @EnumSource(
            value = AccommodationKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SELF_FOUND", "HOST_FAMILY", "COA_HOTEL"})
    void whatAMunicipalityProvidesFollowsTheCoupling(AccommodationKind kind) {
        // When
        var sameDay = Coupling.house(COUPLED, new MoveIn(COUPLING, null, kind, null), TODAY, CountingPolicy.PRACTICE);
        var dayBefore = Coupling.house(
                COUPLED, new MoveIn(COUPLING.minusDays(1), null, kind, null), TODAY, CountingPolicy.PRACTICE);

        // Then
        accepted(sameDay);
        assertEquals(new HousedBeforeCoupling(COUPLING.minusDays(1), COUPLING), reason(dayBefore));
    }

    @Test
    void aHouseholdIsHousedTodayAtTheLatest() {
        // Given
        var today = on(TODAY);
        var tomorrow = on(TODAY.plusDays(1));

        // When
        var inTime = Coupling.house(COUPLED, today, TODAY, CountingPolicy.PRACTICE);
        var early = Coupling.house(COUPLED, tomorrow, TODAY, CountingPolicy.PRACTICE);

        // Then
        accepted(inTime);
        assertEquals(new HousedInFuture(TODAY.plusDays(1), TODAY), reason(early));
    }

    @Test
    void aRegistrationInThePopulationRegisterMayPrecedeTheMoveButNotLieAhead() {
        // Given
        var before = new MoveIn(TODAY, null, AccommodationKind.REGULAR, TODAY.minusDays(3));
        var today = new MoveIn(COUPLING, null, AccommodationKind.REGULAR, TODAY);
        var tomorrow = new MoveIn(COUPLING, null, AccommodationKind.REGULAR, TODAY.plusDays(1));

        // When
        var first = Coupling.house(COUPLED, before, TODAY, CountingPolicy.PRACTICE);
        var second = Coupling.house(COUPLED, today, TODAY, CountingPolicy.PRACTICE);
        var third = Coupling.house(COUPLED, tomorrow, TODAY, CountingPolicy.PRACTICE);

        // Then
        accepted(first);
        accepted(second);
        assertEquals(new RegisteredInFuture(TODAY.plusDays(1), TODAY), reason(third));
    }

    @Test
    void aPersonCountsOnce() {
        // When
        var decision = Coupling.house(HOUSED, on(TODAY), TODAY, CountingPolicy.PRACTICE);

        // Then
        assertEquals(new AlreadyHoused(MOVED_IN.housedOn()), reason(decision));
    }

    @Test
    void aCorrectionTellsWhatWasAndWhatIs() {
        // Given
        var right = new MoveIn(LocalDate.of(2024, 7, 1), "C001-4711", AccommodationKind.HAR, null);

        // When
        var decision = Coupling.correct(
                HOUSED, Optional.of(right), CorrectionReason.WRONG_DWELLING, TODAY, CountingPolicy.PRACTICE);

        // Then
        var accepted = accepted(decision);
        assertEquals(new Housed(TERMS, right, 3, 3), accepted.state());
        assertEquals(
                List.of(new HousingCorrected(
                        TERMS.id(),
                        ALMELO,
                        new Housing(LocalDate.of(2024, 6, 30), "C001-4711", AccommodationKind.REGULAR, 3),
                        new Housing(LocalDate.of(2024, 7, 1), "C001-4711", AccommodationKind.HAR, 3),
                        CorrectionReason.WRONG_DWELLING)),
                accepted.events());
    }

    @Test
    void aHouseholdThatWasNotHousedWaitsAgainAndCanBeHoused() {
        // When
        var back = accepted(Coupling.correct(
                HOUSED, Optional.empty(), CorrectionReason.NOT_HOUSED, TODAY, CountingPolicy.PRACTICE));
        var again = accepted(Coupling.house(back.state(), on(TODAY), TODAY, CountingPolicy.PRACTICE));

        // Then
        assertEquals(new Coupled(TERMS, 3), back.state());
        assertNull(assertInstanceOf(HousingCorrected.class, back.events().getFirst())
                .after());
        assertEquals(4, again.state().version());
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_DATE,      2024-07-01, C001-4711, REGULAR, true",
        "WRONG_DATE,      2024-07-01, C001-4711, HAR,     false",
        "WRONG_DATE,      2024-07-01, C001-4712, REGULAR, false",
        "WRONG_DATE,      2024-07-01,          , REGULAR, false",
        "WRONG_DATE,                ,          ,        , false",
        "WRONG_DWELLING,  2024-06-30, C001-4712, REGULAR, true",
        "WRONG_DWELLING,  2024-06-30,          , REGULAR, true",
        "WRONG_DWELLING,  2024-06-30, C001-4711, HAR,     true",
        "WRONG_DWELLING,  2024-07-01, C001-4712, SHARED,  true",
        "WRONG_DWELLING,  2024-07-01, C001-4711, REGULAR, false",
        "WRONG_DWELLING,            ,          ,        , false",
        "NOT_HOUSED,                ,          ,        , true",
        "NOT_HOUSED,      2024-07-01, C001-4711, REGULAR, false",
        "WRONG_HOUSEHOLD,           ,          ,        , true",
        "WRONG_HOUSEHOLD, 2024-06-30, C001-4712, REGULAR, false"
    })
    void theReasonOfACorrectionSaysWhatItChanges(
            CorrectionReason reason, LocalDate housedOn, String dwelling, AccommodationKind kind, boolean fits) {
        // Given
        var right = Optional.ofNullable(housedOn).map(day -> new MoveIn(day, dwelling, kind, null));

        // When
        var decision = Coupling.correct(HOUSED, right, reason, TODAY, CountingPolicy.PRACTICE);

        // Then
        if (fits) {
            accepted(decision);
        } else {
            assertEquals(new ReasonDoesNotFit(reason), reason(decision));
        }
    }

    @Test
    void theDayOfRegistrationIsADateToo() {
        // Given
        var registered = new MoveIn(MOVED_IN.housedOn(), MOVED_IN.dwelling(), MOVED_IN.kind(), MOVED_IN.housedOn());

        // When
        var decision = Coupling.correct(
                HOUSED, Optional.of(registered), CorrectionReason.WRONG_DATE, TODAY, CountingPolicy.PRACTICE);

        // Then
        accepted(decision);
    }

    @Test
    void aCorrectionObeysTheRulesOfAHousing() {
        // Given
        var right = Optional.of(new MoveIn(TODAY.plusDays(1), MOVED_IN.dwelling(), MOVED_IN.kind(), null));

        // When
        var decision = Coupling.correct(HOUSED, right, CorrectionReason.WRONG_DATE, TODAY, CountingPolicy.PRACTICE);

        // Then
        assertEquals(new HousedInFuture(TODAY.plusDays(1), TODAY), reason(decision));
    }

    @Test
    void whatWasNotRecordedCannotBeCorrected() {
        // When
        var decision = Coupling.correct(
                COUPLED, Optional.empty(), CorrectionReason.NOT_HOUSED, TODAY, CountingPolicy.PRACTICE);

        // Then
        assertEquals(new NotHoused(), reason(decision));
    }

    @Test
    void aCorrectionThatChangesNothingIsRefused() {
        // When
        var decision = Coupling.correct(
                HOUSED, Optional.of(MOVED_IN), CorrectionReason.WRONG_DATE, TODAY, CountingPolicy.PRACTICE);

        // Then
        assertEquals(new NothingToCorrect(), reason(decision));
    }

    private static Optional<Municipality> almelo() {
        return Optional.of(
                new Municipality(ALMELO, "Almelo", new ProvinceCode("PV23"), LocalDate.of(1914, 1, 1), null));
    }

    private static Terms terms(LocalDate permitOn, LocalDate coupledOn) {
        return new Terms(UUID.randomUUID(), ALMELO, 3, permitOn, coupledOn);
    }

    private static MoveIn on(LocalDate day) {
        return new MoveIn(day, null, AccommodationKind.REGULAR, null);
    }

    private static <S> Decision.Accepted<S> accepted(Decision<S> decision) {
        return switch (decision) {
            case Decision.Accepted<S> accepted -> accepted;
            case Decision.Rejected<S> rejected -> throw new AssertionError("refused: " + rejected.reason());
        };
    }

    private static Rejection reason(Decision<?> decision) {
        return assertInstanceOf(Decision.Rejected.class, decision).reason();
    }
}
