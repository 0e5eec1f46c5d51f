// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.forecast.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.quota.forecast.domain.ExpectedQuota;
import nl.onderdak.quota.forecast.domain.Figures;
import nl.onderdak.quota.forecast.domain.ForecastOutcome;
import nl.onderdak.quota.forecast.domain.NationalForecast;
import nl.onderdak.quota.quota.application.ListedQuota;
import nl.onderdak.quota.quota.application.MunicipalQuotaView;
import nl.onderdak.quota.quota.domain.MunicipalQuota;
import nl.onderdak.quota.target.application.ApportionedTarget;
import nl.onderdak.quota.target.application.NationalTargetView;
import nl.onderdak.quota.target.domain.NationalTarget;
import nl.onderdak.quota.target.domain.TargetRevision;

/**
 * Compares the expected quotas of a municipality with the definitive ones: targets that were first a forecast, and
 * forecasts of more years. Expected quotas are computed with the knowledge of the time, without later exchanges, which
 * no forecast covers.
 */
@ApplicationScoped
public class FindForecastOutcomes {

    private static final int ALL = Integer.MAX_VALUE;

    private final NationalForecasts forecasts;
    private final NationalTargetView targets;
    private final MunicipalQuotaView quotas;
    private final FindFigures figures;

    public FindForecastOutcomes(
            NationalForecasts forecasts, NationalTargetView targets, MunicipalQuotaView quotas, FindFigures figures) {
        this.forecasts = forecasts;
        this.targets = targets;
        this.quotas = quotas;
        this.figures = figures;
    }

    /** A revision of a target that was a forecast. */
    private record Once(HalfYear halfYear, TargetRevision forecast) {}

    /** Returns outcomes sorted by half-year, then by the day on which the forecast was published. */
    @NoFacts
    @WithTransaction
    public Uni<List<ForecastOutcome>> of(MunicipalityCode municipality) {
        return definitive(municipality)
                .chain(definitive -> targets.list(null, null, null, ALL)
                        .chain(found -> InTurn.each(
                                found.stream()
                                        .map(ApportionedTarget::target)
                                        .filter(target -> definitive.containsKey(target.halfYear()))
                                        .flatMap(FindForecastOutcomes::forecasts)
                                        .toList(),
                                once -> outcome(once, definitive.get(once.halfYear()))))
                        .chain(ofTargets -> forecasts
                                .all()
                                .chain(all -> InTurn.each(all, forecast -> outcomes(forecast, definitive)))
                                .map(ofForecasts -> sorted(ofTargets, ofForecasts))));
    }

    private Uni<Map<HalfYear, MunicipalQuota>> definitive(MunicipalityCode municipality) {
        return quotas.list(new MunicipalQuotaView.Filter(null, municipality, null, null, null), null, ALL)
                .map(all -> all.stream()
                        .map(ListedQuota::quota)
                        .filter(quota -> quota.target().status() == QuotaStatus.DEFINITIVE)
                        .collect(Collectors.toMap(MunicipalQuota::halfYear, Function.identity())));
    }

    private static Stream<Once> forecasts(NationalTarget target) {
        return target.revisions().stream()
                .filter(revision -> revision.status() == QuotaStatus.FORECAST)
                .map(revision -> new Once(target.halfYear(), revision));
    }

    private Uni<List<ForecastOutcome>> outcome(Once once, MunicipalQuota definitive) {
        var then = new MunicipalQuotaView.Filter(
                once.halfYear(),
                definitive.municipality(),
                null,
                null,
                once.forecast().recordedAt());
        return quotas.list(then, null, 1)
                .map(found -> found.stream()
                        .map(listed -> outcome(
                                definitive,
                                null,
                                once.forecast().publishedOn(),
                                listed.quota().computed()))
                        .toList());
    }

    private Uni<List<ForecastOutcome>> outcomes(NationalForecast forecast, Map<HalfYear, MunicipalQuota> definitive) {
        var turnedOut = forecast.persons().keySet().stream()
                .filter(definitive::containsKey)
                .toList();
        return turnedOut.isEmpty()
                ? Uni.createFrom().item(List.of())
                : figures.of(turnedOut, forecast.recordedAt())
                        .map(known -> turnedOut.stream()
                                .filter(known::containsKey)
                                .map(definitive::get)
                                .flatMap(quota -> outcome(forecast, known.get(quota.halfYear()), quota).stream())
                                .toList());
    }

    private static Optional<ForecastOutcome> outcome(
            NationalForecast forecast, Figures figures, MunicipalQuota definitive) {
        return ExpectedQuota.of(
                        definitive.municipality(),
                        definitive.halfYear(),
                        forecast.persons().get(definitive.halfYear()),
                        figures,
                        definitive.rounding())
                .map(expected -> outcome(definitive, forecast, forecast.publishedOn(), expected.persons()));
    }

    private static ForecastOutcome outcome(
            MunicipalQuota definitive, NationalForecast forecast, LocalDate publishedOn, int expected) {
        return new ForecastOutcome(
                definitive.municipality(),
                definitive.halfYear(),
                forecast == null ? null : forecast.id(),
                publishedOn,
                expected,
                definitive.computed());
    }

    private static List<ForecastOutcome> sorted(
            List<List<ForecastOutcome>> ofTargets, List<List<ForecastOutcome>> ofForecasts) {
        return Stream.concat(ofTargets.stream(), ofForecasts.stream())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(ForecastOutcome::halfYear).thenComparing(ForecastOutcome::publishedOn))
                .toList();
    }
}
