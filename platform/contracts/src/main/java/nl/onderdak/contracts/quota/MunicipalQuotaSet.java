// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.quota;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The quota (<i>taakstelling</i>) of one municipality for one half-year was set or replaced, art. 29(1) Huisvestingswet
 * 2014.
 *
 * @param municipality CBS code
 * @param halfYear the half-year the persons are to be housed in
 * @param current the quota from now on
 * @param previous the quota it replaces, or null when it is the first
 * @param revision number of the national target it was computed from, 1 for the first
 * @param reason reason of the revision, or null
 * @param effectiveOn the day from which the quota counts: until then the one it replaces does, and exchanges that it no
 *     longer holds
 * @param cause cause of the quota; null in events published before there were exchanges
 */
public record MunicipalQuotaSet(
        MunicipalityCode municipality,
        HalfYear halfYear,
        Quota current,
        Quota previous,
        int revision,
        String reason,
        LocalDate effectiveOn,
        QuotaCause cause)
        implements QuotaEvent {

    /** A quota without its cause, as in events published before there were exchanges. */
    public MunicipalQuotaSet(
            MunicipalityCode municipality,
            HalfYear halfYear,
            Quota current,
            Quota previous,
            int revision,
            String reason,
            LocalDate effectiveOn) {
        this(municipality, halfYear, current, previous, revision, reason, effectiveOn, null);
    }

    @Override
    public String subject() {
        return municipality + "/" + halfYear;
    }

    /**
     * A quota with the figures it was computed from.
     *
     * @param status forecast or definitive
     * @param persons the quota
     * @param nationalTarget persons to be housed in the whole country
     * @param population inhabitants of the municipality on the reference date
     * @param nationalPopulation inhabitants of the Netherlands on the same date
     * @param referenceDate 1 January of the year before the year of the half-year
     * @param rounding name of the rounding policy
     * @param computed the part that follows from the national target; null when all of it does
     * @param exchanged the part taken over in exchanges (<i>uitruil</i>), negative when handed over, so that
     *     {@code persons = computed + exchanged}; null when there is none
     * @param exchanges the exchanges behind that part; null when there are none
     */
    public record Quota(
            QuotaStatus status,
            int persons,
            int nationalTarget,
            int population,
            int nationalPopulation,
            LocalDate referenceDate,
            String rounding,
            Integer computed,
            Integer exchanged,
            List<Exchanged> exchanges) {

        /** A quota that follows from the national target only. */
        public Quota(
                QuotaStatus status,
                int persons,
                int nationalTarget,
                int population,
                int nationalPopulation,
                LocalDate referenceDate,
                String rounding) {
            this(
                    status,
                    persons,
                    nationalTarget,
                    population,
                    nationalPopulation,
                    referenceDate,
                    rounding,
                    null,
                    null,
                    null);
        }
    }

    /**
     * The part of a quota that an exchange added or took away, art. 29(2) Huisvestingswet 2014.
     *
     * @param exchangeId identifies the exchange
     * @param persons taken over, negative when handed over
     * @param effectiveOn the day from which the exchange counts
     */
    public record Exchanged(UUID exchangeId, int persons, LocalDate effectiveOn) {}
}
