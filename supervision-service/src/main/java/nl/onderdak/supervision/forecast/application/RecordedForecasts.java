// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.forecast.domain.RecordedForecast;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Forecasts as they were recorded; never changed. */
public interface RecordedForecasts {

    /**
     * Which forecasts to list; null is no condition.
     *
     * @param municipality of this municipality
     * @param province of the municipalities of this province
     */
    record Filter(MunicipalityCode municipality, ProvinceCode province) {}

    Uni<Void> add(RecordedForecast forecast);

    /** One within the jurisdiction, or empty. */
    Uni<Optional<RecordedForecast>> find(Jurisdiction jurisdiction, UUID id);

    /** Up to {@code most} within the jurisdiction, the oldest first, after the given one or from the first. */
    Uni<List<RecordedForecast>> list(Jurisdiction jurisdiction, Filter filter, UUID after, int most);

    /** Up to {@code most} within the jurisdiction, the newest first. */
    Uni<List<RecordedForecast>> newest(Jurisdiction jurisdiction, Filter filter, int most);
}
