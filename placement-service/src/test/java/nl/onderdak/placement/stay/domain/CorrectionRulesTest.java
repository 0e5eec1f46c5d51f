// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.domain;

import static nl.onderdak.placement.coupling.domain.Households.ALMELO;
import static nl.onderdak.placement.coupling.domain.Households.COUPLED;
import static nl.onderdak.placement.coupling.domain.Households.TODAY;
import static nl.onderdak.placement.coupling.domain.Households.coupled;
import static nl.onderdak.placement.coupling.domain.Households.fact;
import static nl.onderdak.placement.coupling.domain.Households.in;
import static nl.onderdak.placement.coupling.domain.Households.numbers;
import static nl.onderdak.placement.coupling.domain.Households.regular;
import static nl.onderdak.testkit.Decided.rejection;
import static nl.onderdak.testkit.Decided.state;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.contracts.placement.Realised;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Households;
import nl.onderdak.placement.coupling.domain.MoveIn;
import nl.onderdak.placement.coupling.domain.State;
import nl.onderdak.placement.dossier.domain.DossierItem;
import nl.onderdak.placement.stay.domain.CorrectionRules.Right;
import nl.onderdak.placement.stay.domain.StayRejection.AlreadyHoused;
import nl.onderdak.placement.stay.domain.StayRejection.DossierIncomplete;
import nl.onderdak.placement.stay.domain.StayRejection.HousedBeforeCoupling;
import nl.onderdak.placement.stay.domain.StayRejection.NothingToCorrect;
import nl.onderdak.placement.stay.domain.StayRejection.ReasonDoesNotFit;
import nl.onderdak.placement.stay.domain.StayRejection.StayUnknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CorrectionRulesTest {

    private static final SortedSet<Integer> SAME = new TreeSet<>();
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2024, 7, 1);

    private final Coupling housed =
            state(StayRules.house(coupled(3), regular(JUNE), SAME, TODAY, CountingPolicy.PRACTICE));

    @Test
    void anotherDayCountsOnItsOwnDay() {
        // When
        var decision = correct(CorrectionReason.WRONG_DATE, right(regular(JULY)));

        // Then
        assertEquals(
                List.of(new Realised(ALMELO, JUNE, -3), new Realised(ALMELO, JULY, 3)),
                fact(decision).realised());
        assertEquals(JULY, state(decision).stays().getFirst().moveIn().housedOn());
    }

    @Test
    void aStayThatDidNotExistIsTakenBackAndTheHouseholdWaits() {
        // When
        var decision = correct(CorrectionReason.NOT_HOUSED, Optional.empty());

        // Then
        assertEquals(List.of(new Realised(ALMELO, JUNE, -3)), fact(decision).realised());
        assertEquals(State.COUPLED, state(decision).state());
        assertEquals(List.of(), state(decision).stays());
    }

    @Test
    void theNextHomeCountsWhenTheFirstDidNotExist() {
        // Given
        var movedOn = state(StayRules.house(housed, regular(JULY), SAME, TODAY, CountingPolicy.PRACTICE));

        // When
        var decision = CorrectionRules.correct(
                movedOn, 1, Optional.empty(), CorrectionReason.NOT_HOUSED, TODAY, CountingPolicy.PRACTICE);

        // Then
        assertEquals(
                List.of(new Realised(ALMELO, JUNE, -3), new Realised(ALMELO, JULY, 3)),
                fact(decision).realised());
        assertEquals(State.HOUSED, state(decision).state());
    }

    @Test
    void aCorrectionMakesNoTenancyWithoutPapers() {
        // Given
        var inHotel = state(StayRules.house(
                Households.lacking(coupled(3), DossierItem.BSN),
                in(AccommodationKind.HAR, JUNE),
                SAME,
                TODAY,
                CountingPolicy.PRACTICE));

        // When
        var tenancy = CorrectionRules.correct(
                inHotel, 1, right(regular(JUNE)), CorrectionReason.WRONG_DWELLING, TODAY, CountingPolicy.PRACTICE);
        var shortStay = CorrectionRules.correct(
                inHotel,
                1,
                right(in(AccommodationKind.SHORTSTAY, JUNE)),
                CorrectionReason.WRONG_DWELLING,
                TODAY,
                CountingPolicy.PRACTICE);

        // Then
        assertEquals(new DossierIncomplete(Set.of(DossierItem.BSN)), rejection(tenancy));
        assertEquals(1, state(shortStay).stays().size());
    }

    @Test
    void anotherKindChangesNothingInTheRealisationWhenBothCount() {
        // When
        var decision = correct(CorrectionReason.WRONG_DWELLING, right(in(AccommodationKind.FLEX, JUNE)));

        // Then
        assertEquals(List.of(), fact(decision).realised());
    }

    @Test
    void aKindThatDoesNotCountTakesBack() {
        // When
        var decision = correct(CorrectionReason.WRONG_DWELLING, right(in(AccommodationKind.HOST_FAMILY, JUNE)));

        // Then
        assertEquals(List.of(new Realised(ALMELO, JUNE, -3)), fact(decision).realised());
        assertEquals(State.LODGED, state(decision).state());
    }

    @Test
    void aMemberWhoDidNotMoveInWaits() {
        // When
        var decision = correct(CorrectionReason.WRONG_MEMBERS, Optional.of(new Right(regular(JUNE), numbers(1, 2))));

        // Then
        assertEquals(List.of(new Realised(ALMELO, JUNE, -1)), fact(decision).realised());
        assertEquals(1, state(decision).waiting());
    }

    @ParameterizedTest
    @EnumSource
    void aReasonFitsTheValuesThatItChanges(CorrectionReason reason) {
        // Given
        var corrections = Map.of(
                Set.of(CorrectionReason.WRONG_DATE), right(regular(JULY)),
                Set.of(CorrectionReason.WRONG_DWELLING), right(in(AccommodationKind.FLEX, JULY)),
                Set.of(CorrectionReason.WRONG_MEMBERS), Optional.of(new Right(regular(JUNE), numbers(1))),
                Set.of(CorrectionReason.NOT_HOUSED, CorrectionReason.WRONG_HOUSEHOLD), Optional.<Right>empty());

        // Then
        corrections.forEach((fitting, right) -> {
            var decision = correct(reason, right);
            if (fitting.contains(reason)) {
                state(decision);
            } else {
                assertEquals(new ReasonDoesNotFit(reason), rejection(decision));
            }
        });
    }

    @Test
    void theSameAgainCorrectsNothing() {
        assertEquals(new NothingToCorrect(), rejection(correct(CorrectionReason.WRONG_DATE, right(regular(JUNE)))));
    }

    @Test
    void theRulesOfAStayHold() {
        // Given
        var other = state(StayRules.house(housed, regular(JULY), SAME, TODAY, CountingPolicy.PRACTICE));

        // Then
        assertEquals(
                new HousedBeforeCoupling(COUPLED.minusDays(1), COUPLED),
                rejection(correct(CorrectionReason.WRONG_DATE, right(regular(COUPLED.minusDays(1))))));
        assertEquals(
                new AlreadyHoused(JULY),
                rejection(CorrectionRules.correct(
                        other, 1, right(regular(JULY)), CorrectionReason.WRONG_DATE, TODAY, CountingPolicy.PRACTICE)));
    }

    @Test
    void onlyARecordedStayIsCorrected() {
        assertEquals(
                new StayUnknown(2),
                rejection(CorrectionRules.correct(
                        housed, 2, Optional.empty(), CorrectionReason.NOT_HOUSED, TODAY, CountingPolicy.PRACTICE)));
    }

    private Decision<Coupling> correct(CorrectionReason reason, Optional<Right> right) {
        return CorrectionRules.correct(housed, 1, right, reason, TODAY, CountingPolicy.PRACTICE);
    }

    private static Optional<Right> right(MoveIn moveIn) {
        return Optional.of(new Right(moveIn, SAME));
    }
}
