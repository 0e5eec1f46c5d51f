// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.publication.domain.Overview;
import nl.onderdak.supervision.publication.domain.OverviewLine;

/** The published overviews. */
public interface Overviews {

    /**
     * An overview as it was published.
     *
     * @param overview its content
     * @param publishedAt when it was published
     * @param hash of the content, as it was published
     */
    record Published(Overview overview, Instant publishedAt, String hash) {}

    /** Stores an overview; false when its month was published meanwhile. */
    Uni<Boolean> add(Published published);

    /** Whether a month was published. */
    Uni<Boolean> contains(YearMonth month);

    /** The overview of a month with its lines. */
    Uni<Optional<Published>> find(YearMonth month);

    /**
     * Lines of the overview of a month.
     *
     * @param lines of one whole province or more, by municipality
     */
    record MonthLines(YearMonth month, List<OverviewLine> lines) {}

    /** The lines of the last published months in the provinces that an area is in, the oldest month first. */
    Uni<List<MonthLines>> latest(Area area, int months);

    /**
     * The overviews without their lines, latest month first.
     *
     * @param before month before which the page begins, or null for the first page
     */
    Uni<List<Published>> list(YearMonth before, int limit);
}
