// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.housingstock.agreement.domain.Agreement.Party;
import nl.onderdak.housingstock.agreement.domain.Agreement.Standing;
import nl.onderdak.housingstock.agreement.domain.Measured.Counts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 12, 15);
    private static final Target SPECIAL = new Target(null, 3_000, null);

    @ParameterizedTest
    @CsvSource({"CEILING, 220", "FLOOR, 219", "HALF_UP, 220"})
    void aShareIsRoundedAsAgreed(Rounding rounding, long homes) {
        // Given 732 vacated homes x 30 % = 219.6
        var progress = Progress.of(agreement(terms(732, rounding, List.of())), nothing(0));

        // Then
        var line = progress.lines().getFirst();
        assertEquals(new BigDecimal("219.6000"), line.exact());
        assertEquals(homes, line.homes());
        assertEquals(732, progress.mutations());
    }

    @ParameterizedTest
    @CsvSource({
        "CEILING, 10, 3000, 3",
        "FLOOR, 10, 3000, 3",
        "CEILING, 1, 1, 1",
        "FLOOR, 9999, 1, 0",
        "HALF_UP, 5000, 1, 1",
        "HALF_UP, 4999, 1, 0",
        "CEILING, 0, 3000, 0"
    })
    void roundsAtBothSides(Rounding rounding, long homes, int share, long whole) {
        assertEquals(whole, rounding.of(homes, share));
    }

    @Test
    void anExcludedNeighbourhoodDoesNotLowerTheTarget() {
        // Given
        var measured = new Measured(100, 40, 0, Map.of(TargetGroup.PERMIT_HOLDERS, new Counts(20, 0, 3)));

        // When
        var without = Progress.of(agreement(terms(null, Rounding.CEILING, List.of())), measured);
        var with = Progress.of(agreement(terms(null, Rounding.CEILING, List.of("BU01410001"))), measured);

        // Then
        assertEquals(30, without.lines().getFirst().homes());
        assertEquals(without.lines(), with.lines());
        assertEquals(10, with.lines().getFirst().remaining());
        assertEquals(3, with.lines().getFirst().announced());
    }

    @Test
    void allSpecialGroupsCountTogetherAndRegularSeekersDoNot() {
        // Given
        var measured = new Measured(
                10,
                0,
                0,
                Map.of(
                        TargetGroup.PERMIT_HOLDERS, new Counts(1, 0, 0),
                        TargetGroup.URGENT, new Counts(2, 1, 0),
                        TargetGroup.REGULAR, new Counts(5, 5, 5)));

        // When
        var line = Progress.of(agreement(terms(null, Rounding.FLOOR, List.of())), measured)
                .lines()
                .getFirst();

        // Then
        assertEquals(3, line.let());
        assertEquals(1, line.letExcluded());
        assertTrue(line.isMet());
    }

    @Test
    void aTargetByNumberIsTheNumber() {
        var terms =
                new Terms(List.of(new Target(TargetGroup.URGENT, null, 2)), null, Rounding.CEILING, null, List.of());
        var measured = new Measured(0, 0, 0, Map.of(TargetGroup.URGENT, new Counts(1, 0, 0)));
        var line = Progress.of(agreement(terms), measured).lines().getFirst();
        assertEquals(2, line.homes());
        assertFalse(line.isMet());
        assertEquals(1, line.remaining());
    }

    @Test
    void directAllocationBeyondItsLimitIsABreach() {
        // Given a limit of 15 % of 732 homes, which is 109.8
        var agreement = agreement(terms(732, Rounding.CEILING, List.of()));

        // Then
        assertEquals(109, Progress.of(agreement, nothing(0)).directAllocationsAllowed());
        assertFalse(Progress.of(agreement, nothing(109)).isBeyondLimit());
        assertTrue(Progress.of(agreement, nothing(110)).isBeyondLimit());
        var unlimited = agreement(limited(null));
        assertNull(Progress.of(unlimited, nothing(110)).directAllocationsAllowed());
        assertFalse(Progress.of(unlimited, nothing(110)).isBeyondLimit());
    }

    @Test
    void aLimitIsNotRaisedWithinAnEdition() {
        // Given
        var agreement = agreement(limited(1_500));

        // Then
        var raised = Decision.rejected(new AgreementRejection.DirectAllocationLimitRaised(1_500));
        assertEquals(raised, agreement.change(limited(1_501)));
        assertEquals(raised, agreement.change(limited(null)));
        assertTrue(agreement.change(limited(1_500)).accepted().isPresent());
        assertTrue(agreement.change(limited(1_499)).accepted().isPresent());
        assertTrue(agreement(limited(null)).change(limited(1)).accepted().isPresent());
    }

    @Test
    void isInForceWhenBothHaveAgreed() {
        // Given
        var proposed = agreement(limited(1_500));

        // When
        var one = proposed.agreedBy(Party.LANDLORD, TODAY).accepted().orElseThrow();
        var both = one.agreedBy(Party.MUNICIPALITY, TODAY).accepted().orElseThrow();

        // Then
        assertEquals(Standing.PROPOSED, one.standing());
        assertEquals(Standing.IN_FORCE, both.standing());
        assertEquals(
                Decision.rejected(new AgreementRejection.AgreedAlready(TODAY)), one.agreedBy(Party.LANDLORD, TODAY));
        assertEquals(Decision.rejected(new AgreementRejection.AgreementHolds()), both.change(limited(1_400)));
    }

    @Test
    void aChangedProposalHasToBeAgreedAnew() {
        var one = agreement(limited(1_500))
                .agreedBy(Party.LANDLORD, TODAY)
                .accepted()
                .orElseThrow();
        assertNull(one.change(limited(1_400)).accepted().orElseThrow().landlordAgreedOn());
    }

    private static Measured nothing(long direct) {
        return new Measured(0, 0, direct, Map.of());
    }

    private static Terms limited(Integer limit) {
        return new Terms(List.of(SPECIAL), limit, Rounding.CEILING, null, List.of());
    }

    private static Terms terms(Integer mutations, Rounding rounding, List<String> excluded) {
        return new Terms(List.of(SPECIAL), 1_500, rounding, mutations, excluded);
    }

    private static Agreement agreement(Terms terms) {
        return Agreement.proposed(new UUID(0, 1), "beter-wonen", new MunicipalityCode("GM0141"), 2025, 1, terms);
    }
}
