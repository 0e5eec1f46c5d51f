// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.access.Mandates;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.feed.EventFeed;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.processing.Processing;

/**
 * The transactions around a delivery. A subscription is leased to one process at a time; what it sends is decided by
 * the position, which moves when the receiver has confirmed.
 */
@ApplicationScoped
public class DeliveryWork {

    /** Those that wait for others are skipped, so that processes share the work. */
    private static final String LEASE = """
        update webhook_progress as p set lease = $1, leased_until = $3
          from (select w.subscription
                  from webhook_progress w join webhook_subscription s on s.id = w.subscription
                 where s.state = 'ACTIVE' and w.next_attempt_at <= $2 and w.leased_until <= $2
                   and w.position < (select coalesce(max(position), 0) from event_feed)
                 order by w.next_attempt_at
                 limit $4
                   for update of w skip locked) as due
         where p.subscription = due.subscription
        returning p.subscription
        """;

    private static final String RENEW = """
        update webhook_progress set leased_until = $3 where subscription = $1 and lease = $2 returning failures
        """;

    private static final String PASS_BY = """
        update webhook_progress set position = greatest(position, $3), leased_until = 'epoch'
         where subscription = $1 and lease = $2
        """;

    private static final String CONFIRMED = """
        update webhook_progress
           set position = $3, failures = 0, failing_since = null, next_attempt_at = $4,
               leased_until = case when $5 then leased_until else 'epoch' end
         where subscription = $1 and lease = $2
        """;

    private static final String FAILED = """
        update webhook_progress
           set failures = failures + 1, failing_since = coalesce(failing_since, $3), next_attempt_at = $4,
               leased_until = 'epoch'
         where subscription = $1 and lease = $2
        returning failing_since
        """;

    private static final String SUSPEND = """
        update webhook_subscription set state = 'SUSPENDED', version = version + 1 where id = $1 and state = 'ACTIVE'
        """;

    private static final String LOG = """
        insert into webhook_delivery (id, subscription, organisation, attempted_at, first_position, last_position, events,
                                      outcome, status, duration_ms)
        select $1, id, organisation, $3, $4, $5, $6, $7, $8, $9 from webhook_subscription where id = $2
        """;

    private static final String STATE = """
        select count(*) filter (where s.state = 'SUSPENDED'), min(p.failing_since) filter (where s.state = 'ACTIVE')
          from webhook_subscription s join webhook_progress p on p.subscription = s.id
        """;

    private static final String PURGE = """
        delete from webhook_delivery
        where id in (select id from webhook_delivery where attempted_at < $1 limit $2)
        """;

    private final Sql sql;
    private final Subscriptions subscriptions;
    private final EventFeed feed;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;
    private final WebhookConfig config;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final SecureRandom chance = new SecureRandom();

    DeliveryWork(
            Sql sql,
            Subscriptions subscriptions,
            EventFeed feed,
            Jurisdictions jurisdictions,
            AuditTrail trail,
            WebhookConfig config,
            Clock clock) {
        this.sql = sql;
        this.subscriptions = subscriptions;
        this.feed = feed;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
        this.config = config;
        this.clock = clock;
    }

    /** A subscription that this process serves for a while. */
    record Lease(UUID subscription, UUID id) {}

    /**
     * Events to deliver.
     *
     * @param failures in a row before this attempt
     * @param secrets that sign it
     * @param upTo position of the subscription once they are confirmed
     * @param full whether more may follow
     */
    record Batch(
            Lease lease,
            Subscription subscription,
            int failures,
            List<String> secrets,
            List<EventFeed.Entry> entries,
            long upTo,
            boolean full) {}

    /**
     * How subscriptions do.
     *
     * @param suspended number of suspended ones
     * @param failingFor time since the first failure of the one that fails longest, zero when none does
     */
    record Condition(long suspended, Duration failingFor) {}

