// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.placement.CorrectionReason;

/** Why a command on a coupling is refused. */
public sealed interface CouplingRejection extends Rejection {

    /** The municipality is not known here, or did not exist on the day of the coupling. */
    record MunicipalityUnknown(MunicipalityCode municipality, LocalDate coupledOn) implements CouplingRejection {}

    /** The household has a coupling that has not ended. */
    record HouseholdAlreadyCoupled() implements CouplingRejection {}

    /** The coupling would be older than the permit. */
    record CoupledBeforePermit(LocalDate coupledOn, LocalDate permitOn) implements CouplingRejection {}

    /** The day of the coupling has yet to come. */
    record CoupledInFuture(LocalDate coupledOn, LocalDate today) implements CouplingRejection {}

    /** The household would have moved in before it had a permit. */
    record HousedBeforePermit(LocalDate housedOn, LocalDate permitOn) implements CouplingRejection {}

    /** The household would have moved in before it was coupled. */
    record HousedBeforeCoupling(LocalDate housedOn, LocalDate coupledOn) implements CouplingRejection {}

    /** The day of moving in has yet to come. */
    record HousedInFuture(LocalDate housedOn, LocalDate today) implements CouplingRejection {}

    /** The day of registration in the population register has yet to come. */
    record RegisteredInFuture(LocalDate brpRegisteredOn, LocalDate today) implements CouplingRejection {}

    /** The household has been housed; a second housing would count it twice. */
    record AlreadyHoused(LocalDate housedOn) implements CouplingRejection {}

    /** There is no housing to correct. */
    record NotHoused() implements CouplingRejection {}

    /** The correction says what is recorded already. */
    record NothingToCorrect() implements CouplingRejection {}

    /** The correction changes something else than its reason says. */
    record ReasonDoesNotFit(CorrectionReason reason) implements CouplingRejection {}

    /** A line of a bulk intake names a coupling that does not exist, or not for this caller. */
    record CouplingUnknown(UUID couplingId) implements CouplingRejection {}

    /** A line of a bulk intake was written for an older version of its coupling. */
    record VersionOutdated(long seen, long current) implements CouplingRejection {

        @Override
        public List<Object> arguments() {
            return List.of(Long.toString(seen), Long.toString(current));
        }
    }
}
