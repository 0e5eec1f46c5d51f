// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.publication.application.Overviews.Published;
import nl.onderdak.supervision.publication.domain.LineCorrection;

/**
 * Compares a published overview with the figures of the same day as known now. Totals of municipalities are published
 * figures, so every reader gets all of them and they are read as the service.
 */
@ApplicationScoped
public class FindCorrections {

    private final Overviews overviews;
    private final ReadOverview positions;

    FindCorrections(Overviews overviews, ReadOverview positions) {
        this.overviews = overviews;
        this.positions = positions;
    }

    /**
     * The corrections of a month.
     *
     * @param published the overview
     * @param knownAt the moment of the figures that it is compared with
     * @param provisional why those may change; empty when they are final
     * @param corrections by municipality
     */
    public record Found(
            Published published, Instant knownAt, Set<Provisional> provisional, List<LineCorrection> corrections) {}

    /** Empty when the month was not published. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<Optional<Found>> find(YearMonth month) {
        return overviews
                .find(month)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : positions.read(month).map(position -> Optional.of(found(found.get(), position))));
    }

    private static Found found(Published published, ReadOverview.Position position) {
        return new Found(
                published,
                position.overview().knownAt(),
                position.provisional(),
                LineCorrection.between(
                        published.overview().lines(), position.overview().lines()));
    }
}
