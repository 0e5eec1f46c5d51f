// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.application;

import static java.util.stream.Collectors.toMap;

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
import nl.onderdak.supervision.publication.domain.OverviewLine;

/**
 * Reads what was published, for everybody. It reads as the service, because nobody asks: only tables of published
 * overviews, and of those nothing that {@link OpenFigures} leaves out.
 */
@ApplicationScoped
public class FindOpenData {

    /** From an overview back to that of the reference date of its half-year at most. */
    private static final int MONTHS_BEFORE = 3;

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
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : reference(found.get())
                                .map(reference -> Optional.of(new Open(
                                        found.get(),
                                        OpenFigures.of(
                                                month, found.get().overview().lines(), reference)))));
    }

    private Uni<List<OverviewLine>> reference(Overviews.Published published) {
        return overviews
                .find(OpenFigures.reference(published.overview().month()))
                .map(found ->
                        found.map(reference -> reference.overview().lines()).orElse(List.of()));
    }

    /** The figures of an area in the last published months, the oldest first; empty when it is in none. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<List<OpenFigures>> timeline(Area area, int months) {
        return overviews.latest(area, months + MONTHS_BEFORE).map(found -> {
            var lines = found.stream().collect(toMap(Overviews.MonthLines::month, Overviews.MonthLines::lines));
            return found.stream()
                    .skip(Math.max(0, found.size() - months))
                    .map(month -> OpenFigures.of(
                            month.month(),
                            month.lines(),
                            lines.getOrDefault(OpenFigures.reference(month.month()), List.of())))
                    .flatMap(figures -> OpenFigures.sum(area, within(area, figures)).stream())
                    .toList();
        });
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
