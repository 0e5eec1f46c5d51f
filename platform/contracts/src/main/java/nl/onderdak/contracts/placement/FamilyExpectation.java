// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * Family members who are expected in a municipality from a day on. A household that moves to the care of another
 * municipality gives both a line, so that neither needs those of the other.
 *
 * @param couplingId the coupling
 * @param municipality where they are expected
 * @param arrivals who are expected when; nobody when empty
 * @param effectiveOn first day of which that is true
 */
public record FamilyExpectation(
        UUID couplingId, MunicipalityCode municipality, List<FamilyArrival> arrivals, LocalDate effectiveOn) {

    public FamilyExpectation {
        arrivals = arrivals == null ? List.of() : List.copyOf(arrivals);
    }

    /** What a fact changes; nothing when nobody is expected or stops being expected by it. */
    public static List<FamilyExpectation> by(PlacementEvent fact) {
        return switch (fact) {
            case HouseholdCoupled coupled
            when coupled.expected() != null -> List.of(from(fact, coupled.expected(), coupled.coupledOn()));
            case CouplingTakenOver takenOver ->
                List.of(
                        left(fact, takenOver.previousMunicipality(), takenOver.effectiveOn()),
                        from(fact, takenOver.expected(), takenOver.effectiveOn()));
            case HouseholdRecoupled recoupled ->
                List.of(
                        left(fact, recoupled.previousMunicipality(), recoupled.recoupledOn()),
                        from(fact, recoupled.expected(), recoupled.recoupledOn()));
            case HouseholdChanged changed -> List.of(from(fact, changed.expected(), changed.changedOn()));
            case CouplingEnded ended -> List.of(from(fact, null, ended.endedOn()));
            case HouseholdHoused housed
            when housed.expected() != null ->
                List.of(from(fact, housed.expected(), housed.housing().housedOn()));
            case HouseholdCoupled _,
                    DwellingOffered _,
                    OfferAnswered _,
                    RefusalJudged _,
                    HouseholdHoused _,
                    HousingCorrected _,
                    HouseholdReturned _ -> List.of();
        };
    }

    private static FamilyExpectation from(PlacementEvent fact, List<FamilyArrival> arrivals, LocalDate day) {
        return new FamilyExpectation(fact.couplingId(), fact.municipality(), arrivals, day);
    }

    private static FamilyExpectation left(PlacementEvent fact, MunicipalityCode municipality, LocalDate day) {
        return new FamilyExpectation(fact.couplingId(), municipality, null, day);
    }
}
