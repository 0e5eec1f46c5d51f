// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.messaging.inbox.SourceProgress;
import nl.onderdak.messaging.inbox.Sources;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.outbox.OutgoingEvent;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.placement.adequacy.application.Adequacies.Filter;
import nl.onderdak.placement.adequacy.domain.ReferenceDate;
import nl.onderdak.placement.adequacy.domain.Signal;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/**
 * Signals to COA, provinces and supervision that too few persons were coupled on one of the last two reference dates,
 * once the quotas of that day have been read; and again when that changes.
 */
@ApplicationScoped
public class SignalShortages {

    private static final int ALL = 10_000;

    private final Adequacies adequacies;
    private final ShortageSignals signals;
    private final Sources sources;
    private final Outbox outbox;
    private final Clock clock;
    private final RecordingClock recording;

    SignalShortages(
            Adequacies adequacies,
            ShortageSignals signals,
            Sources sources,
            Outbox outbox,
            Clock clock,
            RecordingClock recording) {
        this.adequacies = adequacies;
        this.signals = signals;
        this.sources = sources;
        this.outbox = outbox;
        this.clock = clock;
        this.recording = recording;
    }

    /** Publishes the signals that are due and returns their number. */
    @AsService
    @WithTransaction
    public Uni<Integer> signal() {
        return sources.progress(KeepQuotas.CONSUMER).chain(progress -> {
            var published = Uni.createFrom().item(0);
            for (var date : ReferenceDate.lastTwoBefore(DutchCalendar.today(clock))) {
                if (isRead(date, progress)) {
                    published = published.chain(before -> signal(date).map(more -> before + more));
                }
            }
            return published;
        });
    }

    private static boolean isRead(ReferenceDate date, List<SourceProgress> progress) {
        return QuotaSources.areReadUpTo(DutchCalendar.endOf(date.day()), progress);
    }

    private Uni<Integer> signal(ReferenceDate date) {
        var filter = new Filter(null, false, date.day(), null);
        return signals.last(date.halfYear())
                .chain(last -> adequacies
                        .list(new Jurisdiction.Country(), filter, null, ALL)
                        .map(found -> found.stream()
                                .map(one -> Signal.due(one, last.get(one.municipality())))
                                .flatMap(Optional::stream)
                                .toList()))
                .chain(this::publish);
    }

    private Uni<Integer> publish(List<Signal> due) {
        if (due.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        var now = recording.now();
        return signals.add(due, now)
                .call(added -> outbox.append(added.stream()
                        .map(signal -> new OutgoingEvent(signal.fact(), signal.version(), now))
                        .toList()))
                .map(List::size);
    }
}
