// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.housing.domain;

import static nl.onderdak.testkit.Decided.accepted;
import static nl.onderdak.testkit.Decided.rejection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.placement.coupling.domain.Coupling.Coupled;
import nl.onderdak.placement.coupling.domain.Coupling.Details;
import nl.onderdak.placement.coupling.domain.Coupling.Housed;
import nl.onderdak.placement.coupling.domain.Coupling.MoveIn;
import nl.onderdak.placement.coupling.domain.Coupling.Stay;
import nl.onderdak.placement.housing.domain.HousingRejection.HousedInFuture;
import nl.onderdak.placement.housing.domain.HousingRejection.NotHoused;
import nl.onderdak.placement.housing.domain.HousingRejection.NothingToCorrect;
import nl.onderdak.placement.housing.domain.HousingRejection.ReasonDoesNotFit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionRulesTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final LocalDate TODAY = LocalDate.of(2024, 9, 2);
    private static final LocalDate PERMIT = LocalDate.of(2024, 1, 8);
    private static final LocalDate COUPLING = LocalDate.of(2024, 1, 22);
    private static final Details DETAILS = new Details(UUID.randomUUID(), ALMELO, 3, PERMIT, COUPLING);
    private static final Coupled COUPLED = new Coupled(DETAILS, 1);
    private static final MoveIn MOVED_IN =
            new MoveIn(LocalDate.of(2024, 6, 30), "C001-4711", AccommodationKind.REGULAR, null);
    private static final Housed HOUSED = new Housed(DETAILS, new Stay(MOVED_IN, 3), 2);

    @Test
    void aCorrectionPublishesTheHousingBeforeAndAfter() {
        // Given
        var right = new MoveIn(LocalDate.of(2024, 7, 1), "C001-4711", AccommodationKind.HAR, null);

        // When
        var decision = CorrectionRules.correct(
                HOUSED, Optional.of(right), CorrectionReason.WRONG_DWELLING, TODAY, CountingPolicy.PRACTICE);

        // Then
        var accepted = accepted(decision);
        assertEquals(new Housed(DETAILS, new Stay(right, 3), 3), accepted.state());
        assertEquals(
                List.of(new HousingCorrected(
                        DETAILS.id(),
                        ALMELO,
                        new Housing(LocalDate.of(2024, 6, 30), "C001-4711", AccommodationKind.REGULAR, 3),
                        new Housing(LocalDate.of(2024, 7, 1), "C001-4711", AccommodationKind.HAR, 3),
                        CorrectionReason.WRONG_DWELLING)),
                accepted.events());
    }

    @Test
    void aHouseholdThatWasNotHousedWaitsAgainAndCanBeHoused() {
        // When
        var back = accepted(CorrectionRules.correct(
                HOUSED, Optional.empty(), CorrectionReason.NOT_HOUSED, TODAY, CountingPolicy.PRACTICE));
        var again = accepted(HousingRules.house(back.state(), on(TODAY), TODAY, CountingPolicy.PRACTICE));

        // Then
        assertEquals(new Coupled(DETAILS, 3), back.state());
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
        var decision = CorrectionRules.correct(HOUSED, right, reason, TODAY, CountingPolicy.PRACTICE);

        // Then
        if (fits) {
            accepted(decision);
        } else {
            assertEquals(new ReasonDoesNotFit(reason), rejection(decision));
        }
    }

    @Test
    void theDayOfRegistrationIsADateToo() {
        // Given
        var registered = new MoveIn(MOVED_IN.housedOn(), MOVED_IN.dwelling(), MOVED_IN.kind(), MOVED_IN.housedOn());

        // When
        var decision = CorrectionRules.correct(
                HOUSED, Optional.of(registered), CorrectionReason.WRONG_DATE, TODAY, CountingPolicy.PRACTICE);

        // Then
        accepted(decision);
    }

    @Test
    void aCorrectionObeysTheRulesOfAHousing() {
        // Given
        var right = Optional.of(new MoveIn(TODAY.plusDays(1), MOVED_IN.dwelling(), MOVED_IN.kind(), null));

        // When
        var decision =
                CorrectionRules.correct(HOUSED, right, CorrectionReason.WRONG_DATE, TODAY, CountingPolicy.PRACTICE);

        // Then
        assertEquals(new HousedInFuture(TODAY.plusDays(1), TODAY), rejection(decision));
    }

    @Test
    void whatWasNotRecordedCannotBeCorrected() {
        // When
        var decision = CorrectionRules.correct(
                COUPLED, Optional.empty(), CorrectionReason.NOT_HOUSED, TODAY, CountingPolicy.PRACTICE);

        // Then
        assertEquals(new NotHoused(), rejection(decision));
    }

    @Test
    void aCorrectionThatChangesNothingIsRefused() {
        // When
        var decision = CorrectionRules.correct(
                HOUSED, Optional.of(MOVED_IN), CorrectionReason.WRONG_DATE, TODAY, CountingPolicy.PRACTICE);

        // Then
        assertEquals(new NothingToCorrect(), rejection(decision));
    }

    private static MoveIn on(LocalDate day) {
        return new MoveIn(day, null, AccommodationKind.REGULAR, null);
    }
}
