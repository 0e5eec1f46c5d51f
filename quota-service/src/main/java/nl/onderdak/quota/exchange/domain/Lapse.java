// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What becomes of exchanges when quotas cannot bear some of them any more. */
public final class Lapse {

    private Lapse() {}

    /**
     * Those that lapse, lapsed; and what they had undone, in effect again.
     *
     * @param exchanges those that lapse and those that they revoke, perhaps others too
     * @param lapsed ids of those that lapse
     * @param recordedAt when the quotas were set
     */
    public static List<Exchange> of(Collection<Exchange> exchanges, Set<UUID> lapsed, Instant recordedAt) {
        var undone = exchanges.stream()
                .filter(exchange -> lapsed.contains(exchange.id()))
                .map(exchange -> exchange.terms().revokes())
                .collect(Collectors.toSet());
        return exchanges.stream()
                .flatMap(exchange -> lapsed.contains(exchange.id())
                        ? Stream.of(exchange.lapse(recordedAt))
                        : undone.contains(exchange.id())
                                ? Stream.of(exchange.restore(recordedAt))
                                : Stream.<Exchange>empty())
                .toList();
    }
}
