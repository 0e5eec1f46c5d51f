// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.onderdak.contracts.access.Organisation;
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
    public Uni<Optional<Found>> find(Organisation by, Area area, AsOf asOf) {
        return find(asOf, settled -> areas.figure(by, area, settled));
    }

    /** The sum of the country: for all who may see balances, though they may not see each municipality in it. */
    public Uni<Found> ofCountry(AsOf asOf) {
        return find(asOf, balances::figureOfCountry).map(Optional::orElseThrow);
    }

    private Uni<Optional<Found>> find(AsOf asOf, Function<AsOf, Uni<Figure>> look) {
        return certainty.around(present -> {
            var settled = present.settle(asOf);
            return look.apply(settled)
                    .map(figure -> new Certainty.Seen<>(
                            figure.generation(),
                            figure.area().map(area -> found(area, figure.balance(), settled, present))));
        });
    }

    private static Found found(NamedArea area, Balance balance, AsOf asOf, Certainty.Present present) {
        return new Found(
                area,
                balance,
                present.knownAt(asOf),
                present.reasons(area.area(), asOf, balance.restsOnForecast()),
                present.readings());
    }
}
