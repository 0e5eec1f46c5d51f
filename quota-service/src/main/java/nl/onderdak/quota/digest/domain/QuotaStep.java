// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.digest.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.contracts.CountedFact;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.QuotaStatus;

/**
 * A quota of a municipality and half-year with the one it replaced, as they are stored. A quota lowers the balance.
 *
 * @param municipality CBS code
 * @param halfYear the half-year in which the persons must be housed
 * @param sequence number of the quota among those of the municipality and half-year, 1 for the first
 * @param effectiveOn day from which it counts
 * @param before the one it replaced; {@link Amount#NONE} when it is the first
 * @param after the quota
 */
public record QuotaStep(
        MunicipalityCode municipality,
        HalfYear halfYear,
        long sequence,
        LocalDate effectiveOn,
        Amount before,
        Amount after) {

    /**
     * The persons of a quota.
     *
     * @param status forecast or definitive
     * @param computed the part that follows from the target
     * @param persons the quota, with the persons that exchanges add or take off
     */
    public record Amount(QuotaStatus status, int computed, int persons) {

        /** No quota. */
        public static final Amount NONE = new Amount(QuotaStatus.DEFINITIVE, 0, 0);

        private int forecast() {
            return status == QuotaStatus.FORECAST ? computed : 0;
        }

        /** Exchanges count as definitive, also those of an expected quota. */
        private int definitive() {
            return persons - forecast();
        }
    }

    /** What it changes in the balance, by kind; nothing when it changes no number of persons. */
    public List<CountedFact> facts() {
        return Stream.concat(
                        fact(CountedFact.QUOTA, before.definitive() - after.definitive()),
                        fact(CountedFact.FORECAST_QUOTA, before.forecast() - after.forecast()))
                .toList();
    }

    private Stream<CountedFact> fact(String kind, int persons) {
        return persons == 0
                ? Stream.empty()
                : Stream.of(
                        new CountedFact(municipality + "/" + halfYear, sequence, kind, halfYear, effectiveOn, persons));
    }
}
