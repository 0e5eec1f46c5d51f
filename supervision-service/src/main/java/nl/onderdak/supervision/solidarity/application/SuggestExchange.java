// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.outbox.OutgoingEvent;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.supervision.solidarity.domain.Suggestion;
import nl.onderdak.web.problem.NotFound;

/**
 * Suggests exchanges of a search to their municipalities (<i>voorstel tot uitruil</i>). The suggestion goes to
 * quota-service, where the colleges agree to it or refuse it; it changes nothing by itself.
 */
@ApplicationScoped
public class SuggestExchange {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final SolidaritySearches searches;
    private final Outbox outbox;
    private final Clock clock;
    private final RecordingClock recording;

    SuggestExchange(SolidaritySearches searches, Outbox outbox, Clock clock, RecordingClock recording) {
        this.searches = searches;
        this.outbox = outbox;
        this.clock = clock;
        this.recording = recording;
    }

    /**
     * Suggests one exchange or several together as one.
     *
     * @param numbers of the exchanges in the search
     * @return fails with {@link ForbiddenException} when the organisation is not a province, and with {@link NotFound}
     *     when it has no such search
     */
    @WithTransaction
    public Uni<Decision<Suggestion>> suggest(Organisation by, UUID search, List<Integer> numbers) {
        return searches.lock(SolidaritySearches.Of.province(Provinces.only(by)), search)
                .map(found -> found.orElseThrow(NotFound::new))
                .map(found -> found.suggest(IDS.generate(), numbers, DutchCalendar.today(clock), recording.now()))
                .call(decision -> switch (decision) {
                    case Decision.Accepted<Suggestion> accepted -> store(accepted);
                    case Decision.Rejected<Suggestion> _ -> Uni.createFrom().voidItem();
                });
    }

    /** Each party has a suggestion of its own to hear of, so that each event is the first of its subject. */
    private Uni<Void> store(Decision.Accepted<Suggestion> accepted) {
        var suggestion = accepted.state();
        return searches.add(suggestion)
                .chain(() -> outbox.append(accepted.events().stream()
                        .map(event -> new OutgoingEvent(event, 1, suggestion.suggestedAt()))
                        .toList()));
    }
}
