// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.housingstock.intake.domain.CodeList;
import nl.onderdak.housingstock.intake.domain.GivenCode;
import nl.onderdak.housingstock.intake.domain.Message;
import nl.onderdak.housingstock.intake.domain.ReadMessage;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** The last message of each object of landlords' systems, and the codes for which some of them wait. */
public interface Messages {

    /** The object of a message. */
    record Key(String landlord, Message.Entity entity, String idExtern) {

        static Key of(Message message) {
            return new Key(
                    message.header().landlord(),
                    message.entity(),
                    message.header().idExtern());
        }
    }

    /**
     * The last message of an object.
     *
     * @param sentAt its moment
     * @param fingerprint of what it said
     * @param earlier what was taken of the object up to it
     * @param unit reference of the unit of the vacancy that it concerned, or null when there is none
     * @param unknown the codes for which it waits; none when it was taken
     * @param content the message while it waits, else null
     */
    record Last(
            Key key,
            Instant sentAt,
            String fingerprint,
            ReadMessage.Earlier earlier,
            String unit,
            List<GivenCode> unknown,
            Message content) {

        /** What was taken of the object about this unit, or null; an object that moves to another unit begins there. */
        ReadMessage.Earlier earlierOf(String reference) {
            return unit == null || unit.equals(reference) ? earlier : null;
        }

        boolean isParked() {
            return !unknown.isEmpty();
        }
    }

    /**
     * A code that no list has.
     *
     * @param number position in the order in which they were seen
     * @param refusal why the message was refused when it was taken in again, or null
     */
    record ParkedCode(
            long number, Key key, CodeList list, String code, LocalDate factOn, Instant seenAt, String refusal) {}

    /** Lets the messages of one landlord be taken one intake after the other, until the transaction ends. */
    Uni<Void> lockLandlords(Set<String> landlords);

    /** The last messages of those of these objects that have one. */
    Uni<Map<Key, Last>> find(Collection<Key> keys);

    /** Those of these vacancies that a letting of one of these landlords' systems concerns. */
    Uni<Set<UUID>> allocated(Set<String> landlords, Collection<UUID> vacancies);

    /** Stores the last messages of objects, each at most once. */
    Uni<Void> store(Collection<Last> messages, Instant seenAt);

    /** Up to {@code most} codes within the jurisdiction after this number, in the order in which they were seen. */
    Uni<List<ParkedCode>> parked(Jurisdiction jurisdiction, long after, int most);

    /** Up to {@code most} waiting messages of which every code is known by now; skips those refused before. */
    Uni<List<Message>> complete(int most);

    /** Notes why a waiting message was refused when it was taken in again. */
    Uni<Void> refused(Key key, String code);
}
