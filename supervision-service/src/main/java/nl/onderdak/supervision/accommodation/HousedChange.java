// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.accommodation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.HouseholdReturned;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.contracts.placement.PlacementEvent;

/**
 * Persons who count for a municipality from a day of moving in, more or less than before, and what their accommodation
 * is. The form belongs to the household and the day: the fact that states it last decides it for all persons who count
 * from that day. A fact about one stay may take persons from another, of which it does not repeat the form; so the form
 * is looked up where persons are counted.
 *
 * @param couplingId the coupling
 * @param municipality the one that the persons count for
 * @param housedOn day of moving in
 * @param persons signed; 0 when only the form is stated
 * @param form the form of accommodation, or null when the fact does not state it
 */
public record HousedChange(
        UUID couplingId, MunicipalityCode municipality, LocalDate housedOn, int persons, AccommodationKind form) {

    /** What a fact changes; nothing when nobody is housed or was housed otherwise. */
    public static List<HousedChange> by(PlacementEvent fact) {
        return switch (fact) {
            case HouseholdHoused housed -> changes(fact, housed.municipality(), housed.housing());
            case HousingCorrected corrected -> changes(fact, corrected.municipality(), corrected.after());
            case HouseholdReturned returned -> changes(fact, returned.municipality(), null);
            default -> List.of();
        };
    }

    private static List<HousedChange> changes(PlacementEvent fact, MunicipalityCode municipality, Housing stated) {
        var changes = new ArrayList<HousedChange>();
        for (var one : fact.realised()) {
            var form = stated != null && one.on().equals(stated.housedOn()) ? stated.kind() : null;
            changes.add(new HousedChange(fact.couplingId(), one.municipality(), one.on(), one.persons(), form));
        }
        if (stated != null && changes.stream().allMatch(change -> change.form() == null)) {
            changes.add(new HousedChange(fact.couplingId(), municipality, stated.housedOn(), 0, stated.kind()));
        }
        return List.copyOf(changes);
    }
}
