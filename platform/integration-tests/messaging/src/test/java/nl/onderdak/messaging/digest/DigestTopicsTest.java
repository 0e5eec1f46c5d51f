// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.digest;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import nl.onderdak.contracts.CountedFact;
import nl.onderdak.contracts.FactsDigest;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.messaging.Lab;
import nl.onderdak.messaging.PublishFacts;
import nl.onderdak.testkit.Events;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Digests are of a moment that is over, and reach those who follow them. */
@QuarkusTest
class DigestTopicsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final MunicipalityCode CODE = new MunicipalityCode("GM3971");

    @Inject
    Lab lab;

    @Inject
    PublishFacts facts;

    @Inject
    SettledMoment moments;

    @Inject
    DigestTopics topics;

    @Inject
    DigestFollower follower;

    @Test
    void aMomentIsSettledWhenTheTransactionsThatHadBegunHaveEnded() {
        // Given
        var recorded = new CompletableFuture<Instant>();
        var mayCommit = new CompletableFuture<Void>();
        var publishing = lab.start(() -> facts.publishSlowly(Lab.coupled(UUID.randomUUID(), 1), recorded, mayCommit));
        var fact = recorded.orTimeout(10, TimeUnit.SECONDS).join();

        // When
        var settled = lab.start(() -> moments.next());

        // Then
        await().during(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> !settled.isDone());

        // When
        mayCommit.complete(null);

        // Then
        publishing.orTimeout(10, TimeUnit.SECONDS).join();
        var moment = settled.orTimeout(10, TimeUnit.SECONDS).join();
        assertFalse(moment.isBefore(fact));
        assertTrue(lab.call(() -> moments.next()).isAfter(moment));
    }

    @Test
    void aDigestReachesItsReaderAndAnythingElseOnTheTopicDoesNot() {
        // Given
        var digest = FactsDigest.of(
                Service.PLACEMENT,
                CODE,
                Instant.parse("2024-07-01T00:00:00.000001Z"),
                List.of(new CountedFact(
                        "a", 2, CountedFact.REALISED, HalfYear.valueOf("2024-H1"), LocalDate.of(2024, 5, 2), 4)));
        var received = new CopyOnWriteArrayList<FactsDigest>();
        Events.publish(List.of(
                new ProducerRecord<>(Service.PLACEMENT.digests(), CODE.value(), new byte[] {'{', '}'}),
                new ProducerRecord<>(Service.PLACEMENT.digests(), CODE.value(), null)));

        // When
        lab.call(() -> topics.publish(Service.PLACEMENT, List.of(digest)));
        follower.follow(List.of(Service.PLACEMENT), digests -> {
            digests.stream().filter(one -> one.municipality().equals(CODE)).forEach(received::add);
            return Uni.createFrom().voidItem();
        });

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(List.of(digest), received));
    }
}
