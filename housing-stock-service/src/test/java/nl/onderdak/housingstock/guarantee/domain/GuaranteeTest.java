// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.guarantee.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.guarantee.domain.Guarantee.Claim;
import nl.onderdak.housingstock.guarantee.domain.Guarantee.Limits;
import nl.onderdak.housingstock.guarantee.domain.GuaranteeRejection.ClaimAboveMonthlyLimit;
import nl.onderdak.housingstock.guarantee.domain.GuaranteeRejection.ClaimAboveTotal;
import nl.onderdak.housingstock.guarantee.domain.GuaranteeRejection.ClaimInFuture;
import nl.onderdak.housingstock.guarantee.domain.GuaranteeRejection.ClaimOutsideTerm;
import nl.onderdak.housingstock.guarantee.domain.GuaranteeRejection.GuaranteeForPrivateOnly;
import nl.onderdak.housingstock.guarantee.domain.GuaranteeRejection.GuaranteeOverlaps;
import nl.onderdak.housingstock.guarantee.domain.GuaranteeRejection.MonthClaimed;
import org.junit.jupiter.api.Test;

class GuaranteeTest {

    private static final Term TERM = Term.usual(LocalDate.of(2025, 1, 1));
    private static final LocalDate LATER = LocalDate.of(2031, 1, 1);
    private static final Limits LIMITS = new Limits(90_000, 200_000L);
    private static final Dwelling DWELLING = Dwelling.registered(
            "P001-1",
            "P001",
            new MunicipalityCode("GM0141"),
            new Dwelling.Particulars(2, 2, true, Accessibility.ANY, 90_000, null, null),
            Dwelling.Building.UNKNOWN);

    @Test
    void runsForFiveYears() {
        assertEquals(new Term(LocalDate.of(2025, 1, 1), LocalDate.of(2029, 12, 31)), TERM);
    }

    @Test
    void isForPrivateLandlordsOnly() {
        assertEquals(
                Decision.rejected(new GuaranteeForPrivateOnly("P001")),
                Guarantee.give(new UUID(0, 1), DWELLING, false, TERM, LIMITS, false));
    }

    @Test
    void isGivenOnceAtATime() {
        assertEquals(
                Decision.rejected(new GuaranteeOverlaps("P001-1")),
                Guarantee.give(new UUID(0, 1), DWELLING, true, TERM, LIMITS, true));
    }

    @Test
    void paysFromItsFirstMonthToItsLast() {
        assertTrue(claimed(YearMonth.of(2025, 1), 1).accepted().isPresent());
        assertTrue(claimed(YearMonth.of(2029, 12), 1).accepted().isPresent());
        var outside = Decision.rejected(new ClaimOutsideTerm(TERM.from(), TERM.until()));
        assertEquals(outside, claimed(YearMonth.of(2024, 12), 1));
        assertEquals(outside, claimed(YearMonth.of(2030, 1), 1));
    }

    @Test
    void paysNoMonthThatHasNotBegun() {
        var march = new Claim(YearMonth.of(2025, 3), 1);
        assertEquals(
                Decision.rejected(new ClaimInFuture(march.month())),
                given().claim(march, Set.of(), LocalDate.of(2025, 2, 28)));
        assertTrue(given().claim(march, Set.of(), LocalDate.of(2025, 3, 1))
                .accepted()
                .isPresent());
    }

    @Test
    void paysUpToItsLimits() {
        var march = YearMonth.of(2025, 3);
        var april = march.plusMonths(1);
        var may = march.plusMonths(2);
        assertEquals(Decision.rejected(new ClaimAboveMonthlyLimit(90_000)), claimed(march, 90_001));
        var first = claimed(march, 90_000).accepted().orElseThrow();
        assertEquals(
                Decision.rejected(new MonthClaimed(march)), first.claim(new Claim(march, 1), Set.of(march), LATER));
        var second = first.claim(new Claim(april, 90_000), Set.of(march), LATER)
                .accepted()
                .orElseThrow();
        assertEquals(
                Decision.rejected(new ClaimAboveTotal(20_000)),
                second.claim(new Claim(may, 20_001), Set.of(march, april), LATER));
        var last = second.claim(new Claim(may, 20_000), Set.of(march, april), LATER)
                .accepted()
                .orElseThrow();
        assertEquals(200_000, last.claimed());
        assertEquals(4, last.version());
    }

    private static Decision<Guarantee> claimed(YearMonth month, int amount) {
        return given().claim(new Claim(month, amount), Set.of(), LATER);
    }

    private static Guarantee given() {
        return Guarantee.give(new UUID(0, 1), DWELLING, true, TERM, LIMITS, false)
                .accepted()
                .orElseThrow();
    }
}
