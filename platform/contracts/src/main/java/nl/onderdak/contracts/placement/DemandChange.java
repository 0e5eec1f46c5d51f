// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * Members of a household that wait for a home in a municipality from a day on. A household that moves to the care of
 * another municipality gives both a line, so that neither needs those of the other.
 *
 * @param couplingId the coupling
 * @param municipality where they wait
 * @param waiting members who wait there; 0 when nobody waits there any more
 * @param effectiveOn first day of which that is true
 */
public record DemandChange(UUID couplingId, MunicipalityCode municipality, int waiting, LocalDate effectiveOn) {

    /** What a fact changes; nothing when nobody waits or stops waiting by it. */
    public static List<DemandChange> by(PlacementEvent fact) {
        return switch (fact) {
            case HouseholdCoupled coupled -> List.of(from(fact, coupled.persons(), coupled.coupledOn()));
            case CouplingTakenOver takenOver ->
                List.of(
                        left(fact, takenOver.previousMunicipality(), takenOver.effectiveOn()),
                        from(fact, takenOver.waiting(), takenOver.effectiveOn()));
            case HouseholdRecoupled recoupled ->
                List.of(
                        left(fact, recoupled.previousMunicipality(), recoupled.recoupledOn()),
                        from(fact, recoupled.persons(), recoupled.recoupledOn()));
            case HouseholdChanged changed -> List.of(from(fact, changed.waiting(), changed.changedOn()));
            case CouplingEnded ended -> List.of(from(fact, 0, ended.endedOn()));
            case HouseholdHoused housed ->
                List.of(from(fact, housed.waiting(), housed.housing().housedOn()));
            case HousingCorrected corrected -> corrected(corrected);
            case HouseholdReturned returned -> List.of(from(fact, returned.waiting(), returned.returnedOn()));
            case DwellingOffered _, OfferAnswered _, RefusalJudged _ -> List.of();
        };
    }

    /** Between the day that was recorded and a later one that is right, those who moved in were still waiting. */
    private static List<DemandChange> corrected(HousingCorrected fact) {
        var recordedOn = fact.before().housedOn();
        if (fact.after() == null) {
            return List.of(from(fact, fact.waiting(), recordedOn));
        }
        var right = from(fact, fact.waiting(), fact.after().housedOn());
        if (!right.effectiveOn().isAfter(recordedOn)) {
            return List.of(right);
        }
        var stillWaiting =
                Math.min(fact.persons(), fact.waiting() + fact.after().persons());
        return List.of(from(fact, stillWaiting, recordedOn), right);
    }

    private static DemandChange from(PlacementEvent fact, int waiting, LocalDate day) {
        return new DemandChange(fact.couplingId(), fact.municipality(), waiting, day);
    }

    private static DemandChange left(PlacementEvent fact, MunicipalityCode municipality, LocalDate day) {
        return new DemandChange(fact.couplingId(), municipality, 0, day);
    }
}
