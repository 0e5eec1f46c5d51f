// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;

/** The tables of subscriptions, in the current transaction. */
@ApplicationScoped
class Subscriptions {

    private static final String SELECT = """
        select s.id, s.organisation, s.url, s.types, s.municipalities, s.households, s.state, s.version, s.created_at,
               p.position, p.failing_since, p.next_attempt_at
          from webhook_subscription s join webhook_progress p on p.subscription = s.id""";

    private static final String OWN = " where s.organisation = $1";

    private static final String INSERT = """
        with subscription as (
            insert into webhook_subscription
                (id, organisation, url, types, municipalities, households, state, version, created_at)
            values ($1, $2, $3, $4, $5, $6, 'ACTIVE', 1, $7)
            returning id, organisation),
        secret as (
            insert into webhook_secret (subscription, number, organisation, secret)
            select id, 1, organisation, $8 from subscription)
        insert into webhook_progress (subscription, organisation, position, failures, next_attempt_at, leased_until)
        select id, organisation, coalesce($9, (select max(position) from event_feed), 0), 0, $7, 'epoch'
          from subscription
        """;

    private static final String CHANGE = """
        with changed as (
            update webhook_subscription set state = $3, version = version + 1 where id = $1 and organisation = $2
            returning id)
        update webhook_progress set failures = 0, failing_since = null, next_attempt_at = $4
         where subscription in (select id from changed)
        """;

    private static final String ROTATE = """
        with changed as (
            update webhook_subscription set version = version + 1 where id = $1 and organisation = $2),
        before as (
            update webhook_secret set valid_until = case when valid_until is null then $4::timestamptz else $5 end
             where subscription = $1 and organisation = $2 and (valid_until is null or valid_until > $5)
            returning number)
        insert into webhook_secret (subscription, number, organisation, secret)
        select $1, max(number) + 1, $2, $3 from before
        """;

    private final Sql sql;

    Subscriptions(Sql sql) {
        this.sql = sql;
    }

    Uni<Optional<Subscription>> find(String organisation, UUID id) {
        return sql.execute(SELECT + OWN + " and s.id = $2", organisation, id)
                .map(rows -> Rows.first(rows, Subscriptions::subscription));
    }

    /** The subscription, locked against changes until the transaction ends. */
    Uni<Optional<Subscription>> lock(String organisation, UUID id) {
        return sql.execute(SELECT + OWN + " and s.id = $2 for update of s", organisation, id)
                .map(rows -> Rows.first(rows, Subscriptions::subscription));
    }

    /** Whatever its organisation: for deliveries. */
    Uni<Optional<Subscription>> find(UUID id) {
        return sql.execute(SELECT + " where s.id = $1", id).map(rows -> Rows.first(rows, Subscriptions::subscription));
    }

    Uni<List<Subscription>> list(String organisation, UUID after, int most) {
        return sql.execute(
                        SELECT + OWN + " and ($2::uuid is null or s.id > $2) order by s.id limit $3",
                        organisation,
                        after,
                        (long) most)
                .map(rows -> Rows.list(rows, Subscriptions::subscription));
    }

    Uni<Void> insert(Subscription one, String secret, Long position) {
        return sql.execute(
                        INSERT,
                        one.id(),
                        one.organisation(),
                        one.url(),
                        one.types().toArray(String[]::new),
                        one.municipalities().toArray(String[]::new),
                        one.households(),
                        one.createdAt(),
                        secret,
                        position)
                .replaceWithVoid();
    }

    /** Puts it in a state; resumed, it goes on at once from its position. */
    Uni<Void> change(String organisation, UUID id, Subscription.State state, Instant now) {
        return sql.execute(CHANGE, id, organisation, state.name(), now).replaceWithVoid();
    }

    /** Adds a secret; the one before it ends at a moment, and any other now. */
    Uni<Void> rotate(String organisation, UUID id, String secret, Instant previousUntil, Instant now) {
        return sql.execute(ROTATE, id, organisation, secret, previousUntil, now).replaceWithVoid();
    }

    /** The number of an organisation's subscriptions; it does not grow until the transaction ends. */
    Uni<Long> count(String organisation) {
        return sql.execute("select pg_advisory_xact_lock(60, hashtext($1))", organisation)
                .chain(() ->
                        sql.execute("select count(*) from webhook_subscription where organisation = $1", organisation))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    Uni<Void> delete(String organisation, UUID id) {
        return sql.execute("delete from webhook_subscription where id = $1 and organisation = $2", id, organisation)
                .replaceWithVoid();
    }

    /** Those that still sign, the newest first. */
    Uni<List<String>> secrets(UUID id, Instant now) {
        return sql.execute(
                        "select secret from webhook_secret where subscription = $1"
                                + " and (valid_until is null or valid_until > $2) order by number desc",
                        id,
                        now)
                .map(rows -> Rows.list(rows, row -> row.getString("secret")));
    }

    private static Subscription subscription(Row row) {
        return new Subscription(
                row.getUUID("id"),
                row.getString("organisation"),
                row.getString("url"),
                List.of(row.getArrayOfStrings("types")),
                List.of(row.getArrayOfStrings("municipalities")),
                row.getBoolean("households"),
                Subscription.State.valueOf(row.getString("state")),
                row.getLong("version"),
                Rows.instant(row, "created_at"),
                row.getLong("position"),
                Rows.instant(row, "failing_since"),
                Rows.instant(row, "next_attempt_at"));
    }
}
