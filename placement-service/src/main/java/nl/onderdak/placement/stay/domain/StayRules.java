// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.HouseholdReturned;
import nl.onderdak.placement.coupling.domain.Act;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.CouplingRejection.DayInFuture;
import nl.onderdak.placement.coupling.domain.LifeCycle;
import nl.onderdak.placement.coupling.domain.Mediation;
import nl.onderdak.placement.coupling.domain.Mediation.Searching;
import nl.onderdak.placement.coupling.domain.MoveIn;
import nl.onderdak.placement.coupling.domain.Stay;
import nl.onderdak.placement.household.domain.Member;
import nl.onderdak.placement.stay.domain.StayRejection.AlreadyHoused;
import nl.onderdak.placement.stay.domain.StayRejection.DossierIncomplete;
import nl.onderdak.placement.stay.domain.StayRejection.HousedBeforeArrival;
import nl.onderdak.placement.stay.domain.StayRejection.HousedBeforeCoupling;
import nl.onderdak.placement.stay.domain.StayRejection.HousedBeforePermit;
import nl.onderdak.placement.stay.domain.StayRejection.HousedInFuture;
import nl.onderdak.placement.stay.domain.StayRejection.MovedOnSince;
import nl.onderdak.placement.stay.domain.StayRejection.RegisteredInFuture;
import nl.onderdak.placement.stay.domain.StayRejection.ReturnedAlready;
import nl.onderdak.placement.stay.domain.StayRejection.ReturnedBeforeHoused;
import nl.onderdak.placement.stay.domain.StayRejection.StayUnknown;
import nl.onderdak.placement.stay.domain.StayRejection.UntilBeforeHoused;

/** The rules for a stay, both for its first record and for a correction, and the consequences of a stay. */
public final class StayRules {

    /** Kinds that a municipality provides because a household was coupled to it. */
    private static final Set<AccommodationKind> PROVIDED_AFTER_COUPLING = EnumSet.of(
            AccommodationKind.REGULAR,
            AccommodationKind.SHARED,
            AccommodationKind.FLEX,
            AccommodationKind.TRANSIT_FACILITY,
            AccommodationKind.HAR,
            AccommodationKind.SHORTSTAY);

    /** Kinds in which a household lives by a contract of its own. */
    private static final Set<AccommodationKind> TENANCIES =
            EnumSet.of(AccommodationKind.REGULAR, AccommodationKind.SHARED, AccommodationKind.FLEX);

    private StayRules() {}

    /** Whether a household lives there by a contract of its own. */
    static boolean isTenancy(AccommodationKind kind) {
        return TENANCIES.contains(kind);
    }

    /**
     * Members move in, art. 28 Huisvestingswet 2014: into a first home, which counts; a place that does not count, after
     * which they still wait; or a next home. An expected member who moves in has arrived. A stay after which no member
     * waits ends the mediation, and so does one in the dwelling that was offered.
     *
     * @param given place and day; without a last day a temporary kind lasts for its usual term
     * @param members their numbers, or empty for all who have arrived
     */
    public static Decision<Coupling> house(
            Coupling coupling, MoveIn given, SortedSet<Integer> members, LocalDate today, CountingPolicy policy) {
        var moveIn = TemporaryTerms.agreed(given);
        var movers = movers(coupling, members);
        return Coupling.firstOf(
                        LifeCycle.rejection(Act.HOUSE, coupling),
                        coupling.unknown(movers),
                        rejection(coupling, moveIn, movers, today),
                        twice(coupling.stays(), moveIn, movers),
                        withDossier(coupling, moveIn.kind()))
                .map(Decision::<Coupling>rejected)
                .orElseGet(() -> {
                    var stay = Stay.uncounted(number(coupling), municipality(coupling, moveIn), moveIn, movers);
                    var next = recounted(
                            coupling,
                            arrived(coupling.members(), movers, moveIn.housedOn()),
                            Stream.concat(coupling.stays().stream(), Stream.of(stay))
                                    .toList(),
                            policy);
                    return Decision.accepted(
                            closed(next, moveIn),
                            new HouseholdHoused(
                                    next.details().id(),
                                    next.details().municipality(),
                                    next.persons(),
                                    next.waiting(),
                                    stay.housing(),
                                    Counting.difference(coupling.stays(), next.stays()),
                                    next.persons() > coupling.persons() ? next.arrivals() : null));
                });
    }

