// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.publishedfigure;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.problem.NotFound;

/** Corrects a published figure that was recorded wrongly, or that the ministry published again. */
@ApplicationScoped
public class CorrectPublishedFigure {

    private final PublishedFigures figures;
    private final Clock clock;

    CorrectPublishedFigure(PublishedFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * @param expected the version the caller has seen
     * @return the figure in its next version; a correction without effect makes no version
     */
    @WithTransaction
    public Uni<RecordedFigure> correct(PublishedFigure right, SeenVersion expected) {
        return figures.closeForIntake()
                .chain(() -> figures.find(right.key()))
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(found -> Version.check(expected, found.version()))
                .chain(found -> found.figure().equals(right)
                        ? Uni.createFrom().item(found)
                        : add(new RecordedFigure(right, found.version() + 1, clock.instant())));
    }

    private Uni<RecordedFigure> add(RecordedFigure corrected) {
        return figures.addAll(List.of(corrected)).replaceWith(corrected);
    }
}
