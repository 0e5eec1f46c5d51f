// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.pace.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.application.FindBalance;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.forecast.application.FindForecast;
import nl.onderdak.supervision.forecast.application.ForecastQuestion;
import nl.onderdak.supervision.forecast.domain.Forecast;
import nl.onderdak.supervision.forecast.domain.GivenAdditions;
import nl.onderdak.supervision.forecast.domain.GivenPace;
import nl.onderdak.supervision.pace.domain.PaceBoundary;
import nl.onderdak.supervision.pace.domain.Progress;

/** Finds how an area keeps pace with its quota, as of a day and known at a moment. */
@ApplicationScoped
public class FindPace {

    private final FindBalance findBalance;
    private final FindForecast findForecast;
    private final PaceBoundaries boundaries;

    FindPace(FindBalance findBalance, FindForecast findForecast, PaceBoundaries boundaries) {
        this.findBalance = findBalance;
        this.findForecast = findForecast;
        this.boundaries = boundaries;
    }

    /**
     * A pace.
     *
     * @param figure where the area stands
     * @param progress how far it is
     * @param boundary the boundary of the day
     * @param forecast what is due until the half-year of {@code clearedBy}, and the pace of the last year
     * @param clearedBy the day at whose end nothing is to be left
     */
    public record Found(
            FindBalance.Found figure,
            Progress progress,
            PaceBoundary boundary,
            Forecast forecast,
            LocalDate clearedBy) {}

    /**
     * Empty when the area does not exist or the caller may not see its figures.
     *
     * @param asOf a day that is not in the future
     * @param clearedBy a later day
     */
    public Uni<Optional<Found>> find(Organisation by, Area area, AsOf asOf, LocalDate clearedBy) {
        return findBalance
                .find(by, area, asOf)
                .chain(figure -> figure.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : ahead(by, area, figure.get(), clearedBy));
    }

    private Uni<Optional<Found>> ahead(Organisation by, Area area, FindBalance.Found figure, LocalDate clearedBy) {
        var day = figure.balance().validOn();
        var question = new ForecastQuestion(
                new AsOf(day, Optional.of(figure.knownAt())),
                HalfYear.of(clearedBy),
                GivenPace.NONE,
                GivenAdditions.NOTHING);
        return findForecast
                .find(by, area, question)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : boundaries
                                .of(day)
                                .map(boundary -> Optional.of(new Found(
                                        figure,
                                        Progress.of(figure.balance()),
                                        boundary,
                                        found.get().forecast(),
                                        clearedBy))));
    }
}
