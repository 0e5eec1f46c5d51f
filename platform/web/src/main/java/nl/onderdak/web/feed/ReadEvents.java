// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.feed;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** Reads the feed on behalf of an organisation: the events within its jurisdiction. */
@ApplicationScoped
public class ReadEvents {

    private final EventFeed feed;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;

    ReadEvents(EventFeed feed, Jurisdictions jurisdictions, AuditTrail trail) {
        this.feed = feed;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
    }

    /**
     * A page of the feed.
     *
     * @param households whether the caller may see events about households outside its own dwellings
     */
    @NoFacts
    @WithTransaction
    Uni<FeedPage> read(Organisation by, boolean households, EventFeed.Query query) {
        return jurisdictions
                .of(by)
                .chain(within -> feed.read(within, households, query))
                .chain(this::disclose)
                .map(entries -> new FeedPage(
                        entries.stream().map(EventFeed.Entry::event).toList(),
                        entries.isEmpty() ? query.after() : entries.getLast().position()));
    }

    private Uni<List<EventFeed.Entry>> disclose(List<EventFeed.Entry> entries) {
        return trail.disclose(Guarded.of(entries, EventFeed.Entry.households(entries)));
    }
}
