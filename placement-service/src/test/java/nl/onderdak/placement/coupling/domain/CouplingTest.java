// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import static nl.onderdak.placement.coupling.domain.Households.ALMELO;
import static nl.onderdak.placement.coupling.domain.Households.COUPLED;
import static nl.onderdak.placement.coupling.domain.Households.COUPLING;
import static nl.onderdak.placement.coupling.domain.Households.ENSCHEDE;
import static nl.onderdak.placement.coupling.domain.Households.PERMIT;
import static nl.onderdak.placement.coupling.domain.Households.TODAY;
import static nl.onderdak.placement.coupling.domain.Households.coupled;
import static nl.onderdak.placement.coupling.domain.Households.fact;
import static nl.onderdak.placement.coupling.domain.Households.members;
import static nl.onderdak.placement.coupling.domain.Households.numbers;
import static nl.onderdak.placement.coupling.domain.Households.regular;
import static nl.onderdak.testkit.Decided.rejection;
import static nl.onderdak.testkit.Decided.state;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.placement.CouplingEnded;
import nl.onderdak.contracts.placement.CouplingTakenOver;
import nl.onderdak.contracts.placement.EndReason;
import nl.onderdak.contracts.placement.FamilyArrival;
import nl.onderdak.contracts.placement.HouseholdChanged;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.contracts.placement.HouseholdRecoupled;
import nl.onderdak.contracts.placement.RefusalReason;
import nl.onderdak.placement.coupling.domain.CouplingRejection.ActNotPossible;
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
import nl.onderdak.placement.coupling.domain.Mediation.Offered;
import nl.onderdak.placement.coupling.domain.Mediation.Refused;
import nl.onderdak.placement.coupling.domain.Mediation.Searching;
import nl.onderdak.placement.dossier.domain.Dossier;
import nl.onderdak.placement.dossier.domain.DossierItem;
import nl.onderdak.placement.household.domain.AgeBand;
import nl.onderdak.placement.household.domain.ArrivalKind;
import nl.onderdak.placement.household.domain.Member;
import nl.onderdak.placement.household.domain.MemberRole;
import org.junit.jupiter.api.Test;

