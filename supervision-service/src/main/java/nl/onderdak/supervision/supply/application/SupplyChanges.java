// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.supply.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.housingstock.PlacesExpected;
import nl.onderdak.contracts.housingstock.TemporaryHomeEnding;
import nl.onderdak.messaging.inbox.ReceivedEvent;
import nl.onderdak.supervision.supply.domain.HomeChange;

/** What was recorded of supply, appended only; one that is there already stays as it is. */
public interface SupplyChanges {

    /**
     * Something of a vacancy, a project or a home that changed.
     *
     * @param what the change
     * @param sequence version of what changed
     * @param effectiveOn the day on which its owner recorded it
     * @param recordedAt the moment at which its owner recorded it
     */
    record Change<T>(T what, long sequence, LocalDate effectiveOn, Instant recordedAt) {

        static <T> Change<T> by(ReceivedEvent event, T what) {
            return new Change<>(what, event.sequence(), DutchCalendar.dayOf(event.recordedAt()), event.recordedAt());
        }
    }

    Uni<Void> appendPlaces(List<Change<PlacesExpected>> changes);

    Uni<Void> appendEndings(List<Change<TemporaryHomeEnding>> changes);

    Uni<Void> appendHomes(List<Change<HomeChange>> changes);
}
