// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import nl.onderdak.housingstock.policy.domain.PolicyValue;
import nl.onderdak.housingstock.policy.domain.Term;
import nl.onderdak.housingstock.scheme.domain.SharingOutcome.SharingItem;
import nl.onderdak.housingstock.scheme.domain.SharingOutcome.SharingNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharingCalculatorTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 27);

    @ParameterizedTest
    @CsvSource({
        // 1.922,07 x 70% = 1.345,449
        "1, 134545",
        // 1.922,07 x 100% / 2 = 961,035
        "2, 96104",
        // 1.922,07 x 130% / 3 = 832,897
        "3, 83290",
        // 1.922,07 x 160% / 4 = 768,828
        "4, 76883",
        // 1.922,07 x 190% / 5 = 730,3866
        "5, 73039",
    })
    void sharingCostsLowersTheAssistance(int sharers, long expected) {
        assertEquals(expected, assumptions(3_000_000L).shared(sharers));
    }

    @Test
    void threePersonsShareADwelling() {
        // Given a dwelling of 690 a month, services of 60, an adaptation of 15.000, as three persons share it
        var sharing = outcome(FormOfSharing.SHARING, question(0, 60_00, 15_000_00, null), 30_000_00L);

        // Then each pays 690 / 3 = 230 and 60 / 3 = 20 of 832,90, which leaves 582,90: 30 per cent of the income
        assertEquals(230_00, sharing.rentPerPlace());
        assertEquals(1_345_45, amount(sharing, SharingItem.ASSISTANCE_ALONE));
        assertEquals(832_90 - 1_345_45, amount(sharing, SharingItem.COST_SHARING));
        assertEquals(0, amount(sharing, SharingItem.RENT_ALLOWANCE));
        assertEquals(582_90, sharing.remaining());
        assertTrue(sharing.tenantsCan());
        // and the landlord gets 690 + 60 for 690 + 60, and once 3 x 30.000 for 15.000
        assertEquals(0, sharing.surplus());
        assertEquals(75_000_00, sharing.once());
        assertEquals(0, sharing.paybackMonths());
        assertTrue(sharing.isFeasible());
        assertTrue(sharing.remarks().contains(SharingNote.NO_RENT_ALLOWANCE));
    }

    @Test
    void aCommercialRentDoesNotShareCosts() {
        // When
        var rooms = outcome(FormOfSharing.ROOM_RENTAL, question(0, 60_00, 15_000_00, null), 30_000_00L);

        // Then 1.345,45 - 230 - 20
        assertEquals(1_095_45, rooms.remaining());
        assertEquals(0, amount(rooms, SharingItem.COST_SHARING));
        assertTrue(rooms.remarks().contains(SharingNote.COMMERCIAL_RENT));
    }

    @Test
    void aLandlordWhoLivesThereBearsAShare() {
        // When
        var lodging = outcome(FormOfSharing.LODGING, question(0, 60_00, 0, null), 30_000_00L);

        // Then four persons pay 690 / 4 = 172,50 and 60 / 4 = 15
        assertEquals(172_50, lodging.rentPerPlace());
        assertEquals(187_50, amount(lodging, SharingItem.OWN_SHARE));
        assertEquals(0, lodging.surplus());
        assertTrue(lodging.remarks().contains(SharingNote.INCOME_OF_LANDLORD));
    }

    @Test
    void theYoungShareNoCosts() {
        // When two of three are too young, the third one is alone
        var sharing = outcome(FormOfSharing.SHARING, question(2, 0, 0, null), 30_000_00L);

        // Then
        assertEquals(0, amount(sharing, SharingItem.COST_SHARING));
    }

    @Test
    void withoutContributionTheRentPaysTheAdaptation() {
        // When nobody pays the adaptation of 15.000
        var even = outcome(FormOfSharing.SHARING, question(0, 0, 15_000_00, null), null);
        // 3 x 250 - 690 = 60 a month: 250 months
        var slow = outcome(FormOfSharing.SHARING, question(0, 0, 15_000_00, 250_00), null);
        // 3 x 271,66 - 690 = 124,98 a month: 120,02 months
        var justTooSlow = outcome(FormOfSharing.SHARING, question(0, 0, 15_000_00, 271_66), null);
        // 3 x 271,67 - 690 = 125,01 a month: 119,99 months
        var inTime = outcome(FormOfSharing.SHARING, question(0, 0, 15_000_00, 271_67), null);

        // Then
        assertNull(even.paybackMonths());
        assertFalse(even.landlordCan());
        assertTrue(even.remarks().contains(SharingNote.NO_CONTRIBUTION));
        assertEquals(250, slow.paybackMonths());
        assertFalse(slow.landlordCan());
        assertEquals(121, justTooSlow.paybackMonths());
        assertFalse(justTooSlow.landlordCan());
        assertTrue(justTooSlow.remarks().contains(SharingNote.NOT_PAID_BACK));
        assertEquals(120, inTime.paybackMonths());
        assertTrue(inTime.landlordCan());
    }

    @Test
    void housingTakesNoMoreThanItsShareOfTheIncome() {
        // 40 per cent of 832,90 is 333,16
        assertTrue(
                outcome(FormOfSharing.SHARING, question(0, 0, 0, 333_16), null).tenantsCan());
        assertFalse(
                outcome(FormOfSharing.SHARING, question(0, 0, 0, 333_17), null).tenantsCan());
    }

    @Test
    void aLandlordWhoLosesCannot() {
        assertFalse(outcome(FormOfSharing.SHARING, question(0, 0, 0, 229_99), 30_000_00L)
                .landlordCan());
    }

    @Test
    void everyFormIsThere() {
        // When
        var forms = new SharingCalculator(question(0, 0, 0, null), assumptions(null)).forms();

        // Then
        assertEquals(5, forms.size());
        assertTrue(outcome(FormOfSharing.FRIENDS, question(0, 0, 0, null), null)
                .remarks()
                .contains(SharingNote.RENT_ALLOWANCE_NOT_COUNTED));
        assertTrue(outcome(FormOfSharing.GROUP, question(0, 0, 0, null), null)
                .remarks()
                .contains(SharingNote.RENT_ALLOWANCE_IF_DESIGNATED));
    }

    private static SharingQuestion question(int young, int service, int adaptation, Integer rentPerPlace) {
        return new SharingQuestion(DAY, 3, young, 690_00, service, 0, adaptation, rentPerPlace);
    }

    private static SharingOutcome outcome(FormOfSharing form, SharingQuestion question, Long contribution) {
        return new SharingCalculator(question, assumptions(contribution))
                .forms().stream()
                        .filter(outcome -> outcome.form() == form)
                        .findFirst()
                        .orElseThrow();
    }

    private static long amount(SharingOutcome outcome, SharingItem item) {
        return outcome.lines().stream()
                .filter(line -> line.item() == item)
                .findFirst()
                .orElseThrow()
                .amount();
    }

    private static SharingAssumptions assumptions(Long contribution) {
        return new SharingAssumptions(
                value(Term.MARRIED_NORM, 1_922_07),
                value(Term.ALONE_SHARE, 70),
                value(Term.COST_SHARING_BASE, 40),
                value(Term.COST_SHARING_EACH, 30),
                value(Term.COST_SHARER_AGE, 27),
                contribution == null ? null : value(Term.CONTRIBUTION_PER_PERSON, contribution),
                value(Term.MOST_HOUSING_SHARE, 40),
                value(Term.MOST_PAYBACK, 120));
    }

    private static PolicyValue value(Term term, long value) {
        return PolicyValue.given(term, DAY, value);
    }
}
