// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.domain;

import java.time.LocalDate;
import java.util.Map;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The inhabitants by which a half-year of a forecast is apportioned.
 *
 * @param referenceDate the date of their count: the one that art. 29(1) Huisvestingswet 2014 requires or, without
 *     figures of that date, the latest before it
 * @param nationalInhabitants inhabitants of the Netherlands on that date
 * @param inhabitants of the municipalities that take part in the half-year
 */
public record Figures(LocalDate referenceDate, int nationalInhabitants, Map<MunicipalityCode, Integer> inhabitants) {

    public Figures {
        inhabitants = Map.copyOf(inhabitants);
    }
}
