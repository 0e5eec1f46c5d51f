// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.web.limit.TooManyRequests;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The number of streams that each organisation has open at this process; an open stream occupies memory. */
@ApplicationScoped
class OpenStreams {

    private static final int RETRY_AFTER_SECONDS = 60;

    private final Map<Organisation, Integer> open = new ConcurrentHashMap<>();
    private final int most;

    OpenStreams(@ConfigProperty(name = "onderdak.balances.streams-per-organisation") int most) {
        this.most = most;
    }

    /** @throws TooManyRequests when the organisation has reached its limit (429) */
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
