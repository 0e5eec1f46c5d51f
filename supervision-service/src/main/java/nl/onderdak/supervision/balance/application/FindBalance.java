// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Balance;
import nl.onderdak.supervision.balance.domain.NamedArea;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Reading;

/** Finds where an area stands on a day, as known at a moment: what a province supervises by, art. 124 Gemeentewet. */
@ApplicationScoped
public class FindBalance {

    private final VisibleAreas areas;
    private final Certainty certainty;

    FindBalance(VisibleAreas areas, Certainty certainty) {
        this.areas = areas;
        this.certainty = certainty;
    }

    /**
     * A figure, and how far it can be relied on.
     *
     * @param area of the figure
     * @param balance where the area stands
     * @param knownAt the moment it is known at
     * @param provisional why it may change; empty when it is final
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
            return areas.figure(by, area, settled)
                    .map(figure -> new Certainty.Seen<>(
                            figure.generation(),
                            figure.area()
                                    .map(named -> found(
                                            named, figure.balance(), settled, present, areas.opensEntries(by, area)))));
        });
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