class CouplingTest {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 4);
    private static final Dossier WITHOUT_ACCOUNT =
            new Dossier(Set.of(DossierItem.BSN, DossierItem.BRP, DossierItem.PERMIT_DOCUMENT));

    @Test
    void aCouplingIsPublishedWithItsDays() {
        // When
        var decision = couple(COUPLED, members(3, 2), true);

        // Then
        assertEquals(
                new HouseholdCoupled(COUPLING, ALMELO, 3, PERMIT, COUPLED, List.of(new FamilyArrival(null, 2))),
                fact(decision));
        assertEquals(State.COUPLED, state(decision).state());
        assertEquals(2, state(decision).expected());
        assertEquals(1, state(decision).version());
    }

    @Test
    void aCouplingHasRules() {
        assertEquals(
                new CoupledInFuture(TODAY.plusDays(1), TODAY),
                rejection(couple(TODAY.plusDays(1), members(1, 0), true)));
        assertEquals(
                new CoupledBeforePermit(PERMIT.minusDays(1), PERMIT),
                rejection(couple(PERMIT.minusDays(1), members(1, 0), true)));
        assertEquals(new MunicipalityUnknown(ALMELO, COUPLED), rejection(couple(COUPLED, members(1, 0), false)));
        assertEquals(new NoMemberArrived(), rejection(couple(COUPLED, members(0, 3), true)));
        state(couple(PERMIT, members(1, 0), true));
        state(couple(TODAY, members(1, 0), true));
    }

    @Test
    void aHouseholdThatWaitsIsCoupledToAnotherMunicipality() {
        // When
        var decision = coupled(3).recouple(ENSCHEDE, MARCH, true, TODAY);

        // Then
        assertEquals(new HouseholdRecoupled(COUPLING, ENSCHEDE, ALMELO, 3, MARCH, null), fact(decision));
        assertEquals(ENSCHEDE, state(decision).details().municipality());
        assertEquals(MARCH, state(decision).details().coupledOn());
        assertEquals(State.COUPLED, state(decision).state());
    }

    @Test
    void aRecouplingHasRules() {
        // Given
        var offered = coupled(3).next(new Offered(new Offer(null, MARCH)));

        // Then
        assertEquals(new CoupledThereAlready(ALMELO), rejection(coupled(3).recouple(ALMELO, MARCH, true, TODAY)));
        assertEquals(
                new BeforeCoupling(PERMIT, COUPLED), rejection(coupled(3).recouple(ENSCHEDE, PERMIT, true, TODAY)));
        assertEquals(
                new MunicipalityUnknown(ENSCHEDE, MARCH),
                rejection(coupled(3).recouple(ENSCHEDE, MARCH, false, TODAY)));
        assertEquals(new CountsAlready(3), rejection(counting(coupled(3)).recouple(ENSCHEDE, MARCH, true, TODAY)));
        assertEquals(
                new ActNotPossible(Act.RECOUPLE, State.OFFERED),
                rejection(offered.recouple(ENSCHEDE, MARCH, true, TODAY)));
    }

    @Test
    void aCouplingIsWithdrawnBeforeAMemberCounts() {
        // When
        var decision = coupled(3).withdraw(EndReason.DEPARTED, MARCH, TODAY);

        // Then
        assertEquals(new CouplingEnded(COUPLING, ALMELO, EndReason.DEPARTED, MARCH), fact(decision));
        assertEquals(State.WITHDRAWN, state(decision).state());
        assertEquals(0, state(decision).waiting());
        assertEquals(Optional.of(MARCH), state(decision).settledOn());
        assertEquals(new CountsAlready(3), rejection(counting(coupled(3)).withdraw(EndReason.DEPARTED, MARCH, TODAY)));
    }

    @Test
    void anUnjustifiedRefusalEndsMediationOnceCoaHasJudgedIt() {
        // Given
        var offer = new Offer(null, COUPLED);
        var refused = coupled(1).next(new Refused(offer, MARCH, RefusalReason.LOCATION, null));
        var unjustified = coupled(1).next(new Refused(offer, MARCH, RefusalReason.LOCATION, MARCH));

        // Then
        assertEquals(
                new NotRefusedUnjustly(), rejection(refused.withdraw(EndReason.REFUSAL_UNJUSTIFIED, MARCH, TODAY)));
        state(unjustified.withdraw(EndReason.REFUSAL_UNJUSTIFIED, MARCH, TODAY));
    }

    @Test
    void expectedMembersAreReplaced() {
        // Given
        var other = new Member(0, MemberRole.LATER_FAMILY_MEMBER, AgeBand.AGE_67_UP, null, MARCH);

        // When
        var decision = coupled(2, 2).expect(List.of(other), MARCH, TODAY);

        // Then
        assertEquals(
                new HouseholdChanged(
                        COUPLING,
                        ALMELO,
                        2,
                        2,
                        HouseholdChanged.Cause.EXPECTED,
                        MARCH,
                        List.of(new FamilyArrival(MARCH, 1))),
                fact(decision));
        assertEquals(
                List.of(1, 2, 5),
                state(decision).members().stream().map(Member::number).toList());
        assertEquals(
                new HouseholdTooLarge(31, 30),
                rejection(coupled(2).expect(Collections.nCopies(29, other), MARCH, TODAY)));
    }

    @Test
    void theTermOfApprovedFamilyIsThatOfTheFirst() {
        // Given
        var may = new Member(0, MemberRole.LATER_FAMILY_MEMBER, AgeBand.AGE_67_UP, null, null, MARCH);
        var april = new Member(0, MemberRole.CHILD, AgeBand.AGE_4_11, null, null, MARCH.minusMonths(1));

        // When
        var sponsor = state(coupled(1).expect(List.of(may, april), MARCH, TODAY));

        // Then
        assertEquals(Optional.of(MARCH.plusMonths(2)), sponsor.arriveBy());
        assertEquals(
                Optional.of(MARCH.plusMonths(3)),
                state(sponsor.arrive(numbers(3), MARCH, TODAY)).arriveBy());
        assertEquals(
                Optional.empty(),
                state(sponsor.withdraw(EndReason.DEPARTED, MARCH, TODAY)).arriveBy());
        assertEquals(
                new DayInFuture(MARCH, MARCH.minusDays(1)),
                rejection(coupled(1).expect(List.of(may), MARCH.minusDays(1), MARCH.minusDays(1))));
    }

    @Test
    void aMinorWhoIsOfAgeIsInAnotherAgeBand() {
        // When
        var decision = coupled(2).age(new TreeMap<>(Map.of(2, AgeBand.AGE_18_20)), MARCH, TODAY);

        // Then
        assertEquals(
                new HouseholdChanged(COUPLING, ALMELO, 2, 2, HouseholdChanged.Cause.AGED, MARCH, null), fact(decision));
        assertEquals(
                List.of(AgeBand.AGE_23_66, AgeBand.AGE_18_20),
                state(decision).members().stream().map(Member::ageBand).toList());
        assertEquals(
                new AgeBandUnchanged(2, AgeBand.AGE_18_20),
                rejection(state(decision).age(new TreeMap<>(Map.of(2, AgeBand.AGE_18_20)), MARCH, TODAY)));
        assertEquals(
                new MemberUnknown(3),
                rejection(coupled(2).age(new TreeMap<>(Map.of(3, AgeBand.AGE_18_20)), MARCH, TODAY)));
    }

    @Test
    void familyIsExpectedByItsDayOrElseByTheEndOfItsTermToTravel() {
        // Given
        var approved = LocalDate.of(2024, 2, 1);
        var others = List.of(
                new Member(0, MemberRole.LATER_FAMILY_MEMBER, AgeBand.AGE_23_66, null, MARCH, approved),
                new Member(0, MemberRole.LATER_FAMILY_MEMBER, AgeBand.AGE_23_66, null, null, approved),
                new Member(0, MemberRole.LATER_FAMILY_MEMBER, AgeBand.AGE_23_66, null, null, approved),
                new Member(0, MemberRole.LATER_FAMILY_MEMBER, AgeBand.AGE_23_66, null, null));

        // When
        var expecting = state(coupled(2).expect(others, MARCH, TODAY));

        // Then
        assertEquals(
                List.of(
                        new FamilyArrival(MARCH, 1),
                        new FamilyArrival(LocalDate.of(2024, 5, 1), 2),
                        new FamilyArrival(null, 1)),
                expecting.arrivals());
        assertEquals(List.of(), coupled(2).arrivals());
    }

    @Test
    void familyThatArrivesWaits() {
        // Given
        var sponsor = counting(coupled(1, 3));

        // When
        var decision = sponsor.arrive(numbers(2, 3, 4), MARCH, TODAY);

        // Then
        assertEquals(
                new HouseholdChanged(COUPLING, ALMELO, 4, 3, HouseholdChanged.Cause.ARRIVED, MARCH, null),
                fact(decision));
        assertEquals(State.HOUSED, sponsor.state());
        assertEquals(State.PARTLY_HOUSED, state(decision).state());
        assertEquals(new MemberArrivedAlready(2), rejection(state(decision).arrive(numbers(2), MARCH, TODAY)));
        assertEquals(new MemberUnknown(5), rejection(sponsor.arrive(numbers(5), MARCH, TODAY)));
    }

    @Test
    void aFormerMinorDoesNotMoveInWithTheFamily() {
        // Given
        var minor = state(counting(coupled(1, 3)).arrive(numbers(2, 3, 4), MARCH, TODAY));
        var id = UUID.randomUUID();

        // When
        var split = state(minor.split(
                id, numbers(2, 3, 4), HouseholdChanged.Cause.FORMER_AMV_APART, MARCH, TODAY, WITHOUT_ACCOUNT));

        // Then
        var rest = split.rest().state();
        var family = split.other().state();
        assertEquals(1, rest.persons());
        assertEquals(State.HOUSED, rest.state());
        assertEquals(3, family.persons());
        assertEquals(State.COUPLED, family.state());
        assertEquals(COUPLING, family.details().splitFrom());
        assertEquals(Set.of(DossierItem.BANK_ACCOUNT), family.details().lacking());
        assertEquals(
                List.of(new HouseholdCoupled(id, ALMELO, 3, PERMIT, COUPLED, null)),
                split.other().events());
    }

    @Test
    void aSplitHasRules() {
        // Given
        var id = UUID.randomUUID();
        var cause = HouseholdChanged.Cause.ADULT_CHILDREN_APART;

        // Then
        assertEquals(
                new MemberHasStayed(2),
                rejection(counting(coupled(3)).split(id, numbers(2), cause, MARCH, TODAY, WITHOUT_ACCOUNT)));
        assertEquals(
                new NoMemberLeft(),
                rejection(coupled(2, 1).split(id, numbers(1, 2), cause, MARCH, TODAY, WITHOUT_ACCOUNT)));
        assertEquals(
                new NoMemberArrived(),
                rejection(coupled(2, 1).split(id, numbers(3), cause, MARCH, TODAY, WITHOUT_ACCOUNT)));
    }

    @Test
    void aHouseholdJoinsAnother() {
        // Given
        var details = coupled(1).details();
        var other = new Coupling(
                new CouplingDetails(
                        UUID.randomUUID(),
                        ALMELO,
                        details.lineage(),
                        details.arrival(),
                        PERMIT,
                        COUPLED,
                        null,
                        Set.of()),
                members(2, 0),
                List.of(),
                new Searching(),
                1);
        var host = counting(coupled(1));

        // When
        var union = state(host.reunite(other, MARCH, TODAY));

        // Then
        assertEquals(State.REUNITED, union.joined().state().state());
        assertEquals(3, union.all().state().persons());
        assertEquals(2, union.all().state().waiting());
        assertEquals(
                List.of(1, 2, 3),
                union.all().state().members().stream().map(Member::number).toList());
        assertEquals(new SameHousehold(), rejection(host.reunite(host, MARCH, TODAY)));
        assertEquals(
                new HouseholdsApart(ALMELO, ENSCHEDE),
                rejection(host.reunite(state(other.recouple(ENSCHEDE, MARCH, true, TODAY)), MARCH, TODAY)));
    }

    @Test
    void theSuccessorTakesOver() {
        // When
        var takenOver = coupled(3).takenOverBy(ENSCHEDE, MARCH);

        // Then
        assertEquals(List.of(new CouplingTakenOver(COUPLING, ENSCHEDE, ALMELO, 3, 3, MARCH, null)), takenOver.events());
        assertEquals(ALMELO, takenOver.state().details().lineage().first());
    }

    private static Decision<Coupling> couple(LocalDate coupledOn, List<Member> members, boolean exists) {
        var details = new CouplingDetails(
                COUPLING, ALMELO, Lineage.of(ALMELO), ArrivalKind.ASYLUM, PERMIT, coupledOn, null, Set.of());
        return Coupling.couple(details, members, exists, TODAY);
    }

    /** The household with a stay by which all members who have arrived count. */
    private static Coupling counting(Coupling coupling) {
        var all = coupling.members().stream()
                .filter(Member::hasArrived)
                .map(Member::number)
                .toList();
        var stay = Stay.uncounted(1, ALMELO, regular(COUPLED), all).counting(all);
        return coupling.next(coupling.members(), List.of(stay), new Searching());
    }
}
