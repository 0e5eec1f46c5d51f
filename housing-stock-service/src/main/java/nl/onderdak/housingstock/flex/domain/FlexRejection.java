// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.flex.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.Rejection;

/** Why a flex project is not registered or changed. */
public sealed interface FlexRejection extends Rejection {

    /** The landlord is not registered, or outside the jurisdiction of the caller. */
    record LandlordUnknown(String landlord) implements FlexRejection {}

    /** The municipality is not registered, or has ended. */
    record MunicipalityUnknown(String municipality) implements FlexRejection {}

    /** The scheme had no terms yet on the day of its grant. */
    record SchemeWithoutTerms(String scheme, LocalDate day) implements FlexRejection {}

    /** The dwelling is not one of the landlord in the municipality, or belongs to another project. */
    record DwellingNotForProject(String dwelling) implements FlexRejection {}

    /** More homes were delivered than the project has. */
    record TooManyHomesDelivered(int delivered, int homes) implements FlexRejection {}
}
