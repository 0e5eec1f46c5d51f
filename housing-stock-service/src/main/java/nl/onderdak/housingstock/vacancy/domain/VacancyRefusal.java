// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.domain;

import java.time.Instant;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;

/** Why a command on a vacancy is refused. */
public sealed interface VacancyRefusal extends Rejection {

    /** There is no dwelling with this reference. */
    record DwellingUnknown(String dwelling) implements VacancyRefusal {}

    /** The dwelling has a vacancy that is announced or reserved. */
    record VacancyOpen(String dwelling) implements VacancyRefusal {}

    /** The vacancy is reserved, let or returned. */
    record VacancyNotAvailable() implements VacancyRefusal {}

    /** There is no reservation to end. */
    record VacancyNotReserved() implements VacancyRefusal {}

    /** placement-service has told of no such coupling. */
    record CouplingUnknown(UUID couplingId) implements VacancyRefusal {}

    /** The household is to be housed in another municipality. */
    record CouplingElsewhere(MunicipalityCode vacancyIn, MunicipalityCode couplingIn) implements VacancyRefusal {}

    /** The household has a home already. */
    record HouseholdHousedAlready() implements VacancyRefusal {}

    /** More persons than the dwelling suits. */
    record DwellingTooSmall(int persons, int capacity) implements VacancyRefusal {}

    /** Another dwelling is kept for the household. */
    record ReservedElsewhere(UUID couplingId) implements VacancyRefusal {}

    /** A reservation cannot end before it begins. */
    record ExpiryNotInFuture(Instant expiresAt) implements VacancyRefusal {}

    /** A dwelling is not kept that long. */
    record ExpiryTooLate(int mostDays) implements VacancyRefusal {}
}