    /**
     * Members return from their home to reception, and wait again. The stay counts no longer: the realisation is
     * corrected for the day of moving in.
     *
     * @param number of the stay
     */
    public static Decision<Coupling> returnToReception(
            Coupling coupling, int number, LocalDate on, LocalDate today, CountingPolicy policy) {
        var found = coupling.stay(number);
        return Coupling.firstOf(
                        LifeCycle.rejection(Act.RETURN, coupling),
                        found.isEmpty() ? Optional.of(new StayUnknown(number)) : Optional.empty(),
                        found.map(Stay::returnedOn).map(ReturnedAlready::new),
                        found.map(stay -> stay.moveIn().housedOn())
                                .filter(on::isBefore)
                                .map(housedOn -> new ReturnedBeforeHoused(on, housedOn)),
                        on.isAfter(today) ? Optional.of(new DayInFuture(on, today)) : Optional.empty(),
                        found.flatMap(stay -> movedOn(coupling, stay)))
                .map(Decision::<Coupling>rejected)
                .orElseGet(() -> returned(coupling, found.orElseThrow(), on, policy));
    }

    /** The rejection by the first rule that the stay breaks, if any. */
    static Optional<Rejection> rejection(
            Coupling coupling, MoveIn moveIn, SortedSet<Integer> members, LocalDate today) {
        return Coupling.firstOf(
                notBeforePermit(coupling, moveIn),
                notBeforeCoupling(coupling, moveIn),
                notInFuture(moveIn, today),
                notOverBeforeItBegins(moveIn),
                TemporaryTerms.tooLong(moveIn),
                notRegisteredInFuture(moveIn, today),
                notBeforeArrival(coupling, moveIn, members));
    }

    /** The coupling in its next version, with all members counted again. */
    static Coupling recounted(Coupling coupling, List<Member> members, List<Stay> stays, CountingPolicy policy) {
        return coupling.next(
                members, Counting.recounted(stays, coupling.details().arrival(), policy), coupling.mediation());
    }

    /** The municipality that a stay counts for: that of the coupling, as it existed on the day of moving in. */
    static MunicipalityCode municipality(Coupling coupling, MoveIn moveIn) {
        return coupling.details().lineage().on(moveIn.housedOn());
    }

    /** A member moves in at one place a day: a repeated report is not a next home. */
    static Optional<Rejection> twice(List<Stay> stays, MoveIn moveIn, SortedSet<Integer> members) {
        return stays.stream()
                        .anyMatch(stay -> stay.moveIn().housedOn().equals(moveIn.housedOn())
                                && !Collections.disjoint(stay.members(), members))
                ? Optional.of(new AlreadyHoused(moveIn.housedOn()))
                : Optional.empty();
    }

    private static SortedSet<Integer> movers(Coupling coupling, SortedSet<Integer> members) {
        return members.isEmpty()
                ? coupling.members().stream()
                        .filter(Member::hasArrived)
                        .map(Member::number)
                        .collect(Collectors.toCollection(TreeSet::new))
                : members;
    }

    private static List<Member> arrived(List<Member> members, SortedSet<Integer> movers, LocalDate on) {
        return members.stream()
                .map(one -> movers.contains(one.number()) && !one.hasArrived() ? one.arrived(on) : one)
                .toList();
    }

    private static int number(Coupling coupling) {
        return coupling.stays().stream().mapToInt(Stay::number).max().orElse(0) + 1;
    }

    private static Coupling closed(Coupling next, MoveIn moveIn) {
        var closed = next.waiting() == 0 || isOffered(next.mediation(), moveIn);
        return next.movedIn(moveIn.housedOn(), closed ? new Searching() : next.mediation());
    }

    private static boolean isOffered(Mediation mediation, MoveIn moveIn) {
        return moveIn.dwelling() != null
                && switch (mediation) {
                    case Mediation.Offered(var offer) -> moveIn.dwelling().equals(offer.dwelling());
                    case Mediation.Accepted accepted ->
                        moveIn.dwelling().equals(accepted.offer().dwelling());
                    case Mediation.Refused refused ->
                        moveIn.dwelling().equals(refused.offer().dwelling());
                    case Searching _, Mediation.Ended _ -> false;
                };
    }

