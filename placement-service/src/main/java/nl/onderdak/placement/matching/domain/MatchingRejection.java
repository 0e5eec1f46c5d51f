// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.time.LocalDate;
import java.util.Set;
import nl.onderdak.contracts.Rejection;

/** The reason why a search is not started, or a decision on a line refused. */
public sealed interface MatchingRejection extends Rejection {

    /** The area is unknown, or outside the jurisdiction of the caller. */
    record AreaUnknown(String area) implements MatchingRejection {}

    /** A search for the area is under way. */
    record MatchingUnderWay(String area) implements MatchingRejection {}

    /** The search has ended. */
    record MatchingEnded() implements MatchingRejection {}

    /** There is a decision on the line. */
    record LineDecidedAlready(LocalDate decidedOn) implements MatchingRejection {}

    /** The line proposes no home. */
    record NoHomeProposed() implements MatchingRejection {}

    /** The coupling has changed since the proposal was made, or the household waits no longer. */
    record HouseholdChanged() implements MatchingRejection {}

    /** The home is unknown, let, reserved or on offer. */
    record HomeNotFree() implements MatchingRejection {}

    /** The home does not meet these requirements. */
    record HomeDoesNotFit(Set<Requirement> unmet) implements MatchingRejection {}
}
