// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import nl.onderdak.quota.forecast.domain.NationalForecast;

/** National forecasts, append-only. */
public interface NationalForecasts {

    /** Returns the forecast, or null. */
    Uni<NationalForecast> find(UUID id);

    /** Lists up to {@code limit} forecasts after an id, in the order in which they were recorded. */
    Uni<List<NationalForecast>> list(UUID after, int limit);

    /** Returns all forecasts in the order in which they were recorded. */
    default Uni<List<NationalForecast>> all() {
        return list(null, Integer.MAX_VALUE);
    }

    Uni<Void> add(NationalForecast forecast);
}
