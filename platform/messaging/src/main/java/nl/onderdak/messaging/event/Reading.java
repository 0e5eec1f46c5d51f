// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.event;

import nl.onderdak.contracts.DomainEvent;

/** The result of reading a record. */
public sealed interface Reading {

    /** A record that could be read in whole. */
    record Event(Envelope envelope, DomainEvent data) implements Reading {}

    /**
     * The attributes could be read, the data could not.
     *
     * @param detail why, without content of the record
     */
    record UnreadableData(Envelope envelope, String detail) implements Reading {}

    /**
     * Not an event of ours, or one with attributes missing.
     *
     * @param source the attribute, or null
     * @param type the attribute, or null
     * @param municipality the attribute or the key of the record when it is a code, or null
     * @param detail why, without content of the record
     */
    record UnreadableEnvelope(String source, String type, String municipality, String detail) implements Reading {}
}
