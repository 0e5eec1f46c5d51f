// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.adapter.vera;

import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.housingstock.intake.domain.Message;

/** Forms that the messages share. */
final class VeraKeys {

    /** A landlord's id. */
    static final String ORGANISATION = "[A-Za-z0-9-]{1,32}";

    /** A key in a landlord's system, short enough to be part of the reference of a unit. */
    static final String EXTERN = "[A-Za-z0-9.-]{1,31}";

    private VeraKeys() {}

    /** The header of a message; its fact is of the day it names, or of that on which it was sent. */
    static Message.Header header(String organisation, String extern, Instant sentAt, Instant factAt) {
        return new Message.Header(organisation, extern, sentAt, day(factAt == null ? sentAt : factAt));
    }

    /** The day of a moment in the Netherlands, or null. */
    static LocalDate day(Instant moment) {
        return moment == null ? null : DutchCalendar.dayOf(moment);
    }
}
