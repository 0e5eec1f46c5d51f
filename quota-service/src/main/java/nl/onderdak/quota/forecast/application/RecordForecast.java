// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.forecast.domain.NationalForecast;

/** Records a forecast of the ministry for some half-years. */
@ApplicationScoped
public class RecordForecast {

    private final NationalForecasts forecasts;
    private final Clock clock;
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    public RecordForecast(NationalForecasts forecasts, Clock clock) {
        this.forecasts = forecasts;
        this.clock = clock;
    }

    /** @param persons to be housed in the whole country, per half-year */
    @WithTransaction
    public Uni<NationalForecast> take(String source, LocalDate publishedOn, SortedMap<HalfYear, Integer> persons) {
        var forecast = new NationalForecast(
                ids.generate(), source, publishedOn, persons, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return forecasts.add(forecast).replaceWith(forecast);
    }
}
