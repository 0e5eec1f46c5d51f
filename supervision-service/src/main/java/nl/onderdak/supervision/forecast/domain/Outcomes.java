// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import nl.onderdak.supervision.balance.domain.Share;

/**
 * How forecasts did.
 *
 * @param items by forecast and half-year
 * @param reorganised half-years that are left out, because their municipality ended or took another over after the day of
 *     the forecast
 */
public record Outcomes(List<Outcome> items, long reorganised) {

    public Outcomes {
        items = List.copyOf(items);
    }

    /**
     * The part of them in which the realisation was between the bounds. Source: Hyndman and Athanasopoulos,
     * <i>Forecasting: Principles and Practice</i>, 3rd edition, 5.5: of good intervals as large a part holds as they
     * promise.
     */
    public Share within() {
        return new Share(items.stream().filter(Outcome::isWithin).count(), items.size());
    }

    /**
     * The mean absolute error of the realisation in persons, to one decimal; empty without any. Source: the same, 5.8.
     */
    public Optional<BigDecimal> meanAbsoluteError() {
        if (items.isEmpty()) {
            return Optional.empty();
        }
        var sum = items.stream().mapToLong(one -> Math.abs(one.realisedError())).sum();
        return Optional.of(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(items.size()), 1, RoundingMode.HALF_UP));
    }
}
