// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.onderdak.messaging.event.EventJson;
import nl.onderdak.messaging.sql.DatabaseFailures;
import nl.onderdak.messaging.sql.FreshSession;
import nl.onderdak.messaging.sql.Housekeeping;
import nl.onderdak.messaging.sql.Steps;
import nl.onderdak.web.feed.EventFeed;
import nl.onderdak.web.feed.PublishedEvent;
import org.jboss.logging.Logger;

/**
 * Delivers events to subscribers. Each subscription goes its own way: one that is slow or broken holds up no other. The
 * number of deliveries in progress is bounded, and with it the memory that they take.
 */
@ApplicationScoped
public class WebhookDeliveries {

    private static final Logger LOG = Logger.getLogger(WebhookDeliveries.class);

    /** CloudEvents 1.0, JSON batch format. */
    private static final String MEDIA_TYPE = "application/cloudevents-batch+json; charset=UTF-8";

    private static final int PURGED_AT_ONCE = 1_000;

    private final DeliveryWork work;
    private final WebhookClient client;
    private final FreshSession sessions;
    private final WebhookConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final AtomicInteger inProgress = new AtomicInteger();
    private volatile DeliveryWork.Condition condition = new DeliveryWork.Condition(0, Duration.ZERO);

    WebhookDeliveries(
            DeliveryWork work,
            WebhookClient client,
            FreshSession sessions,
            WebhookConfig config,
            Clock clock,
            MeterRegistry metrics) {
        this.work = work;
        this.client = client;
        this.sessions = sessions;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("onderdak.webhooks.failing", () -> condition.failingFor().toSeconds())
                .baseUnit("seconds")
                .description("how long deliveries to a subscriber have failed, for the longest one")
                .register(metrics);
        Gauge.builder("onderdak.webhooks.suspended", () -> condition.suspended())
                .description("suspended subscriptions")
                .register(metrics);
    }

    @Scheduled(every = "${onderdak.webhooks.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> scheduled() {
        return config.deliver()
                ? Housekeeping.run(LOG, "delivery of webhooks", begin())
                : Uni.createFrom().voidItem();
    }

    @Scheduled(every = "${onderdak.webhooks.purge-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> purgeScheduled() {
        return Housekeeping.run(LOG, "purge of the log of deliveries", purge());
    }

    @Scheduled(every = "${onderdak.gauges.every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return Housekeeping.measure(
                sessions.run(sessions.eventLoop(), work::condition).invoke(now -> condition = now));
    }

    /** Deletes the attempts whose term in the log is over; returns their number. */
    public Uni<Long> purge() {
        return Steps.whileAtLeast(
                PURGED_AT_ONCE, () -> sessions.run(sessions.eventLoop(), () -> work.purge(PURGED_AT_ONCE)));
    }

    /** Begins the deliveries that are due, as far as there is room; returns their number without waiting for them. */
    public Uni<Integer> begin() {
        int room = config.atOnce() - inProgress.get();
        return room <= 0
                ? Uni.createFrom().item(0)
                : sessions.run(sessions.eventLoop(), () -> work.lease(room))
                        .invoke(leases -> leases.forEach(this::serve))
                        .map(List::size);
    }

    /** The number of subscriptions that are being served. */
    public int inProgress() {
        return inProgress.get();
    }

    private void serve(DeliveryWork.Lease lease) {
        inProgress.incrementAndGet();
        Steps.whileAtLeast(config.batch(), () -> deliverNext(lease))
                .eventually(inProgress::decrementAndGet)
                .subscribe()
                .with(
                        delivered -> {},
                        failure -> LOG.warn(
                                "a webhook is left until its lease ends", DatabaseFailures.withoutContent(failure)));
    }

    /** The number of events delivered; less than a whole batch when this ends the turn of the subscription. */
    private Uni<Integer> deliverNext(DeliveryWork.Lease lease) {
        return sessions.run(sessions.eventLoop(), () -> work.take(lease))
                .chain(taken -> taken.map(this::deliver)
                        .orElseGet(() -> Uni.createFrom().item(0)));
    }

    private Uni<Integer> deliver(DeliveryWork.Batch batch) {
        return send(batch)
                .invoke(result -> metrics.counter(
                                "onderdak.webhooks.attempts",
                                "outcome",
                                result.outcome().name())
                        .increment())
                .chain(result -> sessions.run(sessions.eventLoop(), () -> work.settle(batch, result))
                        .replaceWith(result.isDelivered() ? batch.entries().size() : 0));
    }

    private Uni<DeliveryResult> send(DeliveryWork.Batch batch) {
        var body = json(batch.entries().stream().map(EventFeed.Entry::event).toList());
        return client.post(
                Target.of(batch.subscription().url()).orElseThrow(),
                Map.of(
                        "Content-Type",
                        MEDIA_TYPE,
                        "User-Agent",
                        "Onderdak",
                        "Onderdak-Subscription",
                        batch.subscription().id().toString(),
                        Signature.HEADER,
                        Signature.of(clock.instant(), batch.secrets(), body)),
                body);
    }

    private static byte[] json(List<PublishedEvent> events) {
        try {
            return EventJson.mapper().writeValueAsBytes(events);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("events that JSON cannot hold", unwritable);
        }
    }
}
