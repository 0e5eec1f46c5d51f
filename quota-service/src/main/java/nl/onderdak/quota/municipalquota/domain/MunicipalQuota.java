// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.municipalquota.domain;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.quota.nationaltarget.domain.Rounding;
import nl.onderdak.quota.nationaltarget.domain.TargetRevision;

/**
 * How many permit holders a municipality is to house in a half-year (<i>taakstelling</i>), art. 29 Huisvestingswet 2014:
 * {@code vg x iG / iN}, rounded.
 *
 * @param municipality CBS code
 * @param halfYear the half-year in which they are to be housed
 * @param target the revision of the national target it follows from
 * @param rounding how the share became whole persons
 * @param sequence how many times it was set for this municipality and half-year, 1 for the first
 * @param inhabitants of the municipality on the reference date
 * @param persons the quota
 */
public record MunicipalQuota(
        MunicipalityCode municipality,
        HalfYear halfYear,
        TargetRevision target,
        Rounding rounding,
        long sequence,
        int inhabitants,
        int persons) {

    /** The exact share times the denominator: {@code vg x iG}. */
    public long numerator() {
        return (long) target.persons() * inhabitants;
    }

    /** {@code iN}, inhabitants of the Netherlands. */
    public long denominator() {
        return target.population().nationalInhabitants();
    }

    /** The exact share before rounding as whole and fraction, such as {@code 77 15073343/17811291}. */
    public String unrounded() {
        return numerator() / denominator() + " " + numerator() % denominator() + "/" + denominator();
    }

    /** What others are told of it. */
    public MunicipalQuotaSet.Quota told() {
        return new MunicipalQuotaSet.Quota(
                target.status(),
                persons,
                target.persons(),
                inhabitants,
                target.population().nationalInhabitants(),
                target.population().referenceDate(),
                rounding.name());
    }
}
