// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nl.onderdak.contracts.Decision;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.messaging.outbox.OutgoingEvent;

/** From decisions to the facts that are told; a vacancy's version numbers its facts. */
public final class Telling {

    private Telling() {}

    /** The facts of these changes, in order, recorded at one moment. */
    public static List<OutgoingEvent> of(Collection<Decision.Accepted<Vacancy>> changes, Instant recordedAt) {
        return changes.stream()
                .flatMap(change -> of(change, recordedAt).stream())
                .toList();
    }

    static List<OutgoingEvent> of(Decision.Accepted<Vacancy> change, Instant recordedAt) {
        return change.events().stream()
                .map(event -> new OutgoingEvent(event, change.state().version(), recordedAt))
                .toList();
    }
}
