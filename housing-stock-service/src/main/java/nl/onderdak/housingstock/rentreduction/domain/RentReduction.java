// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rentreduction.domain;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.rentreduction.domain.RentReductionRejection.ReductionAboveRent;
import nl.onderdak.housingstock.rentreduction.domain.RentReductionRejection.ReductionOverlaps;

/**
 * A lower rent for some months (<i>tijdelijke huurverlaging</i>), so that a household can afford a dwelling that it
 * could not otherwise have: practice of landlords.
 *
 * @param id its identity
 * @param dwelling the dwelling
 * @param landlord its landlord
 * @param municipality where it stands
 * @param reason why
 * @param rentPerMonth reduced bare rent, in eurocents
 * @param from first month
 * @param until last month
 */
public record RentReduction(
        UUID id,
        String dwelling,
        String landlord,
        MunicipalityCode municipality,
        RentReductionReason reason,
        int rentPerMonth,
        YearMonth from,
        YearMonth until) {

    /** Why a dwelling cannot have this reduction, if so: it must lower the rent, one reduction at a time. */
    public Optional<RentReductionRejection> rejection(Dwelling.Particulars of, Collection<RentReduction> others) {
        if (of.rentPerMonth() == null || rentPerMonth >= of.rentPerMonth()) {
            return Optional.of(new ReductionAboveRent(rentPerMonth));
        }
        return others.stream()
                .filter(other -> !other.from.isAfter(until) && !other.until.isBefore(from))
                .findFirst()
                .map(other -> new ReductionOverlaps(other.from, other.until));
    }

    /** Whether it holds in a month. */
    public boolean holdsIn(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(until);
    }

    /** The rent that is due in a month, in eurocents: the reduced one, or else that of the contract. */
    public static int rentDue(int contractRent, Collection<RentReduction> reductions, YearMonth month) {
        return reductions.stream()
                .filter(reduction -> reduction.holdsIn(month))
                .mapToInt(RentReduction::rentPerMonth)
                .findFirst()
                .orElse(contractRent);
    }
}
