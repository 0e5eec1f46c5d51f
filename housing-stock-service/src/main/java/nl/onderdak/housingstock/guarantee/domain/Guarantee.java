// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.guarantee.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.guarantee.domain.GuaranteeRejection.ClaimAboveMonthlyLimit;
import nl.onderdak.housingstock.guarantee.domain.GuaranteeRejection.ClaimAboveTotal;
import nl.onderdak.housingstock.guarantee.domain.GuaranteeRejection.ClaimInFuture;
import nl.onderdak.housingstock.guarantee.domain.GuaranteeRejection.ClaimOutsideTerm;
import nl.onderdak.housingstock.guarantee.domain.GuaranteeRejection.GuaranteeForPrivateOnly;
import nl.onderdak.housingstock.guarantee.domain.GuaranteeRejection.GuaranteeOverlaps;
import nl.onderdak.housingstock.guarantee.domain.GuaranteeRejection.MonthClaimed;

/**
 * A municipality guarantees the rent of a dwelling of a private landlord that lets it to permit holders
 * (<i>garantstelling voor huurderving</i>).
 *
 * @param id its identity
 * @param dwelling the dwelling
 * @param landlord its landlord
 * @param municipality that guarantees
 * @param term the days that it covers
 * @param limits what is paid at most
 * @param claimed what has been claimed, in eurocents
 * @param version 1 when given, one more with every claim
 */
public record Guarantee(
        UUID id,
        String dwelling,
        String landlord,
        MunicipalityCode municipality,
        Term term,
        Limits limits,
        long claimed,
        long version)
        implements Versioned {

    /**
     * What is paid at most.
     *
     * @param perMonth in eurocents, or null for no limit by month
     * @param inTotal in eurocents, or null for no limit in total
     */
    public record Limits(Integer perMonth, Long inTotal) {}

    /**
     * Rent loss of a month.
     *
     * @param month the month
     * @param amount in eurocents
     */
    public record Claim(YearMonth month, int amount) {}

    /**
     * Gives a guarantee; rejected for other landlords than private ones, and while another covers the dwelling.
     *
     * @param toPrivate whether the landlord is a private one that works in the municipality
     * @param overlaps whether another guarantee covers the dwelling on one of the days
     */
    public static Decision<Guarantee> give(
            UUID id, Dwelling dwelling, boolean toPrivate, Term term, Limits limits, boolean overlaps) {
        if (!toPrivate) {
            return Decision.rejected(new GuaranteeForPrivateOnly(dwelling.landlord()));
        }
        return overlaps
                ? Decision.rejected(new GuaranteeOverlaps(dwelling.reference()))
                : Decision.accepted(new Guarantee(
                        id, dwelling.reference(), dwelling.landlord(), dwelling.municipality(), term, limits, 0, 1));
    }

    /**
     * Adds a claim. Rejected outside the term, before the month has begun, twice for a month, and above a limit.
     *
     * @param claimedMonths months that have been claimed
     */
    public Decision<Guarantee> claim(Claim claim, Set<YearMonth> claimedMonths, LocalDate today) {
        if (!term.covers(claim.month())) {
            return Decision.rejected(new ClaimOutsideTerm(term.from(), term.until()));
        }
        if (claim.month().isAfter(YearMonth.from(today))) {
            return Decision.rejected(new ClaimInFuture(claim.month()));
        }
        if (claimedMonths.contains(claim.month())) {
            return Decision.rejected(new MonthClaimed(claim.month()));
        }
        if (limits.perMonth() != null && claim.amount() > limits.perMonth()) {
            return Decision.rejected(new ClaimAboveMonthlyLimit(limits.perMonth()));
        }
        if (limits.inTotal() != null && claimed + claim.amount() > limits.inTotal()) {
            return Decision.rejected(new ClaimAboveTotal(limits.inTotal() - claimed));
        }
        return Decision.accepted(new Guarantee(
                id, dwelling, landlord, municipality, term, limits, claimed + claim.amount(), version + 1));
    }
}
