// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import static nl.onderdak.placement.coupling.domain.Households.ALMELO;
import static nl.onderdak.placement.coupling.domain.Households.COUPLED;
import static nl.onderdak.placement.coupling.domain.Households.COUPLING;
import static nl.onderdak.placement.coupling.domain.Households.ENSCHEDE;
import static nl.onderdak.placement.coupling.domain.Households.PERMIT;
import static nl.onderdak.placement.coupling.domain.Households.TODAY;
import static nl.onderdak.placement.coupling.domain.Households.accepted;
import static nl.onderdak.placement.coupling.domain.Households.coupled;
import static nl.onderdak.placement.coupling.domain.Households.fact;
import static nl.onderdak.placement.coupling.domain.Households.members;
import static nl.onderdak.placement.coupling.domain.Households.numbers;
import static nl.onderdak.placement.coupling.domain.Households.regular;
import static nl.onderdak.placement.coupling.domain.Households.rejected;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.placement.CouplingEnded;
import nl.onderdak.contracts.placement.CouplingTakenOver;
import nl.onderdak.contracts.placement.EndReason;
import nl.onderdak.contracts.placement.HouseholdChanged;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.contracts.placement.HouseholdRecoupled;
import nl.onderdak.contracts.placement.RefusalReason;
import nl.onderdak.placement.coupling.domain.CouplingRejection.ActNotPossible;
import nl.onderdak.placement.coupling.domain.CouplingRejection.BeforeCoupling;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CountsAlready;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledBeforePermit;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledInFuture;
import nl.onderdak.placement.coupling.domain.CouplingRejection.CoupledThereAlready;
import nl.onderdak.placement.coupling.domain.CouplingRejection.HouseholdTooLarge;
import nl.onderdak.placement.coupling.domain.CouplingRejection.HouseholdsApart;
import nl.onderdak.placement.coupling.domain.CouplingRejection.MemberArrivedAlready;
import nl.onderdak.placement.coupling.domain.CouplingRejection.MemberHasStayed;
import nl.onderdak.placement.coupling.domain.CouplingRejection.MemberUnknown;
import nl.onderdak.placement.coupling.domain.CouplingRejection.MunicipalityUnknown;
import nl.onderdak.placement.coupling.domain.CouplingRejection.NobodyArrived;
import nl.onderdak.placement.coupling.domain.CouplingRejection.NobodyLeft;
import nl.onderdak.placement.coupling.domain.CouplingRejection.NotRefusedUnjustly;
import nl.onderdak.placement.coupling.domain.CouplingRejection.SameHousehold;
import nl.onderdak.placement.coupling.domain.Mediation.Offered;
import nl.onderdak.placement.coupling.domain.Mediation.Refused;
import nl.onderdak.placement.coupling.domain.Mediation.Searching;
import nl.onderdak.placement.household.domain.AgeBand;
import nl.onderdak.placement.household.domain.ArrivalKind;
import nl.onderdak.placement.household.domain.Member;
import nl.onderdak.placement.household.domain.MemberRole;
import org.junit.jupiter.api.Test;

