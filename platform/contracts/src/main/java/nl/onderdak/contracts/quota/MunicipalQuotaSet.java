// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.quota;

import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The quota (<i>taakstelling</i>) of one municipality for one half-year was computed or computed anew, art. 29
 * Huisvestingswet 2014.
 *
 * @param municipality CBS code
 * @param halfYear the half-year the persons are to be housed in
 * @param current the quota from now on
 * @param previous the quota it replaces, or null when it is the first
 * @param revision number of the national target it was computed from, 1 for the first
 * @param reason why it was computed anew, or null
 * @param effectiveOn the day the national target took effect
 */
public record MunicipalQuotaSet(
        MunicipalityCode municipality,
        HalfYear halfYear,
        Quota current,
        Quota previous,
        int revision,
        String reason,
        LocalDate effectiveOn)
        implements QuotaEvent {

    @Override
    public String subject() {
        return municipality + "/" + halfYear;
    }

    /**
     * A quota with what it was computed from.
     *
     * @param status forecast or definitive
     * @param persons the quota
     * @param nationalTarget persons to be housed in the whole country
     * @param population inhabitants of the municipality on the reference date
     * @param nationalPopulation inhabitants of the Netherlands on the same date
     * @param referenceDate 1 January of the year before the year of the half-year
     * @param rounding name of the rounding policy
     */
    public record Quota(
            QuotaStatus status,
            int persons,
            int nationalTarget,
            int population,
            int nationalPopulation,
            LocalDate referenceDate,
            String rounding) {}
}
