// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.forecast.domain.Forecast;
import nl.onderdak.supervision.forecast.domain.RecordedForecast;
import nl.onderdak.supervision.supply.domain.SupplyCompleteness;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** Records a forecast of a municipality as it is made now, to compare it later with what happened. */
@ApplicationScoped
public class RecordForecast {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final FindForecast findForecast;
    private final RecordedForecasts forecasts;
    private final Jurisdictions jurisdictions;
    private final RecordingClock recording;

    RecordForecast(
            FindForecast findForecast,
            RecordedForecasts forecasts,
            Jurisdictions jurisdictions,
            RecordingClock recording) {
        this.findForecast = findForecast;
        this.forecasts = forecasts;
        this.jurisdictions = jurisdictions;
        this.recording = recording;
    }

    /** Makes and stores it; fails with {@link NotFound} for a municipality outside the jurisdiction. */
    @WithTransaction
    public Uni<RecordedForecast> record(Organisation by, MunicipalityCode municipality, ForecastQuestion question) {
        return jurisdictions
                .of(by)
                .invoke(jurisdiction -> {
                    if (!jurisdiction.covers(municipality)) {
                        throw new NotFound();
                    }
                })
                .chain(() -> findForecast.find(by, new Area.OneMunicipality(municipality), question))
                .map(found -> recorded(municipality, found.orElseThrow(NotFound::new), recording.now()))
                .call(forecasts::add);
    }

    private static RecordedForecast recorded(MunicipalityCode municipality, FindForecast.Found found, Instant now) {
        var forecast = found.forecast();
        return new RecordedForecast(
                IDS.generate(),
                municipality,
                forecast.validOn(),
                found.knownAt(),
                now,
                forecast.openingBalance(),
                forecast.assumptions().method(),
                forecast.assumptions().given(),
                forecast.additionLines(),
                found.readings(),
                found.supply(),
                forecast.lines(),
                hash(municipality, found, forecast));
    }

    private static String canonical(SupplyCompleteness supply) {
        return supply.reasons().stream()
                .sorted()
                .map(Enum::name)
                .collect(Collectors.joining(" ", "supply " + supply.knownAt() + " ", ""));
    }

    private static String hash(MunicipalityCode municipality, FindForecast.Found found, Forecast forecast) {
        var readings = found.readings().stream()
                .map(reading -> reading.source() + " " + reading.readUpTo())
                .collect(Collectors.joining("\n"));
        var text = Stream.of(
                        municipality.value(),
                        found.knownAt().toString(),
                        readings,
                        canonical(found.supply()),
                        forecast.canonical())
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
