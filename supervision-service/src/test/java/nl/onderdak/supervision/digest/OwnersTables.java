// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest;

import static nl.onderdak.supervision.Facts.operator;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.onderdak.contracts.CountedFact;
import nl.onderdak.contracts.FactsDigest;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.messaging.event.EventJson;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.Events;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The owners' own tables, as their digests show them: tests say what is in them. */
public final class OwnersTables {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final String BOOKED = """
            select subject, sequence, case when event_source like '%quota%' then kind else 'REALISED' end, cohort,
                min(effective_date), sum(persons)
            from ledger_entry
            where municipality = ? and event_source = ? and movement = 'NONE' and recorded_at <= ?::timestamptz
            group by 1, 2, 3, 4, case when event_source like '%quota%' then null else effective_date end
            having sum(persons) <> 0
            """;

    private OwnersTables() {}

    /**
     * The owners publish that they have exactly what the ledger holds of these municipalities now, and the comparison is
     * awaited: from then on nothing is unproved, until another fact is published.
     */
    public static void agree(String... municipalities) {
        for (var code : municipalities) {
            var municipality = new MunicipalityCode(code);
            for (var owner : Service.SUPERVISION.digestsRead()) {
                var knownAt = present();
                publish(owner, FactsDigest.of(owner, municipality, knownAt, booked(owner, municipality, knownAt)));
                awaitCompared(owner, code, knownAt, false);
            }
        }
    }

    /** The owners have nothing of these municipalities any more: so that another test finds no difference. */
    public static void forget(String... municipalities) {
        for (var code : municipalities) {
            for (var owner : Service.SUPERVISION.digestsRead()) {
                publish(owner, FactsDigest.empty(owner, new MunicipalityCode(code), present()));
            }
        }
    }

    /** Publishes a digest as its owner does. */
    static void publish(Service owner, FactsDigest digest) {
        try {
            Events.publish(new ProducerRecord<>(
                    owner.digests(),
                    digest.municipality().value(),
                    EventJson.mapper().writeValueAsBytes(digest)));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Waits until a digest has been compared. */
    static void awaitCompared(Service owner, String municipality, Instant knownAt, boolean differs) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            var found = operator()
                    .queryParam("municipality", municipality)
                    .queryParam("source", owner.name())
                    .get("/v1/digests")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertEquals(knownAt.toString(), found.getString("items[0].knownAt"));
            assertEquals(differs, found.getBoolean("items[0].differs"));
        });
    }

    /** To the microsecond, as digests are. */
    static Instant present() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private static List<CountedFact> booked(Service owner, MunicipalityCode municipality, Instant knownAt) {
        try (var all = Databases.connectToAll();
                var statement = all.prepareStatement(BOOKED)) {
            statement.setString(1, municipality.value());
            statement.setString(2, owner.source());
            statement.setString(3, knownAt.toString());
            var facts = new ArrayList<CountedFact>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    facts.add(new CountedFact(
                            rows.getString(1),
                            rows.getLong(2),
                            rows.getString(3),
                            HalfYear.valueOf(rows.getString(4)),
                            rows.getObject(5, LocalDate.class),
                            rows.getLong(6)));
                }
            }
            return facts;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
