// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.contracts.placement.CouplingEnded;
import nl.onderdak.contracts.placement.CouplingTakenOver;
import nl.onderdak.contracts.placement.EndReason;
import nl.onderdak.contracts.placement.FamilyArrival;
import nl.onderdak.contracts.placement.HouseholdChanged;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.contracts.placement.HouseholdRecoupled;
import nl.onderdak.placement.coupling.domain.CouplingRejection.AgeBandUnchanged;
import nl.onderdak.placement.coupling.domain.CouplingRejection.BeforeCoupling;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CountsAlready;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledBeforePermit;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledInFuture;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledThereAlready;
import nl.onderdak.placement.coupling.domain.CouplingRejection.DayInFuture;
import nl.onderdak.placement.coupling.domain.CouplingRejection.HouseholdTooLarge;
import nl.onderdak.placement.coupling.domain.CouplingRejection.HouseholdsApart;
import nl.onderdak.placement.coupling.domain.CouplingRejection.MemberArrivedAlready;
import nl.onderdak.placement.coupling.domain.CouplingRejection.MemberHasStayed;
import nl.onderdak.placement.coupling.domain.CouplingRejection.MemberUnknown;
import nl.onderdak.placement.coupling.domain.CouplingRejection.MunicipalityUnknown;
import nl.onderdak.placement.coupling.domain.CouplingRejection.NoMemberArrived;
import nl.onderdak.placement.coupling.domain.CouplingRejection.NoMemberLeft;
import nl.onderdak.placement.coupling.domain.CouplingRejection.NotRefusedUnjustly;
import nl.onderdak.placement.coupling.domain.CouplingRejection.SameHousehold;
import nl.onderdak.placement.coupling.domain.Mediation.Accepted;
import nl.onderdak.placement.coupling.domain.Mediation.Ended;
import nl.onderdak.placement.coupling.domain.Mediation.Offered;
import nl.onderdak.placement.coupling.domain.Mediation.Refused;
import nl.onderdak.placement.coupling.domain.Mediation.Searching;
import nl.onderdak.placement.dossier.domain.Dossier;
import nl.onderdak.placement.household.domain.AgeBand;
import nl.onderdak.placement.household.domain.Member;

/**
 * The link of a household to the municipality that is to house it (<i>koppeling</i>), with its members, stays and
 * mediation. Each change makes one version and one event.
 *
 * @param details identity, municipality and days of the coupling
 * @param members of the household, by number
 * @param stays present and past ones, in the order in which they were recorded
 * @param mediation progress of the search for a home
 * @param version 1 when coupled, one more with each change
 */
