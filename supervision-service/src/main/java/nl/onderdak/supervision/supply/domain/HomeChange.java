// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.supply.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.ReservationEnded;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.contracts.housingstock.VacancyAnnounced;
import nl.onderdak.contracts.housingstock.VacancyEvent;
import nl.onderdak.contracts.housingstock.VacancyLet;
import nl.onderdak.contracts.housingstock.VacancyOffered;
import nl.onderdak.contracts.housingstock.VacancyReserved;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.contracts.housingstock.VacancyTakenOver;

/**
 * What a fact changes of a vacancy; what it does not state stays as it was.
 *
 * @param vacancyId the vacancy
 * @param municipality where it is from now on
 * @param departed the municipality that it left by the fact, or null when it stays where it was
 * @param free whether a permit holder can be offered it, or null when the fact does not state it
 * @param persons persons it suits at most, or null when the fact does not state it
 * @param availableFrom first day it can be lived in, or null when the fact does not state it
 */
public record HomeChange(
        UUID vacancyId,
        MunicipalityCode municipality,
        MunicipalityCode departed,
        Boolean free,
        Integer persons,
        LocalDate availableFrom) {

    /** What the fact changes; nothing when the home is kept for a household already. */
    public static Optional<HomeChange> by(VacancyEvent fact) {
        return switch (fact) {
            case VacancyAnnounced announced ->
                Optional.of(new HomeChange(
                        fact.vacancyId(),
                        fact.municipality(),
                        null,
                        announced.targetGroup() == TargetGroup.PERMIT_HOLDERS,
                        announced.capacity(),
                        announced.availableFrom()));
            case VacancyTakenOver takenOver -> Optional.of(moved(takenOver));
            case VacancyReserved _, VacancyLet _, VacancyReturned _ -> Optional.of(stays(fact, false));
            case ReservationEnded _ -> Optional.of(stays(fact, true));
            case VacancyOffered _ -> Optional.empty();
        };
    }

    private static HomeChange moved(VacancyTakenOver fact) {
        return new HomeChange(fact.vacancyId(), fact.municipality(), fact.previousMunicipality(), null, null, null);
    }

    private static HomeChange stays(VacancyEvent fact, boolean free) {
        return new HomeChange(fact.vacancyId(), fact.municipality(), null, free, null, null);
    }
}
