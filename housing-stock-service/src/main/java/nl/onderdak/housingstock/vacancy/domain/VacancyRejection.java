// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.housingstock.TargetGroup;

/** Why a command on a vacancy or a reservation is refused. */
public sealed interface VacancyRejection extends Rejection {

    /** There is no unit with this reference. */
    record UnitUnknown(String unit) implements VacancyRejection {}

    /** There is no such vacancy within the jurisdiction of the caller. */
    record VacancyUnknown(UUID vacancyId) implements VacancyRejection {}

    /** The unit has a vacancy that is not let or returned. */
    record VacancyOpen(String unit) implements VacancyRejection {}

    /** The vacancy is reserved, let or returned. */
    record VacancyNotAvailable() implements VacancyRejection {}

    /** The vacancies of one reservation are not places in one shared dwelling. */
    record VacanciesInSeveralDwellings() implements VacancyRejection {}

    /** The unit is meant for another target group. */
    record VacancyForOthers(TargetGroup targetGroup) implements VacancyRejection {}

    /** The notice was given after the day from which the unit is available. */
    record NoticeAfterAvailability(LocalDate noticeOn, LocalDate availableFrom) implements VacancyRejection {}

    /** The dwelling can be lived in until an earlier day. */
    record UnitGone(String unit, LocalDate usableUntil) implements VacancyRejection {}

    /** The reservation has ended already. */
    record ReservationOver() implements VacancyRejection {}

    /** There is no such coupling within the jurisdiction of the caller. */
    record CouplingUnknown(UUID couplingId) implements VacancyRejection {}

    /** The household is to be housed in another municipality. */
    record CouplingElsewhere(MunicipalityCode vacancyIn, MunicipalityCode couplingIn) implements VacancyRejection {}

    /** The household has a home already. */
    record HouseholdHousedAlready() implements VacancyRejection {}

    /** More persons than the units suit together. */
    record UnitTooSmall(int persons, int capacity) implements VacancyRejection {}

    /** Another unit is reserved for the household. */
    record ReservedElsewhere(UUID couplingId) implements VacancyRejection {}

    /** A reservation cannot end before it begins. */
    record ExpiryNotInFuture(Instant expiresAt) implements VacancyRejection {}

    /** The reservation would last longer than the policy allows. */
    record ExpiryTooLate(int mostDays) implements VacancyRejection {}

    /** The day of the letting lies in the future. */
    record LettingInFuture(LocalDate letOn) implements VacancyRejection {}
}
