// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import java.time.LocalDate;
import java.util.Set;
import nl.onderdak.contracts.Rejection;

/** Why a proposal is not made, or a line of it is not decided upon. */
public sealed interface MatchingRejection extends Rejection {

    /** The area is unknown, or outside the jurisdiction of the caller. */
    record AreaUnknown(String area) implements MatchingRejection {}

    /** A proposal for the area is being made. */
    record MatchingUnderWay(String area) implements MatchingRejection {}

    /** The search has ended. */
    record MatchingEnded() implements MatchingRejection {}

    /** The line has been decided upon. */
    record LineDecidedAlready(LocalDate decidedOn) implements MatchingRejection {}

    /** The line proposes no home. */
    record NoHomeProposed() implements MatchingRejection {}

    /** The coupling has changed since the proposal was made, or the household waits no longer. */
    record HouseholdChanged() implements MatchingRejection {}

    /** The home is unknown, let, reserved or on offer. */
    record HomeNotFree() implements MatchingRejection {}

    /** The home does not meet what is required. */
    record HomeDoesNotFit(Set<Requirement> unmet) implements MatchingRejection {}
}
