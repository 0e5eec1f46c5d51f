// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.onderdak.contracts.FactsDigest;
import nl.onderdak.contracts.Service;
import nl.onderdak.messaging.event.EventJson;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes digests of this service, keyed by municipality. Not through the outbox: a digest is made anew each time, and
 * has to show what the outbox lost.
 */
@ApplicationScoped
public class DigestTopics {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Object> kafka;
    private KafkaProducer<String, byte[]> producer;

    DigestTopics(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** Publishes them; fails when the broker does not acknowledge all of them within half a minute. */
    public Uni<Void> publish(Service owner, List<FactsDigest> digests) {
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> send(owner, digests));
    }

    private synchronized void send(Service owner, List<FactsDigest> digests) {
        try {
            var sent = digests.stream()
                    .map(digest -> producer()
                            .send(new ProducerRecord<>(
                                    owner.digests(), digest.municipality().value(), json(digest))))
                    .toList();
            for (var record : sent) {
                record.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            close();
            throw new IllegalStateException("digests were not published", stopped);
        } catch (ExecutionException | TimeoutException | RuntimeException refused) {
            // an error may have made it useless; the next publication makes another
            close();
            throw new IllegalStateException("digests were not published", refused);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        close();
    }

    private synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
            producer = null;
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            var settings = new HashMap<>(kafka);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis() / 2);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private static byte[] json(FactsDigest digest) {
        try {
            return EventJson.mapper().writeValueAsBytes(digest);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a digest that JSON cannot hold", unwritable);
        }
    }
}
