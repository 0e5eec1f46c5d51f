// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.supervision.publication.application.Overviews.Published;
import nl.onderdak.supervision.publication.domain.Overview;
import nl.onderdak.supervision.publication.domain.OverviewRejection;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Publishes the overview of a month: frozen, from final figures only, and once. */
@ApplicationScoped
public class PublishOverview {

    private final Overviews overviews;
    private final ReadOverview positions;
    private final Clock clock;
    private final RecordingClock recording;
    private final int days;

    PublishOverview(
            Overviews overviews,
            ReadOverview positions,
            Clock clock,
            RecordingClock recording,
            @ConfigProperty(name = "onderdak.publications.days") int days) {
        this.overviews = overviews;
        this.positions = positions;
        this.clock = clock;
        this.recording = recording;
        this.days = days;
    }

    /** Publishes the overview of a month that was missed. */
    @WithTransaction
    public Uni<Decision<Published>> publish(YearMonth month) {
        return overviews.contains(month).chain(published -> freeze(month, published));
    }

    /**
     * Publishes the overview of the present month in its first days, as soon as the figures are final; empty when it does
     * not. A service that starts later in the month may not have read everything that others will still send, so that a
     * missed month is left to a person.
     */
    @AsService
    @WithTransaction
    public Uni<Optional<Published>> publishDue() {
        var today = DutchCalendar.today(clock);
        return isDue(today, days)
                ? publish(YearMonth.from(today)).map(decision -> decision.accepted())
                : Uni.createFrom().item(Optional.<Published>empty());
    }

    static boolean isDue(LocalDate today, int days) {
        return today.getDayOfMonth() <= days;
    }

    private Uni<Decision<Published>> freeze(YearMonth month, boolean published) {
        return positions
                .read(month)
                .map(position -> Overview.freeze(
                        position.overview(), DutchCalendar.today(clock), published, position.provisional()))
                .chain(decision -> switch (decision) {
                    case Decision.Accepted<Overview>(var overview, var _) -> keep(overview);
                    case Decision.Rejected<Overview>(var reason) ->
                        Uni.createFrom().item(Decision.rejected(reason));
                });
    }

    private Uni<Decision<Published>> keep(Overview overview) {
        var published = new Published(overview, recording.now(), overview.hash());
        return overviews
                .add(published)
                .map(added -> added
                        ? Decision.accepted(published)
                        : Decision.rejected(new OverviewRejection.MonthPublished(overview.month())));
    }
}
