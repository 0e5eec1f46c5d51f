// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.inbox;

import nl.onderdak.messaging.event.CloudEvents;
import nl.onderdak.messaging.event.Envelope;
import nl.onderdak.messaging.event.Reading;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** A record as it came, with the result of reading it. */
record Arrival(ConsumerRecord<String, byte[]> record, Reading reading) {

    static Arrival of(ConsumerRecord<String, byte[]> record) {
        return new Arrival(record, CloudEvents.read(record.key(), record.headers(), record.value()));
    }

    TopicPartition partition() {
        return new TopicPartition(record.topic(), record.partition());
    }

    /** Its attributes, or null when they cannot be read. */
    Envelope envelope() {
        return switch (reading) {
            case Reading.Event event -> event.envelope();
            case Reading.UnreadableData unreadable -> unreadable.envelope();
            case Reading.UnreadableEnvelope unreadable -> null;
        };
    }

    /** Its aggregate, or null when its attributes cannot be read. */
    Aggregate aggregate() {
        var envelope = envelope();
        return envelope == null ? null : new Aggregate(envelope.source(), envelope.subject());
    }
}