    /** Leases subscriptions that have something to deliver, those that wait longest first. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<List<Lease>> lease(int most) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        return sql.execute(LEASE, id, now, now.plus(config.lease()), (long) most)
                .map(rows -> Rows.list(rows, row -> new Lease(row.getUUID("subscription"), id)));
    }

    /** The next events of a leased subscription, if it still is and if there are any. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<Optional<Batch>> take(Lease lease) {
        return sql.execute(
                        RENEW, lease.subscription(), lease.id(), clock.instant().plus(config.lease()))
                .chain(renewed -> renewed.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : subscriptions
                                .find(lease.subscription())
                                .chain(found -> found.filter(one -> one.state() == Subscription.State.ACTIVE)
                                        .map(one -> take(
                                                lease,
                                                one,
                                                failures(renewed.iterator().next())))
                                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    private Uni<Optional<Batch>> take(Lease lease, Subscription subscription, int failures) {
        var by = Organisation.named(subscription.organisation()).orElseThrow();
        var households = subscription.households() && Mandates.allow(by, Scopes.COUPLINGS_READ);
        var query = new EventFeed.Query(
                subscription.position(), config.batch(), subscription.types(), subscription.municipalities());
        return feed.end()
                .chain(end -> jurisdictions
                        .of(by)
                        .chain(within -> feed.read(within, households, query))
                        .chain(entries -> entries.isEmpty()
                                ? sql.execute(PASS_BY, lease.subscription(), lease.id(), end)
                                        .replaceWith(Optional.<Batch>empty())
                                : disclose(by, entries)
                                        .chain(() -> subscriptions.secrets(subscription.id(), clock.instant()))
                                        .map(secrets -> Optional.of(
                                                batch(lease, subscription, failures, secrets, entries, end)))));
    }

    private Batch batch(
            Lease lease,
            Subscription subscription,
            int failures,
            List<String> secrets,
            List<EventFeed.Entry> entries,
            long end) {
        boolean full = entries.size() == config.batch();
        long last = entries.getLast().position();
        return new Batch(lease, subscription, failures, secrets, entries, full ? last : Math.max(last, end), full);
    }

    /** What is sent may have arrived, whatever becomes of the response. */
    private Uni<Void> disclose(Organisation to, List<EventFeed.Entry> entries) {
        return trail.recordOwn(
                "DELIVER events to " + to.claim(),
                Processing.of(Activity.NOTIFICATION, clock.instant(), EventFeed.Entry.households(entries)));
    }

    /** Records an attempt and what follows from it. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<Void> settle(Batch batch, DeliveryResult result) {
        var now = clock.instant();
        return sql.execute(
                        LOG,
                        ids.generate(),
                        batch.subscription().id(),
                        now,
                        batch.entries().getFirst().position(),
                        batch.entries().getLast().position(),
                        batch.entries().size(),
                        result.outcome().name(),
                        result.status(),
                        (int) result.duration().toMillis())
                .chain(() -> result.isDelivered() ? confirm(batch, now) : fail(batch, now));
    }

    private Uni<Void> confirm(Batch batch, Instant now) {
        return sql.execute(
                        CONFIRMED, batch.lease().subscription(), batch.lease().id(), batch.upTo(), now, batch.full())
                .replaceWithVoid();
    }

    private Uni<Void> fail(Batch batch, Instant now) {
        var next = now.plus(Backoff.after(batch.failures() + 1, chance.nextDouble()));
        return sql.execute(FAILED, batch.lease().subscription(), batch.lease().id(), now, next)
                .chain(rows -> Rows.first(rows, row -> Rows.instant(row, "failing_since"))
                                .filter(since ->
                                        !since.plus(config.suspendAfter()).isAfter(now))
                                .isPresent()
                        ? sql.execute(SUSPEND, batch.lease().subscription()).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    /** Deletes up to this many attempts whose term in the log is over; returns their number. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<Integer> purge(int most) {
        return sql.execute(PURGE, clock.instant().minus(config.keepDeliveries()), (long) most)
                .map(rows -> rows.rowCount());
    }

    /** How all subscriptions do. */
    @AsService
    @NoFacts
    @WithTransaction
    public Uni<Condition> condition() {
        return sql.execute(STATE).map(rows -> {
            var row = rows.iterator().next();
            var since = row.getOffsetDateTime(1);
            return new Condition(
                    row.getLong(0),
                    since == null ? Duration.ZERO : Duration.between(since.toInstant(), clock.instant()));
        });
    }

    private static int failures(Row row) {
        return row.getInteger("failures");
    }
}
