// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.web.limit.TooManyRequests;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many streams each organisation keeps open at this process: a stream costs memory for as long as it lasts. */
@ApplicationScoped
class OpenStreams {

    private static final int RETRY_AFTER_SECONDS = 60;

    private final Map<Organisation, Integer> open = new ConcurrentHashMap<>();
    private final int most;

    OpenStreams(@ConfigProperty(name = "onderdak.balances.streams-per-organisation") int most) {
        this.most = most;
    }

    /** @throws TooManyRequests when the organisation has as many as it may (429) */
    void requireRoomFor(Organisation organisation) {
        if (open.getOrDefault(organisation, 0) >= most) {
            throw new TooManyRequests(RETRY_AFTER_SECONDS);
        }
    }

    void opened(Organisation organisation) {
        open.merge(organisation, 1, Integer::sum);
    }

    void closed(Organisation organisation) {
        open.computeIfPresent(organisation, (same, count) -> count == 1 ? null : count - 1);
    }
}
