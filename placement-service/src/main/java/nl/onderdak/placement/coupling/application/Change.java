// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.application;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.placement.CouplingEnded;
import nl.onderdak.contracts.placement.CouplingTakenOver;
import nl.onderdak.contracts.placement.DwellingOffered;
import nl.onderdak.contracts.placement.EndReason;
import nl.onderdak.contracts.placement.HouseholdChanged;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.HouseholdRecoupled;
import nl.onderdak.contracts.placement.HouseholdReturned;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.contracts.placement.OfferAnswered;
import nl.onderdak.contracts.placement.PlacementEvent;
import nl.onderdak.contracts.placement.RefusalJudged;
import nl.onderdak.placement.coupling.domain.ChangeKind;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Stay;
import nl.onderdak.placement.household.domain.Member;

/**
 * A change of a coupling with its event.
 *
 * @param before the locked coupling, or null when it is new
 * @param after the coupling from then on
 * @param fact the event to publish
 * @param day the day that it takes effect
 */
public record Change(Coupling before, Coupling after, PlacementEvent fact, LocalDate day) {

    /** The change that an accepted decision makes, on the day of its event. */
    public static Change of(Coupling before, Decision.Accepted<Coupling> accepted) {
        var fact = fact(accepted);
        return new Change(before, accepted.state(), fact, day(fact));
    }

    /** The change that makes a split-off household, on the day of the split; its day of coupling is the older one. */
    public static Change splitOff(Decision.Accepted<Coupling> accepted, LocalDate splitOn) {
        return new Change(null, accepted.state(), fact(accepted), splitOn);
    }

    /** Its kind. */
    public ChangeKind kind() {
        return switch (fact) {
            case HouseholdCoupled _ -> ChangeKind.COUPLED;
            case CouplingTakenOver _ -> ChangeKind.TAKEN_OVER;
            case HouseholdRecoupled _ -> ChangeKind.RECOUPLED;
            case HouseholdChanged changed ->
                switch (changed.cause()) {
                    case EXPECTED -> ChangeKind.EXPECTED;
                    case ARRIVED -> ChangeKind.ARRIVED;
                    case ADULT_CHILDREN_APART, FORMER_AMV_APART, PARTNERS_APART -> ChangeKind.SPLIT;
                    case REUNITED -> ChangeKind.REUNITED;
                    case AGED -> ChangeKind.AGED;
                };
            case CouplingEnded ended -> ended.reason() == EndReason.REUNITED ? ChangeKind.JOINED : ChangeKind.WITHDRAWN;
            case DwellingOffered _ -> ChangeKind.OFFERED;
            case OfferAnswered answered ->
                answered.answer() == OfferAnswered.Answer.ACCEPTED ? ChangeKind.ACCEPTED : ChangeKind.REFUSED;
            case RefusalJudged _ -> ChangeKind.JUDGED;
            case HouseholdHoused _ -> ChangeKind.HOUSED;
            case HousingCorrected _ -> ChangeKind.CORRECTED;
            case HouseholdReturned _ -> ChangeKind.RETURNED;
        };
    }

    /** Code of its reason, or null when it has none. */
    public String reason() {
        return switch (fact) {
            case HousingCorrected corrected -> corrected.reason().name();
            case CouplingEnded ended -> ended.reason().name();
            case OfferAnswered answered ->
                answered.refusal() == null ? null : answered.refusal().name();
            case RefusalJudged judged -> judged.judgement().name();
            case HouseholdChanged changed -> changed.cause().name();
            case HouseholdCoupled _,
                    CouplingTakenOver _,
                    HouseholdRecoupled _,
                    DwellingOffered _,
                    HouseholdHoused _,
                    HouseholdReturned _ -> null;
        };
    }

    /** Number of the stay that it records, corrects or ends; null when there is none. */
    public Integer stay() {
        return switch (kind()) {
            case HOUSED, CORRECTED, RETURNED ->
                stays().filter(one -> !isSame(
                                before.stay(one.number()).orElse(null),
                                after.stay(one.number()).orElse(null)))
                        .map(Stay::number)
                        .findFirst()
                        .orElseThrow();
            case COUPLED,
                    TAKEN_OVER,
                    RECOUPLED,
                    EXPECTED,
                    ARRIVED,
                    AGED,
                    SPLIT,
                    REUNITED,
                    WITHDRAWN,
                    JOINED,
                    OFFERED,
                    ACCEPTED,
                    REFUSED,
                    JUDGED -> null;
        };
    }

    /** The stays that were added or changed; a stay that was taken back has no members. */
    public List<Stay> changedStays() {
        return before == null || before.stays().equals(after.stays())
                ? List.of()
                : stays().filter(one -> !Objects.equals(before.stay(one.number()), after.stay(one.number())))
                        .map(one -> after.stay(one.number())
                                .orElseGet(() -> Stay.uncounted(one.number(), one.municipality(), null, List.of())))
                        .toList();
    }

    /** The dwellings of its own that the household has left. */
    public Set<String> left() {
        if (before == null) {
            return Set.of();
        }
        var left = new HashSet<>(before.dwellings());
        left.removeAll(after.dwellings());
        return left;
    }

    /** The members who were added or changed; a member who left has no role. */
    public List<Member> changedMembers() {
        if (before == null) {
            return after.members();
        }
        if (before.members().equals(after.members())) {
            return List.of();
        }
        var left = before.members().stream()
                .filter(one -> after.member(one.number()).isEmpty())
                .map(one -> new Member(one.number(), null, null, null, null));
        return Stream.concat(
                        after.members().stream().filter(one -> !before.members().contains(one)), left)
                .toList();
    }

    private static PlacementEvent fact(Decision.Accepted<Coupling> accepted) {
        return (PlacementEvent) accepted.events().getFirst();
    }

    private static LocalDate day(PlacementEvent fact) {
        return switch (fact) {
            case HouseholdCoupled coupled -> coupled.coupledOn();
            case CouplingTakenOver takenOver -> takenOver.effectiveOn();
            case HouseholdRecoupled recoupled -> recoupled.recoupledOn();
            case HouseholdChanged changed -> changed.changedOn();
            case CouplingEnded ended -> ended.endedOn();
            case DwellingOffered offered -> offered.offeredOn();
            case OfferAnswered answered -> answered.answeredOn();
            case RefusalJudged judged -> judged.judgedOn();
            case HouseholdHoused housed -> housed.housing().housedOn();
            case HousingCorrected corrected -> corrected.before().housedOn();
            case HouseholdReturned returned -> returned.returnedOn();
        };
    }

    private Stream<Stay> stays() {
        var known = new TreeMap<Integer, Stay>();
        before.stays().forEach(stay -> known.put(stay.number(), stay));
        after.stays().forEach(stay -> known.put(stay.number(), stay));
        return known.values().stream();
    }

    /** Without the members who count by it, which another stay may change. */
    private static boolean isSame(Stay one, Stay other) {
        return one != null
                && other != null
                && one.moveIn().equals(other.moveIn())
                && one.members().equals(other.members())
                && Objects.equals(one.returnedOn(), other.returnedOn());
    }
}
