// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.forecast.application.History.Closed;
import nl.onderdak.supervision.forecast.domain.ForecastLine;
import nl.onderdak.supervision.forecast.domain.Outcome;
import nl.onderdak.supervision.forecast.domain.Outcomes;
import nl.onderdak.supervision.forecast.domain.RecordedForecast;
import nl.onderdak.supervision.forecast.domain.Reorganisation;
import nl.onderdak.supervision.forecast.domain.Scenario;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** Reads recorded forecasts within the jurisdiction of the caller, and compares them with what happened. */
@ApplicationScoped
public class CompareForecasts {

    private final RecordedForecasts forecasts;
    private final History history;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    CompareForecasts(RecordedForecasts forecasts, History history, Jurisdictions jurisdictions, Clock clock) {
        this.forecasts = forecasts;
        this.history = history;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** One; fails with {@link NotFound} also when it is outside the jurisdiction. */
    @NoFacts
    @WithTransaction
    public Uni<RecordedForecast> find(Organisation by, UUID id) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> forecasts.find(jurisdiction, id))
                .map(found -> found.orElseThrow(NotFound::new));
    }

    /** Up to {@code most} of them, the oldest first, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<RecordedForecast>> list(Organisation by, RecordedForecasts.Filter filter, UUID after, int most) {
        return jurisdictions.of(by).chain(jurisdiction -> forecasts.list(jurisdiction, filter, after, most));
    }

    /** The last one of a municipality, or empty. */
    @NoFacts
    @WithTransaction
    public Uni<Optional<RecordedForecast>> newest(Organisation by, MunicipalityCode municipality) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction ->
                        forecasts.newest(jurisdiction, new RecordedForecasts.Filter(municipality, null), 1))
                .map(found -> found.stream().findFirst());
    }

    /**
     * How up to {@code most} of them did, the newest first, in the half-years that are over. A half-year in or after which
     * the municipality ended or took another over is left out: what happened then is not what was forecast.
     */
    @NoFacts
    @WithTransaction
    public Uni<Outcomes> outcomes(Organisation by, RecordedForecasts.Filter filter, Scenario scenario, int most) {
        var today = DutchCalendar.today(clock);
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> forecasts.newest(jurisdiction, filter, most))
                .chain(found -> history.closed(municipalities(found))
                        .chain(closed -> history.reorganisations(municipalities(found))
                                .map(reorganisations -> compare(found, closed, reorganisations, scenario, today))));
    }

    private static Set<MunicipalityCode> municipalities(List<RecordedForecast> forecasts) {
        return forecasts.stream().map(RecordedForecast::municipality).collect(toSet());
    }

    /** A half-year that is over in a forecast. */
    private record Over(RecordedForecast forecast, ForecastLine line) {

        boolean isReorganised(List<Reorganisation> reorganisations) {
            return reorganisations.stream()
                    .anyMatch(each -> each.makesIncomparable(
                            forecast.municipality(),
                            forecast.validOn(),
                            line.coming().halfYear()));
        }
    }

    private static Outcomes compare(
            List<RecordedForecast> forecasts,
            List<Closed> closed,
            List<Reorganisation> reorganisations,
            Scenario scenario,
            LocalDate today) {
        var known = closed.stream().collect(groupingBy(Closed::municipality));
        var over = forecasts.stream()
                .flatMap(forecast -> forecast.lines().stream()
                        .filter(line -> line.scenario() == scenario)
                        .filter(line -> line.coming().halfYear().end().isBefore(today))
                        .map(line -> new Over(forecast, line)))
                .toList();
        var comparable = over.stream()
                .filter(each -> !each.isReorganised(reorganisations))
                .toList();
        return new Outcomes(
                comparable.stream()
                        .map(each -> outcome(each.forecast(), each.line(), known))
                        .toList(),
                over.size() - comparable.size());
    }

    private static Outcome outcome(
            RecordedForecast forecast, ForecastLine line, Map<MunicipalityCode, List<Closed>> known) {
        var halfYear = line.coming().halfYear();
        var closed = known.getOrDefault(forecast.municipality(), List.of());
        return new Outcome(
                forecast.id(),
                forecast.municipality(),
                forecast.validOn(),
                line,
                closed.stream()
                        .filter(one -> one.halfYear().equals(halfYear))
                        .mapToLong(Closed::realised)
                        .sum(),
                balanceAtTheEndOf(halfYear, closed));
    }

    private static long balanceAtTheEndOf(HalfYear halfYear, List<Closed> closed) {
        return closed.stream()
                .filter(one -> one.halfYear().compareTo(halfYear) <= 0)
                .reduce((_, later) -> later)
                .map(Closed::balance)
                .orElse(0L);
    }
}
