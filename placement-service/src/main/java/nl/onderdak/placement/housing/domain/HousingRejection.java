// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.housing.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.placement.CorrectionReason;

/** Why a housing, or its correction, is refused. */
public sealed interface HousingRejection extends Rejection {

    /** The household would have moved in before it had a permit. */
    record HousedBeforePermit(LocalDate housedOn, LocalDate permitOn) implements HousingRejection {}

    /** The household would have moved in before it was coupled. */
    record HousedBeforeCoupling(LocalDate housedOn, LocalDate coupledOn) implements HousingRejection {}

    /** The day of moving in has yet to come. */
    record HousedInFuture(LocalDate housedOn, LocalDate today) implements HousingRejection {}

    /** The day of registration in the population register has yet to come. */
    record RegisteredInFuture(LocalDate brpRegisteredOn, LocalDate today) implements HousingRejection {}

    /** The household has been housed; a second housing would count it twice. */
    record AlreadyHoused(LocalDate housedOn) implements HousingRejection {}

    /** There is no housing to correct. */
    record NotHoused() implements HousingRejection {}

    /** The correction equals the recorded housing. */
    record NothingToCorrect() implements HousingRejection {}

    /** The correction changes other values than those of its reason. */
    record ReasonDoesNotFit(CorrectionReason reason) implements HousingRejection {}

    /** There is no such coupling within the jurisdiction of the caller. */
    record CouplingUnknown(UUID couplingId) implements HousingRejection {}

    /** The coupling has changed since the version that the caller has seen. */
    record VersionOutdated(long seen, long current) implements HousingRejection {

        @Override
        public List<Object> arguments() {
            return List.of(Long.toString(seen), Long.toString(current));
        }
    }
}
