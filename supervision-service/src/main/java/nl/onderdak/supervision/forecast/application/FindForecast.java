// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.application.FindHalfYears;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.BalanceSeries;
import nl.onderdak.supervision.balance.domain.HalfYearBalance;
import nl.onderdak.supervision.balance.domain.NamedArea;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Reading;
import nl.onderdak.supervision.forecast.domain.Addition;
import nl.onderdak.supervision.forecast.domain.AdditionOrigin;
import nl.onderdak.supervision.forecast.domain.Additions;
import nl.onderdak.supervision.forecast.domain.ComingHalfYear;
import nl.onderdak.supervision.forecast.domain.Forecast;
import nl.onderdak.supervision.forecast.domain.Histories;
import nl.onderdak.supervision.supply.application.FindSupplyReading;
import nl.onderdak.supervision.supply.application.Supply;
import nl.onderdak.supervision.supply.domain.SupplyAhead;
import nl.onderdak.supervision.supply.domain.SupplyCompleteness;

/**
 * Makes a forecast of an area from the ledger and from what is known of supply, as of a day and known at a moment; writes
 * nothing.
 */
@ApplicationScoped
public class FindForecast {

    private final FindHalfYears findHalfYears;
    private final History history;
    private final Supply supply;
    private final FindSupplyReading findSupplyReading;

    FindForecast(FindHalfYears findHalfYears, History history, Supply supply, FindSupplyReading findSupplyReading) {
        this.findHalfYears = findHalfYears;
        this.history = history;
        this.supply = supply;
        this.findSupplyReading = findSupplyReading;
    }

    /**
     * A forecast with what it was made from.
     *
     * @param area of the forecast
     * @param forecast the forecast
     * @param knownAt the moment up to which facts were known
     * @param provisional why it may change, besides being a forecast
     * @param readings how far each source had been read
     * @param supply whether what was published of places and ending homes is complete
     */
    public record Found(
            NamedArea area,
            Forecast forecast,
            Instant knownAt,
            Set<Provisional> provisional,
            List<Reading> readings,
            SupplyCompleteness supply) {}

    /** Empty when the area does not exist or the caller may not see its figures. */
    public Uni<Optional<Found>> find(Organisation by, Area area, ForecastQuestion question) {
        return area instanceof Area.Country ? ofCountry(by, question) : ofPart(by, area, question);
    }

    /** Reads as the service: every reader may see the sum of the country, also without access to each municipality. */
    @AsService
    @NoFacts
    @WithTransaction
    Uni<Optional<Found>> ofCountry(Organisation by, ForecastQuestion question) {
        return found(by, new Area.Country(), question);
    }

    @NoFacts
    @WithTransaction
    Uni<Optional<Found>> ofPart(Organisation by, Area area, ForecastQuestion question) {
        return found(by, area, question);
    }

    private Uni<Optional<Found>> found(Organisation by, Area area, ForecastQuestion question) {
        var first = Forecast.first(question.asOf().validOn());
        return findHalfYears
                .find(by, area, first, first, question.asOf())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : ahead(by, area, first, question, found.get()));
    }

    /** Quotas that count from a later day are known as well: they are read as of the end of the forecast. */
    private Uni<Optional<Found>> ahead(
            Organisation by, Area area, HalfYear first, ForecastQuestion question, FindHalfYears.Found present) {
        var knownAt = Optional.of(present.knownAt());
        var end = new AsOf(question.until().end(), knownAt);
        var day = new AsOf(question.asOf().validOn(), knownAt);
        return findHalfYears
                .find(by, area, first, question.until(), end)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : history.of(area, day)
                                .chain(lines -> completeness(area, question, present.knownAt())
                                        .chain(supplied -> assumptions(area, first, question, present.knownAt())
                                                .map(assumptions -> Forecast.of(
                                                        day.validOn(),
                                                        present.series().openingBalance(),
                                                        coming(
                                                                present.series(),
                                                                found.get().series()),
                                                        Histories.of(lines),
                                                        assumptions))
                                                .map(forecast -> Optional.of(
                                                        found(present, found.get(), forecast, supplied))))));
    }

    private Uni<SupplyCompleteness> completeness(Area area, ForecastQuestion question, Instant knownAt) {
        return question.additions().restsOnSupply()
                ? findSupplyReading
                        .find()
                        .map(reading ->
                                reading.of(List.of(area), question.asOf().validOn(), knownAt))
                : Uni.createFrom().item(SupplyCompleteness.NOT_USED);
    }

    private Uni<Forecast.Assumptions> assumptions(
            Area area, HalfYear first, ForecastQuestion question, Instant knownAt) {
        var day = question.asOf().validOn();
        return history.method(day)
                .chain(method -> (question.additions().isWhole()
                                ? Uni.createFrom().item(SupplyAhead.NONE)
                                : supply.ahead(area, day, knownAt))
                        .map(ahead ->
                                new Forecast.Assumptions(method, question.given(), additions(first, question, ahead))));
    }

    private static List<ComingHalfYear> coming(BalanceSeries present, BalanceSeries ahead) {
        var soFar = present.halfYears().getFirst().sums().realised();
        var first = ahead.halfYears().getFirst();
        return Stream.concat(
                        Stream.of(coming(first, soFar)),
                        ahead.halfYears().stream().skip(1).map(halfYear -> coming(halfYear, 0)))
                .toList();
    }

    private static ComingHalfYear coming(HalfYearBalance halfYear, long realised) {
        var sums = halfYear.sums();
        return new ComingHalfYear(halfYear.halfYear(), sums.takenOver(), sums.quota(), sums.forecastQuota(), realised);
    }

    private static Additions additions(HalfYear first, ForecastQuestion question, SupplyAhead ahead) {
        var persons = new EnumMap<Addition, Map<HalfYear, Long>>(Addition.class);
        var origins = new EnumMap<Addition, AdditionOrigin>(Addition.class);
        for (var addition : Addition.values()) {
            var given = question.additions().of(addition);
            origins.put(addition, given.isPresent() ? AdditionOrigin.GIVEN : AdditionOrigin.EVENTS);
            persons.put(
                    addition,
                    given.map(each -> each(first, question.until(), each))
                            .orElseGet(() -> published(addition, first, question, ahead)));
        }
        return new Additions(persons, origins);
    }

    private static Map<HalfYear, Long> published(
            Addition addition, HalfYear first, ForecastQuestion question, SupplyAhead ahead) {
        return switch (addition) {
            case PLACES -> ahead.places(question.asOf().validOn(), question.until());
            case FAMILY -> ahead.family(first, question.until());
            case ENDING -> negative(ahead.endings(question.until()));
        };
    }

    private static Map<HalfYear, Long> negative(Map<HalfYear, Long> persons) {
        var negative = new HashMap<HalfYear, Long>();
        persons.forEach((halfYear, each) -> negative.put(halfYear, -each));
        return negative;
    }

    private static Map<HalfYear, Long> each(HalfYear first, HalfYear until, long persons) {
        var each = new HashMap<HalfYear, Long>();
        Stream.iterate(first, HalfYear::next)
                .limit(first.countTo(until))
                .forEach(halfYear -> each.put(halfYear, persons));
        return each;
    }

    private static Found found(
            FindHalfYears.Found present, FindHalfYears.Found ahead, Forecast forecast, SupplyCompleteness supply) {
        var provisional = EnumSet.noneOf(Provisional.class);
        provisional.addAll(present.provisional());
        provisional.addAll(ahead.provisional());
        return new Found(present.area(), forecast, present.knownAt(), provisional, present.readings(), supply);
    }
}
