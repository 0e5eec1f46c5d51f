// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Balance;
import nl.onderdak.supervision.balance.domain.NamedArea;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Reading;

/**
 * Finds the balance of an area on a day, as known at a moment; provinces supervise by the balance, art. 124
 * Gemeentewet.
 */
@ApplicationScoped
public class FindBalance {

    private final VisibleAreas areas;
    private final Certainty certainty;
    private final SteadyFigures figures;
    private final Clock clock;

    FindBalance(VisibleAreas areas, Certainty certainty, SteadyFigures figures, Clock clock) {
        this.areas = areas;
        this.certainty = certainty;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * A figure with its certainty.
     *
     * @param area of the figure
     * @param balance balance of the area
     * @param knownAt the moment it is known at
     * @param provisional reasons why it may change; empty when it is final
     * @param readings how far each source has been read
     * @param opensEntries whether the caller may see the entries behind it
     */
    public record Found(
            NamedArea area,
            Balance balance,
            Instant knownAt,
            Set<Provisional> provisional,
            List<Reading> readings,
            boolean opensEntries) {}

    /** Empty when the area does not exist or the caller may not see its figures. */
    public Uni<Optional<Found>> find(Organisation by, Area area, AsOf asOf) {
        return certainty.around(present -> {
            var settled = present.settle(asOf);
            return figures.figure(key(by, area, settled, present), () -> areas.figure(by, area, settled))
                    .map(figure -> new Certainty.Seen<>(
                            figure.generation(),
                            figure.area()
                                    .map(named -> found(
                                            named, figure.balance(), settled, present, areas.opensEntries(by, area)))));
        });
    }

    private Optional<SteadyFigures.Key> key(Organisation by, Area area, AsOf settled, Certainty.Present present) {
        return present.wholeLedger(settled)
                .map(ledger -> new SteadyFigures.Key(ledger, by, area, settled.validOn(), DutchCalendar.today(clock)));
    }

    private static Found found(
            NamedArea area, Balance balance, AsOf asOf, Certainty.Present present, boolean opensEntries) {
        return new Found(
                area,
                balance,
                present.knownAt(asOf),
                present.reasons(area.area(), asOf, balance.restsOnForecast()),
                present.readings(),
                opensEntries);
    }
}
