// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.domain;

import java.math.BigInteger;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.target.domain.Rounding;

/**
 * The statutory apportionment of a half-year, with which a simulation compares.
 *
 * @param halfYear the half-year
 * @param revision of its national target
 * @param nationalTarget persons to be housed in the whole country
 * @param nationalInhabitants on the reference date
 * @param rounding how shares became whole persons
 * @param quotas of the municipalities that take part
 */
public record Today(
        HalfYear halfYear,
        int revision,
        int nationalTarget,
        int nationalInhabitants,
        Rounding rounding,
        List<Quota> quotas) {

    public Today {
        quotas = List.copyOf(quotas);
    }

    /**
     * The quota of one municipality.
     *
     * @param inhabitants on the reference date
     * @param persons its quota as computed, without exchanges
     */
    public record Quota(MunicipalityCode municipality, int inhabitants, int persons) {}

    /** Whether the whole country takes part, so that the whole target is apportioned. */
    public boolean isWholeCountry() {
        return covered() == nationalInhabitants;
    }

    /**
     * The persons apportioned among the municipalities that take part: the target, or the sum of their quotas when they
     * are not the whole country.
     */
    public int persons() {
        return isWholeCountry()
                ? nationalTarget
                : quotas.stream().mapToInt(Quota::persons).sum();
    }

    /**
     * The share of the target of the municipalities that take part, by their inhabitants, exact: this over {@code iN}.
     */
    BigInteger numeratorCovered() {
        return BigInteger.valueOf(nationalTarget).multiply(BigInteger.valueOf(covered()));
    }

    private long covered() {
        return quotas.stream().mapToLong(Quota::inhabitants).sum();
    }
}
