// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.domain;

import java.time.LocalDate;
import java.util.Set;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.placement.dossier.domain.DossierItem;

/** The reason why a stay, its correction or the return from it is refused. */
public sealed interface StayRejection extends Rejection {

    /** The household would have moved in before it had a permit. */
    record HousedBeforePermit(LocalDate housedOn, LocalDate permitOn) implements StayRejection {}

    /** The household would have moved in before it was coupled. */
    record HousedBeforeCoupling(LocalDate housedOn, LocalDate coupledOn) implements StayRejection {}

    /** The day of moving in has yet to come. */
    record HousedInFuture(LocalDate housedOn, LocalDate today) implements StayRejection {}

    /** The last day of the stay lies before the first. */
    record UntilBeforeHoused(LocalDate until, LocalDate housedOn) implements StayRejection {}

    /** The day of registration in the population register has yet to come. */
    record RegisteredInFuture(LocalDate brpRegisteredOn, LocalDate today) implements StayRejection {}

    /** The member would move in before arriving. */
    record HousedBeforeArrival(int member, LocalDate arrivedOn) implements StayRejection {}

    /** The member has yet to arrive. */
    record NotArrived(int member) implements StayRejection {}

    /** The stay would last longer than its kind of accommodation allows. */
    record StayTooLong(LocalDate until, LocalDate longest) implements StayRejection {}

    /** A member moves in at another place on the same day. */
    record AlreadyHoused(LocalDate housedOn) implements StayRejection {}

    /** Another household lives in the dwelling. */
    record DwellingOccupied(String dwelling) implements StayRejection {}

    /** There is no stay with this number. */
    record StayUnknown(int stay) implements StayRejection {}

    /** The correction equals the recorded stay. */
    record NothingToCorrect() implements StayRejection {}

    /** The correction changes other values than those of its reason. */
    record ReasonDoesNotFit(CorrectionReason reason) implements StayRejection {}

    /** The members returned from the stay already. */
    record ReturnedAlready(LocalDate returnedOn) implements StayRejection {}

    /** The day of return lies before the day of moving in. */
    record ReturnedBeforeHoused(LocalDate returnedOn, LocalDate housedOn) implements StayRejection {}

    /** No tenancy begins while these items are missing in the dossier. */
    record DossierIncomplete(Set<DossierItem> lacking) implements StayRejection {}

    /** A member moved on from the stay to a later one, which must be corrected or returned from first. */
    record MovedOnSince(int stay) implements StayRejection {}
}
