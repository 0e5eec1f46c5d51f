// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Counts duplicates and dropped events of consumers, and logs the dropped ones. */
@ApplicationScoped
class InboxMetrics {

    private static final Logger LOG = Logger.getLogger(InboxMetrics.class);

    private final MeterRegistry registry;

    InboxMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void received(String consumer, InboxTransaction.Result result) {
        count("applied", consumer, result.applied());
        count("duplicates", consumer, result.duplicates());
        count("stale", consumer, result.stale().size());
        if (!result.stale().isEmpty()) {
            var first = result.stale().getFirst();
            LOG.warnf(
                    "%s dropped %d new events whose sequence it had applied already, the first of them of %s %s with"
                            + " sequence %d; see the runbook stale-events",
                    consumer,
                    result.stale().size(),
                    first.aggregate().source(),
                    first.aggregate().subject(),
                    first.sequence());
        }
    }

    private void count(String what, String consumer, int more) {
        registry.counter("onderdak.inbox." + what, "consumer", consumer).increment(more);
    }
}
