// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.conformance.Canaries.Command;
import nl.onderdak.conformance.Roles.Write;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.Facts;
import nl.onderdak.supervision.FeatureFixture;
import nl.onderdak.supervision.Neighbours;
import nl.onderdak.supervision.Neighbours.Home;
import nl.onderdak.testkit.Tokens;

/** Forecasts; one is recorded for each home. */
public final class ForecastFixture implements FeatureFixture {

    private final Map<String, String> recorded = new HashMap<>();

    @Override
    public void plant(Home home) {
        String forecast = Facts.command(Tokens.province(home.province()))
                .body("""
                        {"municipality": "%s", "validOn": "2024-12-31", "until": "2025-H2"}
                        """.formatted(home.municipality()))
                .post("/v1/forecasts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        recorded.put(home.municipality(), forecast);
    }

    @Override
    public Map<String, String> objects(Home home) {
        return Map.of("forecast", recorded.get(home.municipality()));
    }

    @Override
    public Map<String, String> absent() {
        return Map.of("forecast", UUID.randomUUID().toString());
    }

    @Override
    public Set<String> secrets(Neighbours planted, Home home) {
        return Set.of(recorded.get(home.municipality()));
    }

    @Override
    public List<Write> writes() {
        return List.of(Write.json(
                "POST /v1/forecasts", "{\"municipality\": \"{municipality}\", \"until\": \"" + until() + "\"}"));
    }

    @Override
    public Map<String, String> parameters(String path) {
        return path.startsWith("/v1/forecasts/") ? Map.of("until", until()) : Map.of();
    }

    /** Three half-years: spread over two, the backlog of one of the planted municipalities is the number of another. */
    private static String until() {
        return HalfYear.of(LocalDate.now(DutchCalendar.ZONE)).next().next().toString();
    }

    @Override
    public Set<String> tables() {
        return Set.of("recorded_forecast", "recorded_forecast_addition", "recorded_forecast_line");
    }

    @Override
    public Set<String> ownWork() {
        return Set.of("FindForecast.ofCountry");
    }

    @Override
    public Optional<String> caller(String method, String path) {
        return path.startsWith("/v1/forecast") || path.startsWith("/v1/recorded-forecasts")
                ? Optional.of("PV23")
                : Optional.empty();
    }

    @Override
    public Set<String> faults() {
        return Set.of(
                "forecast-of-future-day.detail",
                "forecast-until-past.detail",
                "forecast-too-far.detail",
                "pace-given-twice.detail");
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("/v1/forecasts", Tokens.province("PV23"), """
                {"municipality": "GM7401", "validOn": "2024-12-31", "until": "2025-H2"}
                """, Set.of(), null));
    }

    @Override
    public List<String> reads() {
        return List.of(
                "/v1/forecasts/{}", "/v1/recorded-forecasts", "/v1/recorded-forecasts/{}", "/v1/forecast-outcomes");
    }
}