    private static Optional<Rejection> movedOn(Coupling coupling, Stay stay) {
        return coupling.stays().stream()
                .filter(later -> Stay.BY_DAY.compare(later, stay) > 0
                        && later.isLasting()
                        && !Collections.disjoint(later.members(), stay.members()))
                .<Rejection>map(later -> new MovedOnSince(later.number()))
                .findFirst();
    }

    private static Decision<Coupling> returned(Coupling coupling, Stay stay, LocalDate on, CountingPolicy policy) {
        var next = recounted(
                coupling,
                coupling.members(),
                coupling.stays().stream()
                        .map(one -> one.number() == stay.number() ? one.returned(on) : one)
                        .toList(),
                policy);
        return Decision.accepted(
                next,
                new HouseholdReturned(
                        next.details().id(),
                        next.details().municipality(),
                        next.persons(),
                        next.waiting(),
                        stay.housing(),
                        on,
                        Counting.difference(coupling.stays(), next.stays())));
    }

    /** The quota concerns holders of a permit, art. 1 Huisvestingswet 2014; the day of the permit is in time. */
    private static Optional<Rejection> notBeforePermit(Coupling coupling, MoveIn moveIn) {
        var permitOn = coupling.details().permitOn();
        return moveIn.housedOn().isBefore(permitOn)
                ? Optional.of(new HousedBeforePermit(moveIn.housedOn(), permitOn))
                : Optional.empty();
    }

    /**
     * Practice, no statute: a municipality provides accommodation to households coupled to it, from the day of the
     * coupling on. A household that found a dwelling itself, or stays where COA, a guardian or a host family lodges
     * it, may have moved in before its coupling was administered.
     */
    private static Optional<Rejection> notBeforeCoupling(Coupling coupling, MoveIn moveIn) {
        var coupledOn = coupling.details().coupledOn();
        return PROVIDED_AFTER_COUPLING.contains(moveIn.kind())
                        && moveIn.housedOn().isBefore(coupledOn)
                ? Optional.of(new HousedBeforeCoupling(moveIn.housedOn(), coupledOn))
                : Optional.empty();
    }

    /** Practice: no landlord gives a contract without these papers, so such a report is a mistake. */
    static Optional<Rejection> withDossier(Coupling coupling, AccommodationKind kind) {
        var lacking = coupling.details().lacking();
        return isTenancy(kind) && !lacking.isEmpty()
                ? Optional.of(new DossierIncomplete(new TreeSet<>(lacking)))
                : Optional.empty();
    }

    /** Realisation counts past housings, never planned ones. */
    private static Optional<Rejection> notInFuture(MoveIn moveIn, LocalDate today) {
        return moveIn.housedOn().isAfter(today)
                ? Optional.of(new HousedInFuture(moveIn.housedOn(), today))
                : Optional.empty();
    }

    private static Optional<Rejection> notOverBeforeItBegins(MoveIn moveIn) {
        return moveIn.until() != null && moveIn.until().isBefore(moveIn.housedOn())
                ? Optional.of(new UntilBeforeHoused(moveIn.until(), moveIn.housedOn()))
                : Optional.empty();
    }

    /** A registration in the population register is reported once it is made; it may precede the move. */
    private static Optional<Rejection> notRegisteredInFuture(MoveIn moveIn, LocalDate today) {
        return moveIn.brpRegisteredOn() != null && moveIn.brpRegisteredOn().isAfter(today)
                ? Optional.of(new RegisteredInFuture(moveIn.brpRegisteredOn(), today))
                : Optional.empty();
    }

    /**
     * Family that followed later moves in on the day of arrival at the earliest. Those who were there at the coupling
     * are known to have arrived by then, and may have moved in before.
     */
    private static Optional<Rejection> notBeforeArrival(Coupling coupling, MoveIn moveIn, SortedSet<Integer> members) {
        return members.stream()
                .flatMap(number -> coupling.member(number).stream())
                .filter(Member::hasArrived)
                .filter(one -> one.arrivedOn().isAfter(coupling.details().coupledOn())
                        && moveIn.housedOn().isBefore(one.arrivedOn()))
                .<Rejection>map(one -> new HousedBeforeArrival(one.number(), one.arrivedOn()))
                .findFirst();
    }
}
