// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.application;

import java.time.Instant;
import java.util.List;
import nl.onderdak.contracts.Service;
import nl.onderdak.messaging.inbox.SourceProgress;

/** How far the services that quota lines come from have been read. */
final class QuotaSources {

    private QuotaSources() {}

    /** Whether everything that each of them recorded up to and including this moment has been read. */
    static boolean areReadUpTo(Instant moment, List<SourceProgress> progress) {
        return Service.PLACEMENT.subscriptions().stream()
                .filter(subscription -> subscription.group().equals(KeepQuotas.CONSUMER))
                .allMatch(subscription -> progress.stream()
                        .anyMatch(one -> one.source() == subscription.owner()
                                && one.readUpTo() != null
                                && !one.readUpTo().isBefore(moment)));
    }
}
