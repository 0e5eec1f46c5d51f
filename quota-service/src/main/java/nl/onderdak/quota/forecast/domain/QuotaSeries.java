// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.target.domain.Rounding;

/**
 * The expected quotas of a municipality over the half-years of a forecast (<i>meerjarig perspectief</i>).
 *
 * @param municipality CBS code
 * @param quotas sorted by half-year, at least one
 */
public record QuotaSeries(MunicipalityCode municipality, List<ExpectedQuota> quotas) {

    public QuotaSeries {
        quotas = List.copyOf(quotas);
    }

    /**
     * Apportions a forecast as its half-years will be apportioned, art. 29(1) Huisvestingswet 2014.
     *
     * @param figures per half-year; half-years without figures are left out
     * @return sorted by municipality
     */
    public static List<QuotaSeries> of(NationalForecast forecast, Map<HalfYear, Figures> figures, Rounding rounding) {
        var quotas = new TreeMap<MunicipalityCode, List<ExpectedQuota>>();
        forecast.persons().forEach((halfYear, persons) -> {
            var counted = figures.get(halfYear);
            if (counted != null) {
                counted.inhabitants()
                        .keySet()
                        .forEach(code -> ExpectedQuota.of(code, halfYear, persons, counted, rounding)
                                .ifPresent(quotas.computeIfAbsent(code, _ -> new ArrayList<>())::add));
            }
        });
        return quotas.entrySet().stream()
                .map(entry -> new QuotaSeries(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Average and spread of the quotas. */
    public Spread spread() {
        return Spread.of(quotas.stream().map(ExpectedQuota::persons).toList());
    }
}
