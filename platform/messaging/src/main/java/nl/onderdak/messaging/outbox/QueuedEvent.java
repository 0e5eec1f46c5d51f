// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import java.nio.charset.StandardCharsets;
import nl.onderdak.contracts.EventCatalog;
import nl.onderdak.messaging.event.CloudEvents;
import nl.onderdak.messaging.event.Envelope;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * An event in the outbox.
 *
 * @param seq its place in the queue
 * @param envelope its attributes
 * @param data its data in JSON
 */
record QueuedEvent(long seq, Envelope envelope, String data) {

    /** As it goes to the topic of its owner. */
    ProducerRecord<String, byte[]> toRecord() {
        var type = EventCatalog.named(envelope.type())
                .orElseThrow(() -> new IllegalStateException("not in the catalogue: " + envelope.type()));
        var record = new ProducerRecord<>(
                type.owner().topic(), envelope.partitionKey(), data.getBytes(StandardCharsets.UTF_8));
        CloudEvents.write(envelope, type, record.headers());
        return record;
    }
}
