// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;
import nl.onderdak.web.problem.Texts;

/** What an organisation does with its own subscriptions; those of others do not exist for it. */
@ApplicationScoped
public class ManageSubscriptions {

    private static final int SECRET_BYTES = 32;

    private static final String ATTEMPTS = """
        select id, attempted_at, first_position, last_position, events, outcome, status, duration_ms
          from webhook_delivery
         where subscription = $1 and organisation = $2 and ($3::uuid is null or id < $3)
         order by id desc
         limit $4
        """;

    private final Sql sql;
    private final Subscriptions subscriptions;
    private final WebhookClient client;
    private final WebhookConfig config;
    private final Texts texts;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
    private final SecureRandom random = new SecureRandom();

    ManageSubscriptions(
            Sql sql,
            Subscriptions subscriptions,
            WebhookClient client,
            WebhookConfig config,
            Texts texts,
            Clock clock) {
        this.sql = sql;
        this.subscriptions = subscriptions;
        this.client = client;
        this.config = config;
        this.texts = texts;
        this.clock = clock;
    }

    /** A subscription with the key of its signatures. */
    record Made(Subscription subscription, String secret) {}

    /** A new key, with the version that the subscription has since. */
    record Rotated(RotatedSecret secret, long version) {}

    /**
     * Subscribes.
     *
     * @param households whether the caller may read events about households
     */
    @WithTransaction
    public Uni<Made> subscribe(Organisation by, boolean households, NewSubscription wanted) {
        check(wanted.url());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var made = new Subscription(
                ids.generate(),
                by.claim(),
                wanted.url(),
                wanted.typesOrAll(),
                wanted.municipalitiesOrAll(),
                households,
                Subscription.State.ACTIVE,
                Version.ONLY,
                now,
                0,
                null,
                now);
        var secret = secret();
        return subscriptions
                .count(by.claim())
                .invoke(number -> {
                    if (number >= config.mostPerOrganisation()) {
                        throw new Refused(new TooManySubscriptions(config.mostPerOrganisation()));
                    }
                })
                .chain(() -> subscriptions.insert(made, secret, wanted.after()))
                .chain(() -> subscriptions.find(by.claim(), made.id()))
                .map(stored -> new Made(stored.orElseThrow(), secret));
    }

    /** Those of an organisation. */
    @NoFacts
    @WithTransaction
    public Uni<List<Subscription>> list(Organisation by, UUID after, int most) {
        return subscriptions.list(by.claim(), after, most);
    }

    /** One of an organisation. */
    @NoFacts
    @WithTransaction
    public Uni<Subscription> find(Organisation by, UUID id) {
        return subscriptions.find(by.claim(), id).map(ManageSubscriptions::orNotFound);
    }

    /** Suspends or resumes one, if it is as the caller saw it. */
    @WithTransaction
    public Uni<Subscription> put(Organisation by, UUID id, Subscription.State state, SeenVersion expected) {
        return subscriptions
                .lock(by.claim(), id)
                .map(ManageSubscriptions::orNotFound)
                .invoke(one -> Version.check(expected, one.version()))
                .chain(() -> subscriptions.change(by.claim(), id, state, clock.instant()))
                .chain(() -> subscriptions.find(by.claim(), id))
                .map(ManageSubscriptions::orNotFound);
    }

    /** Ends one, if it is as the caller saw it: its secrets are gone, its log stays. */
    @WithTransaction
    public Uni<Void> end(Organisation by, UUID id, SeenVersion expected) {
        return subscriptions
                .lock(by.claim(), id)
                .map(ManageSubscriptions::orNotFound)
                .invoke(one -> Version.check(expected, one.version()))
                .chain(() -> subscriptions.delete(by.claim(), id));
    }

    /**
     * Gives one a new secret, if it is as the caller saw it. The one before it signs as well for a while, so that the
     * receiver can change over.
     */
    @WithTransaction
    public Uni<Rotated> rotate(Organisation by, UUID id, SeenVersion expected) {
        var secret = secret();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var until = now.plus(config.secretOverlap());
        return subscriptions
                .lock(by.claim(), id)
                .map(ManageSubscriptions::orNotFound)
                .invoke(one -> Version.check(expected, one.version()))
                .call(() -> subscriptions.rotate(by.claim(), id, secret, until, now))
                .map(one -> new Rotated(new RotatedSecret(secret, until), one.version() + 1));
    }

    /** The attempts of one, the latest first. */
    @NoFacts
    @WithTransaction
    public Uni<List<DeliveryAttempt>> attempts(Organisation by, UUID id, UUID before, int most) {
        return subscriptions
                .find(by.claim(), id)
                .map(ManageSubscriptions::orNotFound)
                .chain(() -> sql.execute(ATTEMPTS, id, by.claim(), before, (long) most))
                .map(rows -> Rows.list(
                        rows,
                        row -> new DeliveryAttempt(
                                row.getUUID("id"),
                                Rows.instant(row, "attempted_at"),
                                row.getLong("first_position"),
                                row.getLong("last_position"),
                                row.getInteger("events"),
                                DeliveryResult.Outcome.valueOf(row.getString("outcome")),
                                row.getInteger("status"),
                                row.getInteger("duration_ms"))));
    }

    /** A name is looked up at each delivery, since what it leads to may change. */
    private void check(String url) {
        var target = Target.of(url).orElseThrow(() -> wrong("invalid-url"));
        if (!target.tls() && !config.plainHttp()) {
            throw wrong("https-required");
        }
        if (!client.permits(target)) {
            throw wrong("private-address");
        }
    }

    private BadInput wrong(String code) {
        return new BadInput(Fault.at("/url", code, texts.text("fault." + code)));
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return "whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Subscription orNotFound(Optional<Subscription> found) {
        return found.orElseThrow(NotFound::new);
    }
}
