// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.domain;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.Rejection;

/** Why a temporary location or a stay is refused. */
public sealed interface TemporaryRejection extends Rejection {

    /** There is a location with this reference. */
    record FacilityKnown(String facility) implements TemporaryRejection {}

    /** The landlord is not registered, or outside the jurisdiction of the caller. */
    record LandlordUnknown(String landlord) implements TemporaryRejection {}

    /** The municipality is not registered, or has ended. */
    record MunicipalityUnknown(String municipality) implements TemporaryRejection {}

    /** It would end before it opens. */
    record EndBeforeOpening(LocalDate openedOn, LocalDate endsOn) implements TemporaryRejection {}

    /** It would last longer than its kind may. */
    record LocationTooLong(LocalDate last) implements TemporaryRejection {}

    /** It freed fewer homes than was agreed, and does not open. */
    record FreedHomesShort(int agreed, int freed) implements TemporaryRejection {}

    /** More persons stay there than it would have places. */
    record PlacesInUse(int persons, int places) implements TemporaryRejection {}

    /** The location is not open on the first day of the stay. */
    record NotOpen(String facility, LocalDate day) implements TemporaryRejection {}

    /** A stay with a host family has a last day. */
    record HostStayWithoutEnd() implements TemporaryRejection {}

    /** The household stays in a temporary location already. */
    record StayOverlaps(UUID coupling) implements TemporaryRejection {}

    /** There is no place for that number of persons. */
    record FacilityFull(int places, int taken, int persons) implements TemporaryRejection {}

    /** There is no such coupling within the jurisdiction of the caller. */
    record CouplingUnknown(UUID coupling) implements TemporaryRejection {}

    /** The last day of a stay lies before its first. */
    record StayEndsBeforeItBegins(LocalDate from, LocalDate until) implements TemporaryRejection {}

    /** The end of the dwelling follows from its flex project. */
    record EndOfProject(String dwelling) implements TemporaryRejection {}
}