class CouplingTest {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 4);

    @Test
    void aCouplingIsPublishedWithItsDays() {
        // When
        var decision = couple(COUPLED, members(3, 2), true);

        // Then
        assertEquals(new HouseholdCoupled(COUPLING, ALMELO, 3, PERMIT, COUPLED), fact(decision));
        assertEquals(State.COUPLED, accepted(decision).state());
        assertEquals(2, accepted(decision).expected());
        assertEquals(1, accepted(decision).version());
    }

    @Test
    void aCouplingHasRules() {
        assertEquals(
                new CoupledInFuture(TODAY.plusDays(1), TODAY),
                rejected(couple(TODAY.plusDays(1), members(1, 0), true)));
        assertEquals(
                new CoupledBeforePermit(PERMIT.minusDays(1), PERMIT),
                rejected(couple(PERMIT.minusDays(1), members(1, 0), true)));
        assertEquals(new MunicipalityUnknown(ALMELO, COUPLED), rejected(couple(COUPLED, members(1, 0), false)));
        assertEquals(new NobodyArrived(), rejected(couple(COUPLED, members(0, 3), true)));
        accepted(couple(PERMIT, members(1, 0), true));
        accepted(couple(TODAY, members(1, 0), true));
    }

    @Test
    void aHouseholdThatWaitsIsCoupledToAnotherMunicipality() {
        // When
        var decision = coupled(3).recouple(ENSCHEDE, MARCH, true, TODAY);

        // Then
        assertEquals(new HouseholdRecoupled(COUPLING, ENSCHEDE, ALMELO, 3, MARCH), fact(decision));
        assertEquals(ENSCHEDE, accepted(decision).details().municipality());
        assertEquals(MARCH, accepted(decision).details().coupledOn());
        assertEquals(State.COUPLED, accepted(decision).state());
    }

    @Test
    void aRecouplingHasRules() {
        // Given
        var offered = coupled(3).next(new Offered(new Offer(null, MARCH)));

        // Then
        assertEquals(new CoupledThereAlready(ALMELO), rejected(coupled(3).recouple(ALMELO, MARCH, true, TODAY)));
        assertEquals(new BeforeCoupling(PERMIT, COUPLED), rejected(coupled(3).recouple(ENSCHEDE, PERMIT, true, TODAY)));
        assertEquals(
                new MunicipalityUnknown(ENSCHEDE, MARCH), rejected(coupled(3).recouple(ENSCHEDE, MARCH, false, TODAY)));
        assertEquals(new CountsAlready(3), rejected(counting(coupled(3)).recouple(ENSCHEDE, MARCH, true, TODAY)));
        assertEquals(
                new ActNotPossible(Act.RECOUPLE, State.OFFERED),
                rejected(offered.recouple(ENSCHEDE, MARCH, true, TODAY)));
    }

    @Test
    void aCouplingIsWithdrawnBeforeAnyoneCounts() {
        // When
        var decision = coupled(3).withdraw(EndReason.DEPARTED, MARCH, TODAY);

        // Then
        assertEquals(new CouplingEnded(COUPLING, ALMELO, EndReason.DEPARTED, MARCH), fact(decision));
        assertEquals(State.WITHDRAWN, accepted(decision).state());
        assertEquals(0, accepted(decision).waiting());
        assertEquals(Optional.of(MARCH), accepted(decision).settledOn());
        assertEquals(new CountsAlready(3), rejected(counting(coupled(3)).withdraw(EndReason.DEPARTED, MARCH, TODAY)));
    }

    @Test
    void anUnjustifiedRefusalEndsMediationOnceCoaSaysSo() {
        // Given
        var offer = new Offer(null, COUPLED);
        var refused = coupled(1).next(new Refused(offer, MARCH, RefusalReason.LOCATION, null));
        var unjustified = coupled(1).next(new Refused(offer, MARCH, RefusalReason.LOCATION, MARCH));

        // Then
        assertEquals(new NotRefusedUnjustly(), rejected(refused.withdraw(EndReason.REFUSAL_UNJUSTIFIED, MARCH, TODAY)));
        accepted(unjustified.withdraw(EndReason.REFUSAL_UNJUSTIFIED, MARCH, TODAY));
    }

    @Test
    void whoIsExpectedIsReplaced() {
        // Given
        var other = new Member(0, MemberRole.LATER_FAMILY_MEMBER, AgeBand.AGE_67_UP, null, MARCH);

        // When
        var decision = coupled(2, 2).expect(List.of(other), MARCH, TODAY);

        // Then
        assertEquals(
                new HouseholdChanged(COUPLING, ALMELO, 2, 2, HouseholdChanged.Cause.EXPECTED, MARCH), fact(decision));
        assertEquals(
                List.of(1, 2, 5),
                accepted(decision).members().stream().map(Member::number).toList());
        assertEquals(
                new HouseholdTooLarge(31, 30),
                rejected(coupled(2).expect(Collections.nCopies(29, other), MARCH, TODAY)));
    }

    @Test
    void familyThatArrivesWaits() {
        // Given
        var sponsor = counting(coupled(1, 3));

        // When
        var decision = sponsor.arrive(numbers(2, 3, 4), MARCH, TODAY);

        // Then
        assertEquals(
                new HouseholdChanged(COUPLING, ALMELO, 4, 3, HouseholdChanged.Cause.ARRIVED, MARCH), fact(decision));
        assertEquals(State.HOUSED, sponsor.state());
        assertEquals(State.PARTLY_HOUSED, accepted(decision).state());
        assertEquals(new MemberArrivedAlready(2), rejected(accepted(decision).arrive(numbers(2), MARCH, TODAY)));
        assertEquals(new MemberUnknown(5), rejected(sponsor.arrive(numbers(5), MARCH, TODAY)));
    }

    @Test
    void aFormerMinorDoesNotMoveInWithTheFamily() {
        // Given
        var minor = accepted(counting(coupled(1, 3)).arrive(numbers(2, 3, 4), MARCH, TODAY));
        var id = UUID.randomUUID();

        // When
        var split = accepted(minor.split(id, numbers(2, 3, 4), HouseholdChanged.Cause.FORMER_AMV_APART, MARCH, TODAY));

        // Then
        var rest = split.rest().state();
        var family = split.other().state();
        assertEquals(1, rest.persons());
        assertEquals(State.HOUSED, rest.state());
        assertEquals(3, family.persons());
        assertEquals(State.COUPLED, family.state());
        assertEquals(COUPLING, family.details().splitFrom());
        assertEquals(
                List.of(new HouseholdCoupled(id, ALMELO, 3, PERMIT, COUPLED)),
                split.other().events());
    }

    @Test
    void aSplitHasRules() {
        // Given
        var id = UUID.randomUUID();
        var cause = HouseholdChanged.Cause.ADULT_CHILDREN_APART;

        // Then
        assertEquals(new MemberHasStayed(2), rejected(counting(coupled(3)).split(id, numbers(2), cause, MARCH, TODAY)));
        assertEquals(new NobodyLeft(), rejected(coupled(2, 1).split(id, numbers(1, 2), cause, MARCH, TODAY)));
        assertEquals(new NobodyArrived(), rejected(coupled(2, 1).split(id, numbers(3), cause, MARCH, TODAY)));
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
        var union = accepted(host.reunite(other, MARCH, TODAY));

        // Then
        assertEquals(State.REUNITED, union.joined().state().state());
        assertEquals(3, union.all().state().persons());
        assertEquals(2, union.all().state().waiting());
        assertEquals(
                List.of(1, 2, 3),
                union.all().state().members().stream().map(Member::number).toList());
        assertEquals(new SameHousehold(), rejected(host.reunite(host, MARCH, TODAY)));
        assertEquals(
                new HouseholdsApart(ALMELO, ENSCHEDE),
                rejected(host.reunite(accepted(other.recouple(ENSCHEDE, MARCH, true, TODAY)), MARCH, TODAY)));
    }

    @Test
    void theSuccessorTakesOver() {
        // When
        var takenOver = coupled(3).takenOverBy(ENSCHEDE, MARCH);

        // Then
        assertEquals(List.of(new CouplingTakenOver(COUPLING, ENSCHEDE, ALMELO, 3, 3, MARCH)), takenOver.events());
        assertEquals(ALMELO, takenOver.state().details().lineage().first());
    }

    private static Decision<Coupling> couple(LocalDate coupledOn, List<Member> members, boolean exists) {
        var details = new CouplingDetails(
                COUPLING, ALMELO, Lineage.of(ALMELO), ArrivalKind.ASYLUM, PERMIT, coupledOn, null, Set.of());
        return Coupling.couple(details, members, exists, TODAY);
    }

    /** The household with a stay by which everyone who has arrived counts. */
    private static Coupling counting(Coupling coupling) {
        var all = coupling.members().stream()
                .filter(Member::hasArrived)
                .map(Member::number)
                .toList();
        var stay = Stay.uncounted(1, ALMELO, regular(COUPLED), all).counting(all);
        return coupling.next(coupling.members(), List.of(stay), new Searching());
    }
}
