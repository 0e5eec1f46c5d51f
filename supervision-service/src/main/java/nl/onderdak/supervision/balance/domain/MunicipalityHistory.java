// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;

/**
 * One municipality through the half-years up to a day, with what explains and weighs its balance.
 *
 * @param municipality CBS code
 * @param name official name, or null when only figures are known yet
 * @param province its province, or null when unknown
 * @param existing whether it exists on the day
 * @param series its half-years, the last being that of the day
 * @param cohorts sums of every cohort, oldest first
 * @param supplies supply of couplings per half-year; absent where none was signalled
 * @param inhabitants or null when unknown
 */
public record MunicipalityHistory(
        MunicipalityCode municipality,
        String name,
        ProvinceCode province,
        boolean existing,
        BalanceSeries series,
        List<CohortSums> cohorts,
        Map<HalfYear, Supply> supplies,
        Inhabitants inhabitants) {

    public MunicipalityHistory {
        cohorts = List.copyOf(cohorts);
        supplies = Map.copyOf(supplies);
    }

    /** That of a municipality without entries that does not exist on the day. */
    public static MunicipalityHistory empty(
            MunicipalityCode municipality, String name, HalfYear from, LocalDate validOn) {
        return new MunicipalityHistory(
                municipality,
                name,
                null,
                false,
                BalanceSeries.of(0, 0, Map.of(), from, HalfYear.of(validOn)),
                List.of(),
                Map.of(),
                null);
    }

    /** Whether it is this area or lies in it. */
    public boolean in(Area area) {
        return switch (area) {
            case Area.Country country -> true;
            case Area.OneProvince one -> one.province().equals(province);
            case Area.OneMunicipality one -> one.municipality().equals(municipality);
        };
    }

    /** Where it stands at the end of the day that the series was read for. */
    public Balance balance(LocalDate validOn) {
        var last = series.halfYears().getLast();
        return new Balance(
                validOn,
                last.openingBalance(),
                last.sums().takenOver(),
                last.sums().quota(),
                last.sums().forecastQuota(),
                last.sums().realised(),
                last.carriedForecast(),
                last.sums().takenOverForecast());
    }

    /** Whether it exists on the day, or figures of it remain. */
    public boolean isListed() {
        var last = series.halfYears().getLast();
        return existing
                || last.openingBalance() != 0
                || last.sums().takenOver() != 0
                || last.sums().quota() != 0
                || last.sums().realised() != 0;
    }

    /** Whether it exists on the day, or any of its half-years has figures. */
    public boolean hasFigures() {
        return existing || series.halfYears().stream().anyMatch(each -> !each.isEmpty());
    }
}
