// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import nl.onderdak.quota.forecast.domain.NationalForecast;

/** National forecasts, append-only. */
public interface NationalForecasts {

    /** The forecast, or null. */
    Uni<NationalForecast> find(UUID id);

    /** In the order in which they were taken in, at most {@code limit}, after {@code after} when given. */
    Uni<List<NationalForecast>> list(UUID after, int limit);

    /** All of them, in the order in which they were taken in. */
    default Uni<List<NationalForecast>> all() {
        return list(null, Integer.MAX_VALUE);
    }

    Uni<Void> add(NationalForecast forecast);
}
