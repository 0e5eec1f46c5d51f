// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.publication.domain.OpenFigures;

/**
 * Reads what was published, for everybody. It reads as the service, because nobody asks: only tables of published
 * overviews, and of those nothing that {@link OpenFigures} leaves out.
 */
@ApplicationScoped
public class FindOpenData {

    private final Overviews overviews;

    FindOpenData(Overviews overviews) {
        this.overviews = overviews;
    }

    /**
     * An overview as everybody may have it.
     *
     * @param published the overview
     * @param figures of each municipality
     */
    public record Open(Overviews.Published published, List<OpenFigures> figures) {}

    /** The overviews without their lines, latest month first. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<List<Overviews.Published>> list(YearMonth before, int limit) {
        return overviews.list(before, limit);
    }

    /** The overview of a month; empty when it was not published. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<Optional<Open>> find(YearMonth month) {
        return overviews
                .find(month)
                .map(found -> found.map(published -> new Open(published, OpenFigures.of(published.overview()))));
    }

    /** The figures of an area in the last published months, the oldest first; empty when it is in none. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<List<OpenFigures>> timeline(Area area, int months) {
        return overviews
                .latest(area, months)
                .map(found -> found.stream()
                        .flatMap(month ->
                                OpenFigures.sum(area, within(area, OpenFigures.of(month.month(), month.lines())))
                                        .stream())
                        .toList());
    }

    private static List<OpenFigures> within(Area area, List<OpenFigures> municipalities) {
        return municipalities.stream()
                .filter(one -> switch (area) {
                    case Area.Country _ -> true;
                    case Area.OneProvince(var code) -> code.equals(one.province());
                    case Area.OneMunicipality _ -> area.equals(one.area());
                })
                .toList();
    }
}
