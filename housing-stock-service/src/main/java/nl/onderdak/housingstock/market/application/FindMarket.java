// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.market.application;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.market.application.Market.Place;
import nl.onderdak.housingstock.market.domain.MarketFigures;
import nl.onderdak.housingstock.market.domain.MarketYear;
import nl.onderdak.housingstock.market.domain.Turnover;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Reads the rental market within the jurisdiction of the caller. */
@ApplicationScoped
public class FindMarket {

    private final Market market;
    private final Jurisdictions jurisdictions;

    FindMarket(Market market, Jurisdictions jurisdictions) {
        this.market = market;
        this.jurisdictions = jurisdictions;
    }

    /** Each municipality and year of which anything is given or measured. */
    @NoFacts
    @WithTransaction
    public Uni<List<MarketYear>> years(Organisation by, MunicipalityCode municipality, Integer year) {
        var filter = new Market.Filter(municipality, null, year);
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> market.given(jurisdiction, filter)
                        .chain(given -> market.turnover(jurisdiction, filter)
                                .chain(measured -> market.stock(jurisdiction, municipality)
                                        .chain(stock -> market.quotas(filter)
                                                .map(quotas -> years(given, measured, stock, quotas))))));
    }

    /** The measured turnover, by municipality, landlord and year. */
    @NoFacts
    @WithTransaction
    public Uni<List<Turnover>> turnover(Organisation by, Market.Filter filter) {
        return jurisdictions.of(by).chain(jurisdiction -> market.turnover(jurisdiction, filter));
    }

    private static List<MarketYear> years(
            List<MarketFigures> given,
            List<Turnover> measured,
            Map<MunicipalityCode, Long> stock,
            Map<Place, Long> quotas) {
        var figures = given.stream()
                .collect(Collectors.toMap(one -> new Place(one.municipality(), one.year()), Function.identity()));
        var mutations = measured.stream()
                .collect(
                        groupingBy(one -> new Place(one.municipality(), one.year()), summingLong(Turnover::mutations)));
        var places = new TreeSet<Place>(
                Comparator.comparing((Place place) -> place.municipality().value())
                        .thenComparing(Place::year));
        places.addAll(figures.keySet());
        places.addAll(mutations.keySet());
        return places.stream()
                .map(place -> MarketYear.of(
                        place.municipality(),
                        place.year(),
                        figures.get(place),
                        mutations.getOrDefault(place, 0L),
                        stock.getOrDefault(place.municipality(), 0L),
                        quotas.get(place)))
                .toList();
    }
}
