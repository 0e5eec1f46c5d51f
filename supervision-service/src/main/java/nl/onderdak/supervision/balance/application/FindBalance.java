// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Balance;
import nl.onderdak.supervision.balance.domain.NamedArea;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Reading;

/** Finds where an area stands on a day, as known at a moment. */
@ApplicationScoped
public class FindBalance {

    private final Balances balances;
    private final VisibleAreas areas;
    private final Certainty certainty;

    FindBalance(Balances balances, VisibleAreas areas, Certainty certainty) {
        this.balances = balances;
        this.areas = areas;
        this.certainty = certainty;
    }

    /**
     * A figure with all that says how far to trust it.
     *
     * @param area which area
     * @param balance where it stands
     * @param knownAt the moment it is known at
     * @param provisional why it may change; empty when it is final
     * @param readings how far each source has been read
     */
    public record Found(
            NamedArea area, Balance balance, Instant knownAt, Set<Provisional> provisional, List<Reading> readings) {}

    /** Empty when there is no such area, or none whose figures the caller may see. */
    @NoFacts
    @WithTransaction
    public Uni<Optional<Found>> find(Organisation by, Area area, AsOf asOf) {
        return certainty.present().chain(present -> {
            var settled = present.settle(asOf);
            return areas.withFigures(by, area, settled)
                    .chain(visible -> visible.isEmpty()
                            ? Uni.createFrom().item(Optional.empty())
                            : found(visible.get(), settled, present).map(Optional::of));
        });
    }

    /** The sum of the country: for all who may see balances, though they may not see each municipality in it. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<Found> ofCountry(AsOf asOf) {
        return certainty.present().chain(present -> {
            var settled = present.settle(asOf);
            return balances.describe(new Area.Country(), settled)
                    .chain(country -> found(country.orElseThrow(), settled, present));
        });
    }

    private Uni<Found> found(NamedArea area, AsOf asOf, Certainty.Present present) {
        return balances.of(area.area(), asOf)
                .map(balance -> new Found(
                        area,
                        balance,
                        present.knownAt(asOf),
                        present.reasons(area.area(), asOf, balance.restsOnForecast()),
                        present.readings()));
    }
}
