// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;

/** Why a household is not coupled. */
public sealed interface CouplingRejection extends Rejection {

    /** The municipality is not registered, or did not exist on the day of the coupling. */
    record MunicipalityUnknown(MunicipalityCode municipality, LocalDate coupledOn) implements CouplingRejection {}

    /** The household has a coupling that has not ended. */
    record HouseholdAlreadyCoupled() implements CouplingRejection {}

    /** The coupling would be older than the permit. */
    record CoupledBeforePermit(LocalDate coupledOn, LocalDate permitOn) implements CouplingRejection {}

    /** The day of the coupling has yet to come. */
    record CoupledInFuture(LocalDate coupledOn, LocalDate today) implements CouplingRejection {}
}
