// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import static nl.onderdak.placement.coupling.domain.Households.ALMELO;
import static nl.onderdak.placement.coupling.domain.Households.COUPLED;
import static nl.onderdak.placement.coupling.domain.Households.ENSCHEDE;
import static nl.onderdak.placement.coupling.domain.Households.TODAY;
import static nl.onderdak.placement.coupling.domain.Households.coupled;
import static nl.onderdak.placement.coupling.domain.Households.regular;
import static nl.onderdak.testkit.Decided.state;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.onderdak.placement.coupling.domain.Mediation.Offered;
import nl.onderdak.placement.coupling.domain.Mediation.Searching;
import nl.onderdak.placement.household.domain.AgeBand;
import nl.onderdak.placement.household.domain.Member;
import nl.onderdak.placement.household.domain.MemberRole;
import org.junit.jupiter.api.Test;

class PastTest {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 4);
    private static final LocalDate MAY = LocalDate.of(2024, 5, 6);

    private final Coupling first = coupled(2);
    private final Coupling recoupled = state(first.recouple(ENSCHEDE, MARCH, true, TODAY));
    private final Stay stay =
            Stay.uncounted(1, ENSCHEDE, regular(MAY), List.of(1, 2)).counting(List.of(1, 2));
    private final Past past = new Past(
            List.of(
                    new Past.Recorded(ChangeKind.COUPLED, COUPLED, first),
                    new Past.Recorded(ChangeKind.RECOUPLED, MARCH, recoupled),
                    new Past.Recorded(
                            ChangeKind.HOUSED, MAY, recoupled.next(first.members(), List.of(stay), new Searching()))),
            versions(1, first.members()),
            List.of(stay));

    @Test
    void beforeItWasMadeThereIsNoCoupling() {
        assertEquals(Optional.empty(), past.on(COUPLED.minusDays(1)));
    }

    @Test
    void aHouseholdThatWasSplitOffExistsFromTheDayOfTheSplit() {
        // Given
        var offered = first.next(new Offered(new Offer(null, MARCH)));
        var splitOff = new Past(
                List.of(
                        new Past.Recorded(ChangeKind.COUPLED, MAY, first),
                        new Past.Recorded(ChangeKind.OFFERED, MARCH, offered)),
                versions(1, first.members()),
                List.of());

        // Then
        assertEquals(Optional.empty(), splitOff.on(MAY.minusDays(1)));
        assertEquals(State.OFFERED, splitOff.on(MAY).orElseThrow().state());
    }

    @Test
    void onADayTheHouseholdHasTheMunicipalityAndTheHomeOfThatDay() {
        // When
        var inFebruary = past.on(COUPLED).orElseThrow();
        var inApril = past.on(MAY.minusDays(1)).orElseThrow();
        var inMay = past.on(MAY).orElseThrow();

        // Then
        assertEquals(ALMELO, inFebruary.details().municipality());
        assertEquals(State.COUPLED, inFebruary.state());
        assertEquals(ENSCHEDE, inApril.details().municipality());
        assertEquals(State.COUPLED, inApril.state());
        assertEquals(State.HOUSED, inMay.state());
    }

    @Test
    void aHouseholdThatReturnedToReceptionLivesAtThePlaceBefore() {
        // Given
        var june = LocalDate.of(2024, 6, 3);
        var left = Stay.uncounted(1, ENSCHEDE, regular(MAY), List.of(1, 2)).returned(june);
        var returned = new Past(past.changes(), past.members(), List.of(left));

        // Then
        assertEquals(State.LODGED, returned.on(june.minusDays(1)).orElseThrow().state());
        assertEquals(State.COUPLED, returned.on(june).orElseThrow().state());
    }

    @Test
    void aMemberWhoArrivedLaterIsExpectedBefore() {
        // Given
        var expected = new Member(3, MemberRole.LATER_FAMILY_MEMBER, AgeBand.AGE_23_66, null, null);
        var family = past(
                changed(ChangeKind.EXPECTED, 2, MARCH, expected),
                changed(ChangeKind.ARRIVED, 3, MAY, expected.arrived(MAY)));

        // Then
        assertEquals(0, family.on(MARCH.minusDays(1)).orElseThrow().expected());
        assertEquals(1, family.on(MAY.minusDays(1)).orElseThrow().expected());
        assertEquals(3, family.on(MAY).orElseThrow().persons());
    }

    @Test
    void membersBelongToTheHouseholdUntilTheDayOfTheSplit() {
        // Given
        var split = past(changed(ChangeKind.SPLIT, 2, MAY, new Member(2, null, null, null, null)));

        // Then
        assertEquals(2, split.on(MAY.minusDays(1)).orElseThrow().persons());
        assertEquals(1, split.on(MAY).orElseThrow().persons());
    }

    @Test
    void membersWhoJoinedTheHouseholdBelongToItFromThatDay() {
        // Given
        var joining = new Member(3, MemberRole.CHILD, AgeBand.AGE_4_11, COUPLED, null);
        var reunited = past(changed(ChangeKind.REUNITED, 2, MAY, joining));

        // Then
        assertEquals(2, reunited.on(MAY.minusDays(1)).orElseThrow().persons());
        assertEquals(3, reunited.on(MAY).orElseThrow().persons());
    }

    @Test
    void aMemberIsInTheAgeBandOfTheDay() {
        // Given
        var older = new Member(1, MemberRole.APPLICANT, AgeBand.AGE_67_UP, COUPLED, null);
        var aged = past(changed(ChangeKind.AGED, 2, MAY, older));

        // Then
        assertEquals(
                first.members().getFirst().ageBand(),
                aged.on(MAY.minusDays(1)).orElseThrow().members().getFirst().ageBand());
        assertEquals(
                AgeBand.AGE_67_UP,
                aged.on(MAY).orElseThrow().members().getFirst().ageBand());
    }

    private record Changed(Past.Recorded change, Past.MemberVersion member) {}

    private Changed changed(ChangeKind kind, long version, LocalDate on, Member member) {
        var after = new Coupling(first.details(), List.of(), List.of(), new Searching(), version);
        return new Changed(new Past.Recorded(kind, on, after), new Past.MemberVersion(version, member));
    }

    /** The first coupling with these changes. */
    private Past past(Changed... changes) {
        return new Past(
                Stream.concat(
                                Stream.of(new Past.Recorded(ChangeKind.COUPLED, COUPLED, first)),
                                Stream.of(changes).map(Changed::change))
                        .toList(),
                Stream.concat(
                                versions(1, first.members()).stream(),
                                Stream.of(changes).map(Changed::member))
                        .toList(),
                List.of());
    }

    private static List<Past.MemberVersion> versions(long version, List<Member> members) {
        return members.stream()
                .map(member -> new Past.MemberVersion(version, member))
                .toList();
    }
}
