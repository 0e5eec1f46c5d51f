// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.domain;

import java.time.Instant;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;

/** Why a command on a vacancy is refused. */
public sealed interface VacancyRejection extends Rejection {

    /** There is no dwelling with this reference. */
    record DwellingUnknown(String dwelling) implements VacancyRejection {}

    /** The dwelling has a vacancy that is announced or reserved. */
    record VacancyOpen(String dwelling) implements VacancyRejection {}

    /** The vacancy is reserved, let or returned. */
    record VacancyNotAvailable() implements VacancyRejection {}

    /** There is no reservation to end. */
    record VacancyNotReserved() implements VacancyRejection {}

    /** There is no such coupling within the jurisdiction of the caller. */
    record CouplingUnknown(UUID couplingId) implements VacancyRejection {}

    /** The household is to be housed in another municipality. */
    record CouplingElsewhere(MunicipalityCode vacancyIn, MunicipalityCode couplingIn) implements VacancyRejection {}

    /** The household has a home already. */
    record HouseholdHousedAlready() implements VacancyRejection {}

    /** More persons than the dwelling suits. */
    record DwellingTooSmall(int persons, int capacity) implements VacancyRejection {}

    /** Another dwelling is reserved for the household. */
    record ReservedElsewhere(UUID couplingId) implements VacancyRejection {}

    /** A reservation cannot end before it begins. */
    record ExpiryNotInFuture(Instant expiresAt) implements VacancyRejection {}

    /** The reservation would last longer than the policy allows. */
    record ExpiryTooLate(int mostDays) implements VacancyRejection {}
}
