// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The relay's way to the broker. Used by the relay's thread; callbacks come from another. */
@ApplicationScoped
class OutboxProducer {

    private final OutboxConfig config;
    private final Map<String, Object> kafka;
    private volatile boolean spoiled;
    private KafkaProducer<String, byte[]> producer;

    OutboxProducer(OutboxConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        this.kafka = kafka;
    }

    /** Sends a record to the broker. May throw, and may block while the broker is away. */
    void send(ProducerRecord<String, byte[]> record, Callback acknowledged) {
        producer().send(record, (metadata, failure) -> {
            spoiled |= spoils(failure);
            acknowledged.onCompletion(metadata, failure);
        });
    }

    /** Lets go of a producer that an error made useless; the next record makes another. */
    void renew() {
        if (spoiled) {
            close();
        }
    }

    synchronized void close() {
        spoiled = false;
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
            producer = null;
        }
    }

    private static boolean spoils(Exception failure) {
        return failure instanceof KafkaException
                && !(failure instanceof RetriableException)
                && !(failure instanceof RecordTooLargeException)
                && !(failure instanceof SerializationException);
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            var settings = new HashMap<>(kafka);
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 65_536);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, config.maxBlock().toMillis());
            settings.put(
                    ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    (int) config.deliveryTimeout().toMillis() / 2);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                    config.deliveryTimeout().toMillis());
            settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }
}
