// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.placement.household.domain.AgeBand;

/** The reason why a household is not coupled, or its coupling is not changed. */
public sealed interface CouplingRejection extends Rejection {

    /** The municipality is not registered, or did not exist on the day of the coupling. */
    record MunicipalityUnknown(MunicipalityCode municipality, LocalDate coupledOn) implements CouplingRejection {}

    /** The household has a coupling that has not ended. */
    record HouseholdAlreadyCoupled() implements CouplingRejection {}

    /** The coupling would be older than the permit. */
    record CoupledBeforePermit(LocalDate coupledOn, LocalDate permitOn) implements CouplingRejection {}

    /** The day of the coupling has yet to come. */
    record CoupledInFuture(LocalDate coupledOn, LocalDate today) implements CouplingRejection {}

    /** All members are expected: there is no member to house. */
    record NoMemberArrived() implements CouplingRejection {}

    /** The state of the coupling does not allow the act. */
    record ActNotPossible(Act act, State state) implements CouplingRejection {}

    /** The household is coupled to this municipality already. */
    record CoupledThereAlready(MunicipalityCode municipality) implements CouplingRejection {}

    /** Members of the household count: the recorded stay must be corrected first. */
    record CountsAlready(int persons) implements CouplingRejection {}

    /** The day of the act lies before the coupling. */
    record BeforeCoupling(LocalDate day, LocalDate coupledOn) implements CouplingRejection {}

    /** The day of the act has yet to come. */
    record DayInFuture(LocalDate day, LocalDate today) implements CouplingRejection {}

    /** The household has no member with this number. */
    record MemberUnknown(int member) implements CouplingRejection {}

    /** The member is in this age band already. */
    record AgeBandUnchanged(int number, AgeBand ageBand) implements CouplingRejection {}

    /** The member has arrived already. */
    record MemberArrivedAlready(int member) implements CouplingRejection {}

    /** The member has a stay under the coupling. */
    record MemberHasStayed(int member) implements CouplingRejection {}

    /** No member who has arrived would remain in the household. */
    record NoMemberLeft() implements CouplingRejection {}

    /** COA has judged no refusal of the household unjustified. */
    record NotRefusedUnjustly() implements CouplingRejection {}

    /** The households are coupled to different municipalities. */
    record HouseholdsApart(MunicipalityCode municipality, MunicipalityCode other) implements CouplingRejection {}

    /** A household cannot join itself. */
    record SameHousehold() implements CouplingRejection {}

    /** Together the households are too large. */
    record HouseholdTooLarge(int persons, int most) implements CouplingRejection {}

    /** There is no such coupling within the jurisdiction of the caller. */
    record CouplingUnknown(UUID couplingId) implements CouplingRejection {}

    /** The coupling has changed since the version that the caller has seen. */
    record VersionOutdated(String seen, long current) implements CouplingRejection {

        @Override
        public List<Object> arguments() {
            return List.of(seen, Long.toString(current));
        }
    }
}
