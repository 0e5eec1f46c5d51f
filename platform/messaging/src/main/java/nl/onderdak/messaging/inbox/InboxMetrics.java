// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what consumers do. */
@ApplicationScoped
class InboxMetrics {

    private final MeterRegistry registry;

    InboxMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void received(String consumer, InboxTransaction.Result result) {
        registry.counter("onderdak.inbox.applied", "consumer", consumer).increment(result.applied());
        registry.counter("onderdak.inbox.duplicates", "consumer", consumer).increment(result.duplicates());
    }
}
