// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.market.domain;

import nl.onderdak.contracts.MunicipalityCode;

/**
 * The vacated homes of a landlord in a municipality and a year, against its units that are registered now.
 *
 * @param municipality where
 * @param landlord whose
 * @param year calendar year in which they became available
 * @param mutations vacated homes
 * @param stock registered units
 */
public record Turnover(MunicipalityCode municipality, String landlord, int year, long mutations, long stock) {

    /** Vacated homes against the stock (<i>mutatiegraad</i>). */
    public Ratio rate() {
        return new Ratio(mutations, stock);
    }
}