public record Coupling(
        CouplingDetails details, List<Member> members, List<Stay> stays, Mediation mediation, long version)
        implements Versioned {

    /** Most members of a household. */
    public static final int MOST_MEMBERS = 30;

    public Coupling {
        members = List.copyOf(members);
        stays = List.copyOf(stays);
    }

    /** Its state, which follows from members, stays and mediation. */
    public State state() {
        return switch (mediation) {
            case Ended ended -> ended.reason() == EndReason.REUNITED ? State.REUNITED : State.WITHDRAWN;
            case Searching _, Offered _, Accepted _, Refused _
            when waiting() == 0 -> hasMovedOn() ? State.MOVED_ON : State.HOUSED;
            case Offered _ -> State.OFFERED;
            case Accepted _ -> State.ACCEPTED;
            case Refused _ -> State.REFUSED;
            case Searching _ when counted() > 0 -> State.PARTLY_HOUSED;
            case Searching _ when stays.stream().anyMatch(Stay::isLasting) -> State.LODGED;
            case Searching _ -> State.COUPLED;
        };
    }

    /** Whether COA withdrew the coupling, or the household joined another one. */
    public boolean hasEnded() {
        return mediation instanceof Ended;
    }

    /** Size of the household: members who have arrived. */
    public int persons() {
        return (int) members.stream().filter(Member::hasArrived).count();
    }

    /** Members who are expected. */
    public int expected() {
        return members.size() - persons();
    }

    /** Members who are expected, by {@link Member#joinsOn the day of each}; those of whom it is not known come last. */
    public List<FamilyArrival> arrivals() {
        var known = new TreeMap<LocalDate, Integer>();
        int unknown = 0;
        for (var member : members) {
            var day = member.joinsOn();
            if (day.isPresent()) {
                known.merge(day.get(), 1, Integer::sum);
            } else if (!member.hasArrived()) {
                unknown++;
            }
        }
        var arrivals = new ArrayList<FamilyArrival>();
        known.forEach((day, persons) -> arrivals.add(new FamilyArrival(day, persons)));
        if (unknown > 0) {
            arrivals.add(new FamilyArrival(null, unknown));
        }
        return List.copyOf(arrivals);
    }

    /** Members who have arrived and wait for a home: none after the end of the coupling. */
    public int waiting() {
        return hasEnded() ? 0 : persons() - counted();
    }

    /** Members who count towards the quota. */
    public int counted() {
        return stays.stream().mapToInt(stay -> stay.counted().size()).sum();
    }

    /** The day from which no member waits or is expected, or empty while one does. */
    public Optional<LocalDate> settledOn() {
        if (mediation instanceof Ended ended) {
            return Optional.of(ended.endedOn());
        }
        return waiting() > 0 || expected() > 0
                ? Optional.empty()
                : stays.stream().map(stay -> stay.moveIn().housedOn()).max(LocalDate::compareTo);
    }

    /** The first day on which a temporary place ends where a member lives now; empty after the end of the coupling. */
    public Optional<LocalDate> endsOn() {
        if (hasEnded()) {
            return Optional.empty();
        }
        return members.stream()
                .flatMap(member -> stays.stream()
                        .filter(stay -> stay.isLasting() && stay.members().contains(member.number()))
                        .max(Stay.BY_DAY)
                        .stream())
                .flatMap(stay -> Stream.ofNullable(stay.moveIn().until()))
                .min(LocalDate::compareTo);
    }

    /** The first day on which the term of an expected member to arrive ends, if there is one. */
    public Optional<LocalDate> arriveBy() {
        return hasEnded()
                ? Optional.empty()
                : members.stream().flatMap(one -> one.arriveBy().stream()).min(LocalDate::compareTo);
    }

    /** Whether a temporary place ends and no next home is agreed in time. */
    public boolean lacksNextHome() {
        return endsOn().map(end -> new TemporaryPlace(end, details.nextHomeOn()))
                .filter(TemporaryPlace::lacksNextHome)
                .isPresent();
    }

    /** The member with this number, if there is one. */
    public Optional<Member> member(int number) {
        return members.stream().filter(one -> one.number() == number).findFirst();
    }

    /** The stay with this number, if there is one. */
    public Optional<Stay> stay(int number) {
        return stays.stream().filter(one -> one.number() == number).findFirst();
    }

    /** The dwellings of its own in which the household lives. */
    public Set<String> dwellings() {
        if (hasEnded()) {
            return Set.of();
        }
        var last = new HashMap<Integer, Stay>();
        stays.stream().sorted(Stay.BY_DAY).forEach(stay -> stay.members().forEach(member -> last.put(member, stay)));
        return last.values().stream()
                .filter(Stay::isLasting)
                .flatMap(stay -> stay.moveIn().ownDwelling().stream())
                .collect(Collectors.toSet());
    }

    /** COA couples a household to a municipality, once its permit is granted. */
    public static Decision<Coupling> couple(
            CouplingDetails details, List<Member> members, boolean municipalityExists, LocalDate today) {
        return couplingRejection(details, members, municipalityExists, today)
                .map(Decision::<Coupling>rejected)
                .orElseGet(() -> coupled(details, members));
    }

    /**
     * The successor of a municipality that ended takes over the household (<i>herindeling</i>): practice, no
     * statute.
     *
     * @param effectiveOn first day without the municipality
     */
    public Decision.Accepted<Coupling> takenOverBy(MunicipalityCode successor, LocalDate effectiveOn) {
        var next = new Coupling(details.takenOverBy(successor), members, stays, mediation, version + 1);
        return new Decision.Accepted<>(
                next,
                List.of(new CouplingTakenOver(
                        details.id(),
                        successor,
                        details.municipality(),
                        persons(),
                        waiting(),
                        effectiveOn,
                        arrivals())));
    }

    /**
     * COA couples the household to another municipality (<i>herkoppeling</i>): no quota changes, the household counts
     * where it is housed. Municipalities exchange persons in the same way.
     */
    public Decision<Coupling> recouple(
            MunicipalityCode other, LocalDate on, boolean municipalityExists, LocalDate today) {
        return firstOf(
                        countsAlready(),
                        LifeCycle.rejection(Act.RECOUPLE, this),
                        other.equals(details.municipality())
                                ? Optional.of(new CoupledThereAlready(other))
                                : Optional.empty(),
                        day(on, today),
                        municipalityExists ? Optional.empty() : Optional.of(new MunicipalityUnknown(other, on)))
                .map(Decision::<Coupling>rejected)
                .orElseGet(() -> {
                    var next =
                            new Coupling(details.recoupledTo(other, on), members, stays, new Searching(), version + 1);
                    return Decision.accepted(
                            next,
                            new HouseholdRecoupled(
                                    details.id(), other, details.municipality(), persons(), on, arrivals()));
                });
    }

    /** COA withdraws the coupling; the household may be coupled again. */
    public Decision<Coupling> withdraw(EndReason reason, LocalDate on, LocalDate today) {
        return firstOf(
                        countsAlready(),
                        LifeCycle.rejection(Act.WITHDRAW, this),
                        reason == EndReason.REFUSAL_UNJUSTIFIED && !hasRefusedUnjustly()
                                ? Optional.of(new NotRefusedUnjustly())
                                : Optional.empty(),
                        day(on, today))
                .map(Decision::<Coupling>rejected)
                .orElseGet(() -> ended(reason, on));
    }

    /**
     * COA learns which family will follow (<i>nareizigers</i>): these members replace those who were expected before.
     *
     * @param others members who are expected, with any numbers
     */
    public Decision<Coupling> expect(List<Member> others, LocalDate on, LocalDate today) {
        return firstOf(
                        LifeCycle.rejection(Act.EXPECT, this),
                        persons() + others.size() > MOST_MEMBERS
                                ? Optional.of(new HouseholdTooLarge(persons() + others.size(), MOST_MEMBERS))
                                : Optional.empty(),
                        inFuture(on, today),
                        approvedInFuture(others, today))
                .map(Decision::<Coupling>rejected)
                .orElseGet(() -> {
                    var last = members.stream().mapToInt(Member::number).max().orElse(0);
                    return changed(
                            Stream.concat(
                                            members.stream().filter(Member::hasArrived),
                                            numbered(others, last + 1).stream())
                                    .toList(),
                            HouseholdChanged.Cause.EXPECTED,
                            on);
                });
    }

    /** Expected members arrive (<i>nareizigers</i>): they wait for a home, also when the others have one. */
    public Decision<Coupling> arrive(SortedSet<Integer> numbers, LocalDate on, LocalDate today) {
        return firstOf(
                        LifeCycle.rejection(Act.ARRIVE, this),
                        unknown(numbers),
                        numbers.stream()
                                .filter(number -> member(number)
                                        .filter(Member::hasArrived)
                                        .isPresent())
                                .<Rejection>map(MemberArrivedAlready::new)
                                .findFirst(),
                        inFuture(on, today))
                .map(Decision::<Coupling>rejected)
                .orElseGet(() -> changed(
                        members.stream()
                                .map(one -> numbers.contains(one.number()) ? one.arrived(on) : one)
                                .toList(),
                        HouseholdChanged.Cause.ARRIVED,
                        on));
    }

    /**
     * COA records that members are in another age band.
     *
     * @param bands by the number of the member
     */
    public Decision<Coupling> age(SortedMap<Integer, AgeBand> bands, LocalDate on, LocalDate today) {
        return firstOf(
                        LifeCycle.rejection(Act.AGE, this),
                        bands.keySet().stream()
                                .filter(number -> member(number).isEmpty())
                                .map(MemberUnknown::new)
                                .findFirst(),
                        bands.entrySet().stream()
                                .filter(this::isRecorded)
                                .map(same -> new AgeBandUnchanged(same.getKey(), same.getValue()))
                                .findFirst(),
                        day(on, today))
                .map(Decision::<Coupling>rejected)
                .orElseGet(() -> changed(
                        members.stream()
                                .map(one -> bands.containsKey(one.number()) ? one.aged(bands.get(one.number())) : one)
                                .toList(),
                        HouseholdChanged.Cause.AGED,
                        on));
    }

    /**
     * Members form a household of their own (<i>splitsing</i>), coupled to the same municipality: adult children, or a
     * family that a former unaccompanied minor does not move in with. Refused for members who have a stay under this
     * coupling; the new household has a reference and a dossier of its own at COA.
     *
     * @param id of the coupling of the new household
     * @param cause reason of the split
     * @param dossier of the new household
     * @return both households
     */
    public Decision<Split> split(
            UUID id,
            SortedSet<Integer> numbers,
            HouseholdChanged.Cause cause,
            LocalDate on,
            LocalDate today,
            Dossier dossier) {
        return firstOf(
                        LifeCycle.rejection(Act.SPLIT, this),
                        unknown(numbers),
                        stayed(numbers),
                        members.stream().noneMatch(one -> one.hasArrived() && !numbers.contains(one.number()))
                                ? Optional.of(new NoMemberLeft())
                                : Optional.empty(),
                        members.stream().noneMatch(one -> one.hasArrived() && numbers.contains(one.number()))
                                ? Optional.of(new NoMemberArrived())
                                : Optional.empty(),
                        day(on, today))
                .map(Decision::<Split>rejected)
                .orElseGet(() -> Decision.accepted(splitOff(id, numbers, cause, on, dossier)));
    }

    /**
     * The two households after a split.
     *
     * @param rest the household with its other members
     * @param other the new household
     */
    public record Split(Decision.Accepted<Coupling> rest, Decision.Accepted<Coupling> other) {}

    /**
     * Another household joins this one (<i>gezinshereniging</i>): its coupling ends, and its members wait under this
     * coupling. None of them may count.
     */
    public Decision<Union> reunite(Coupling joining, LocalDate on, LocalDate today) {
        return firstOf(
                        joining.details().id().equals(details.id())
                                ? Optional.of(new SameHousehold())
                                : Optional.empty(),
                        LifeCycle.rejection(Act.REUNITE, this),
                        LifeCycle.rejection(Act.REUNITE, joining),
                        joining.countsAlready(),
                        joining.details().municipality().equals(details.municipality())
                                ? Optional.empty()
                                : Optional.of(new HouseholdsApart(
                                        details.municipality(),
                                        joining.details().municipality())),
                        members.size() + joining.members().size() > MOST_MEMBERS
                                ? Optional.of(new HouseholdTooLarge(
                                        members.size() + joining.members().size(), MOST_MEMBERS))
                                : Optional.empty(),
                        day(on, today),
                        joining.day(on, today))
                .map(Decision::<Union>rejected)
                .orElseGet(() -> Decision.accepted(joinedBy(joining, on)));
    }

    /**
     * Two households that became one.
     *
     * @param all the household that the other one joined
     * @param joined the other one, whose coupling ended
     */
    public record Union(Decision.Accepted<Coupling> all, Decision.Accepted<Coupling> joined) {}

    /** The same coupling in its next version. */
    public Coupling next(List<Member> members, List<Stay> stays, Mediation mediation) {
        return new Coupling(details, members, stays, mediation, version + 1);
    }

    /** The same coupling after members moved in on a day, with this mediation. */
    public Coupling movedIn(LocalDate on, Mediation mediation) {
        return new Coupling(details.movedIn(on), members, stays, mediation, version);
    }

    /** The same coupling in its next version, with another mediation. */
    public Coupling next(Mediation mediation) {
        return next(members, stays, mediation);
    }

    /** The reason why the day of a change is refused, if any. */
    public Optional<Rejection> day(LocalDate on, LocalDate today) {
        return on.isBefore(details.coupledOn())
                ? Optional.of(new BeforeCoupling(on, details.coupledOn()))
                : inFuture(on, today);
    }

    /** The first of these rejections that applies. */
    @SafeVarargs
    public static Optional<Rejection> firstOf(Optional<? extends Rejection>... rejections) {
        return Stream.of(rejections)
                .flatMap(Optional::stream)
                .map(Rejection.class::cast)
                .findFirst();
    }

    /** The reason why these are not the numbers of members, if any. */
    public Optional<Rejection> unknown(SortedSet<Integer> numbers) {
        return numbers.stream()
                .filter(number -> member(number).isEmpty())
                .<Rejection>map(MemberUnknown::new)
                .findFirst();
    }

    private static Optional<Rejection> couplingRejection(
            CouplingDetails details, List<Member> members, boolean municipalityExists, LocalDate today) {
        if (details.coupledOn().isAfter(today)) {
            return Optional.of(new CoupledInFuture(details.coupledOn(), today));
        }
        if (details.coupledOn().isBefore(details.permitOn())) {
            return Optional.of(new CoupledBeforePermit(details.coupledOn(), details.permitOn()));
        }
        if (!municipalityExists) {
            return Optional.of(new MunicipalityUnknown(details.municipality(), details.coupledOn()));
        }
        return members.stream().noneMatch(Member::hasArrived)
                ? Optional.of(new NoMemberArrived())
                : approvedInFuture(members, today);
    }

    private static Decision.Accepted<Coupling> coupled(CouplingDetails details, List<Member> members) {
        var coupling = new Coupling(details, members, List.of(), new Searching(), 1);
        return new Decision.Accepted<>(
                coupling,
                List.of(new HouseholdCoupled(
                        details.id(),
                        details.municipality(),
                        coupling.persons(),
                        details.permitOn(),
                        details.coupledOn(),
                        coupling.arrivals())));
    }

    private boolean hasMovedOn() {
        return stays.stream()
                .filter(Stay::isLasting)
                .max(Stay.BY_DAY)
                .filter(last -> last.counted().isEmpty())
                .isPresent();
    }

    private static Optional<Rejection> approvedInFuture(List<Member> members, LocalDate today) {
        return members.stream()
                .map(Member::approvedOn)
                .filter(Objects::nonNull)
                .flatMap(day -> inFuture(day, today).stream())
                .findFirst();
    }

    private boolean isRecorded(Map.Entry<Integer, AgeBand> band) {
        return member(band.getKey())
                .filter(one -> one.ageBand() == band.getValue())
                .isPresent();
    }

    private boolean hasRefusedUnjustly() {
        return mediation instanceof Refused refused && refused.unjustifiedOn() != null;
    }

    private Optional<Rejection> countsAlready() {
        return counted() > 0 ? Optional.of(new CountsAlready(counted())) : Optional.empty();
    }

    private Optional<Rejection> stayed(SortedSet<Integer> numbers) {
        return numbers.stream()
                .filter(number -> stays.stream().anyMatch(stay -> stay.members().contains(number)))
                .<Rejection>map(MemberHasStayed::new)
                .findFirst();
    }

    private static Optional<Rejection> inFuture(LocalDate on, LocalDate today) {
        return on.isAfter(today) ? Optional.of(new DayInFuture(on, today)) : Optional.empty();
    }

    private Decision.Accepted<Coupling> ended(EndReason reason, LocalDate on) {
        return new Decision.Accepted<>(
                next(new Ended(reason, on)),
                List.of(new CouplingEnded(details.id(), details.municipality(), reason, on)));
    }

    private Decision.Accepted<Coupling> changed(List<Member> now, HouseholdChanged.Cause cause, LocalDate on) {
        var next = next(now, stays, mediation);
        return new Decision.Accepted<>(
                next,
                List.of(new HouseholdChanged(
                        details.id(),
                        details.municipality(),
                        next.persons(),
                        next.waiting(),
                        cause,
                        on,
                        next.arrivals())));
    }

    private Split splitOff(
            UUID id, SortedSet<Integer> numbers, HouseholdChanged.Cause cause, LocalDate on, Dossier dossier) {
        var leaving =
                members.stream().filter(one -> numbers.contains(one.number())).toList();
        var others = new CouplingDetails(
                id,
                details.municipality(),
                details.lineage(),
                details.arrival(),
                details.permitOn(),
                details.coupledOn(),
                details.id(),
                dossier.lackingForTenancy());
        return new Split(
                changed(
                        members.stream()
                                .filter(one -> !numbers.contains(one.number()))
                                .toList(),
                        cause,
                        on),
                coupled(others, numbered(leaving, 1)));
    }

    private Union joinedBy(Coupling joining, LocalDate on) {
        var last = members.stream().mapToInt(Member::number).max().orElse(0);
        var all = Stream.concat(members.stream(), numbered(joining.members(), last + 1).stream())
                .toList();
        return new Union(changed(all, HouseholdChanged.Cause.REUNITED, on), joining.ended(EndReason.REUNITED, on));
    }

    private static List<Member> numbered(List<Member> members, int first) {
        return IntStream.range(0, members.size())
                .mapToObj(i -> members.get(i).numbered(first + i))
                .toList();
    }
}
