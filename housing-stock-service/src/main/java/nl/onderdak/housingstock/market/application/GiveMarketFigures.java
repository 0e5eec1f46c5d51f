// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.market.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.DecidingMunicipality;
import nl.onderdak.housingstock.market.domain.MarketFigures;
import nl.onderdak.messaging.time.RecordingClock;

/** Records figures of the rental market that are not measured here. */
@ApplicationScoped
public class GiveMarketFigures {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Market market;
    private final DecidingMunicipality deciding;
    private final RecordingClock clock;

    GiveMarketFigures(Market market, DecidingMunicipality deciding, RecordingClock clock) {
        this.market = market;
        this.deciding = deciding;
        this.clock = clock;
    }

    /** Records the figures of a municipality and a year; they replace earlier ones. */
    @WithTransaction
    public Uni<MarketFigures> give(
            Organisation by, MunicipalityCode municipality, int year, MarketFigures.Figures figures, String source) {
        return deciding.of(by, municipality)
                .map(_ -> new MarketFigures(IDS.generate(), municipality, year, figures, source, clock.now()))
                .call(market::add);
    }
}
