// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.market.domain;

import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.market.domain.MarketFigures.Figures;

/**
 * The rental market of a municipality in a year: a given figure goes before a measured one.
 *
 * @param municipality where
 * @param year calendar year
 * @param mutations vacated homes
 * @param stock homes; measured is the number of units that are registered now
 * @param quota persons of the quota (<i>taakstelling</i>); measured is the sum of its half-years as published last; null
 *     when it is unknown
 * @param given what was given, possibly nothing
 * @param source of what was given, or null
 */
public record MarketYear(
        MunicipalityCode municipality,
        int year,
        Figure mutations,
        Figure stock,
        Figure quota,
        Figures given,
        String source) {

    /** Where a figure comes from. */
    public enum Origin {
        /** Given with a source (<i>opgegeven</i>). */
        GIVEN,
        /** Measured from vacancies, units and published quotas (<i>gemeten</i>). */
        MEASURED
    }

    /** A figure with its origin. */
    public record Figure(long value, Origin origin) {

        /** Null when it was neither given nor measured. */
        static Figure of(Integer given, Long measured) {
            if (given != null) {
                return new Figure(given, Origin.GIVEN);
            }
            return measured == null ? null : new Figure(measured, Origin.MEASURED);
        }
    }

    /**
     * The market of a year.
     *
     * @param given what was given, or null
     * @param quota persons of the published quotas of its half-years, or null when none was published
     */
    public static MarketYear of(
            MunicipalityCode municipality, int year, MarketFigures given, long mutations, long stock, Long quota) {
        var figures = given == null ? Figures.NONE : given.figures();
        return new MarketYear(
                municipality,
                year,
                Figure.of(figures.mutations(), mutations),
                Figure.of(figures.stock(), stock),
                Figure.of(figures.quotaPersons(), quota),
                figures,
                given == null ? null : given.source());
    }

    /** Vacated homes against the stock (<i>mutatiegraad</i>). */
    public Ratio turnover() {
        return new Ratio(mutations.value(), stock.value());
    }

    /**
     * Persons of the quota per vacated home (<i>taakstelling ten opzichte van de mutaties</i>), or null when the quota is
     * unknown. Persons are not homes: how many share one is an assumption that is not made here.
     */
    public Ratio quotaShare() {
        return quota == null ? null : new Ratio(quota.value(), mutations.value());
    }
}
