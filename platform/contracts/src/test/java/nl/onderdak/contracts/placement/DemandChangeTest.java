// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import org.junit.jupiter.api.Test;

class DemandChangeTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final MunicipalityCode WIERDEN = new MunicipalityCode("GM0189");
    private static final UUID COUPLING = new UUID(0, 1);
    private static final LocalDate DAY = LocalDate.of(2025, 3, 10);

    @Test
    void aCoupledHouseholdWaitsFromTheDayOfCoupling() {
        assertEquals(
                List.of(change(ALMELO, 3, DAY)),
                DemandChange.by(new HouseholdCoupled(COUPLING, ALMELO, 3, DAY.minusDays(30), DAY, null)));
    }

    @Test
    void aHouseholdThatMovesToAnotherMunicipalityWaitsInTheOldOneNoLonger() {
        assertEquals(
                List.of(change(WIERDEN, 0, DAY), change(ALMELO, 3, DAY)),
                DemandChange.by(new HouseholdRecoupled(COUPLING, ALMELO, WIERDEN, 3, DAY, null)));
        assertEquals(
                List.of(change(WIERDEN, 0, DAY), change(ALMELO, 2, DAY)),
                DemandChange.by(new CouplingTakenOver(COUPLING, ALMELO, WIERDEN, 3, 2, DAY, null)));
    }

    @Test
    void aChangedHousedReturnedOrEndedHouseholdWaitsWithTheMembersThatTheFactTells() {
        assertEquals(
                List.of(change(ALMELO, 4, DAY)),
                DemandChange.by(
                        new HouseholdChanged(COUPLING, ALMELO, 5, 4, HouseholdChanged.Cause.ARRIVED, DAY, null)));
        assertEquals(
                List.of(change(ALMELO, 1, DAY)),
                DemandChange.by(new HouseholdHoused(COUPLING, ALMELO, 3, 1, housing(DAY, 2), List.of())));
        assertEquals(
                List.of(change(ALMELO, 3, DAY.plusDays(9))),
                DemandChange.by(
                        new HouseholdReturned(COUPLING, ALMELO, 3, 3, housing(DAY, 2), DAY.plusDays(9), List.of())));
        assertEquals(
                List.of(change(ALMELO, 0, DAY)),
                DemandChange.by(new CouplingEnded(COUPLING, ALMELO, EndReason.DEPARTED, DAY)));
    }

    @Test
    void aHousingThatNeverWasLeavesTheHouseholdWaitingFromThatDay() {
        assertEquals(List.of(change(ALMELO, 2, DAY)), DemandChange.by(corrected(2, DAY, null)));
    }

    @Test
    void aHousingOnAnEarlierDayEndsTheWaitEarlier() {
        assertEquals(
                List.of(change(ALMELO, 0, DAY.minusDays(3))), DemandChange.by(corrected(0, DAY, DAY.minusDays(3))));
    }

    @Test
    void aHousingOnALaterDayLeavesTheHouseholdWaitingUntilThen() {
        assertEquals(
                List.of(change(ALMELO, 2, DAY), change(ALMELO, 0, DAY.plusDays(3))),
                DemandChange.by(corrected(0, DAY, DAY.plusDays(3))));
    }

    @Test
    void offersAndTheirAnswersChangeNoNeed() {
        assertEquals(List.of(), DemandChange.by(new DwellingOffered(COUPLING, ALMELO, "BW-1", DAY)));
        assertEquals(
                List.of(),
                DemandChange.by(new OfferAnswered(COUPLING, ALMELO, "BW-1", OfferAnswered.Answer.ACCEPTED, null, DAY)));
        assertEquals(
                List.of(),
                DemandChange.by(new RefusalJudged(COUPLING, ALMELO, RefusalJudged.Judgement.JUSTIFIED, DAY)));
    }

    private static HousingCorrected corrected(int waiting, LocalDate before, LocalDate after) {
        return new HousingCorrected(
                COUPLING,
                ALMELO,
                2,
                waiting,
                housing(before, 2),
                after == null ? null : housing(after, 2),
                after == null ? CorrectionReason.NOT_HOUSED : CorrectionReason.WRONG_DATE,
                List.of());
    }

    private static Housing housing(LocalDate day, int persons) {
        return new Housing(day, "BW-1", AccommodationKind.REGULAR, persons);
    }

    private static DemandChange change(MunicipalityCode municipality, int waiting, LocalDate day) {
        return new DemandChange(COUPLING, municipality, waiting, day);
    }
}
