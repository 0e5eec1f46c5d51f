// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.onderdak.contracts.Service;
import nl.onderdak.messaging.inbox.SourceProgress;
import nl.onderdak.messaging.inbox.Sources;
import nl.onderdak.messaging.sql.FreshSession;
import nl.onderdak.messaging.sql.Recent;
import nl.onderdak.register.Municipalities;
import nl.onderdak.register.Successors;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Differing;
import nl.onderdak.supervision.balance.domain.Parked;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Reading;
import nl.onderdak.supervision.digest.application.FindDifferences;
import nl.onderdak.supervision.ledger.application.BookEvents;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The completeness of figures at this moment, and the reasons why they are provisional. */
@ApplicationScoped
public class Certainty {

    /** A present figure is not called behind for events that are this young: they are usually still under way. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

    private final Sources sources;
    private final ParkedAreas parkedAreas;
    private final FindDifferences findDifferences;
    private final Balances balances;
    private final Municipalities municipalities;
    private final Successors successors;
    private final Clock clock;
    private final Recent<Look> recent;

    Certainty(
            Sources sources,
            ParkedAreas parkedAreas,
            FindDifferences findDifferences,
            Balances balances,
            Municipalities municipalities,
            Successors successors,
            Clock clock,
            FreshSession sessions,
            @ConfigProperty(name = "onderdak.balances.certainty-period") Duration period) {
        this.sources = sources;
        this.parkedAreas = parkedAreas;
        this.findDifferences = findDifferences;
        this.balances = balances;
        this.municipalities = municipalities;
        this.successors = successors;
        this.clock = clock;
        this.recent = new Recent<>(sessions, period, this::look);
    }

    /**
     * The certainty of figures now.
     *
     * @param readings how far each source has been read
     * @param parked the municipalities and provinces with parked events
     * @param differing the municipalities and provinces of which the ledger differs from an owner
     * @param now the present moment
     * @param ledger state of the ledger; empty when that was not read
     */
    public record Present(
            List<Reading> readings, Parked parked, Differing differing, Instant now, Optional<LedgerState> ledger) {

        /**
         * Everything that any source recorded up to this moment has been read; empty when that is unknown for a source.
         */
        public Optional<Instant> completeUpTo() {
            return readings.stream().anyMatch(reading -> reading.readUpTo() == null)
                    ? Optional.empty()
                    : readings.stream().map(Reading::readUpTo).min(Instant::compareTo);
        }

        /** Fills in an absent {@code knownAt}: the latest moment at which figures are complete, if it is known. */
        public AsOf settle(AsOf asked) {
            return new AsOf(asked.validOn(), asked.knownAt().or(this::completeUpTo));
        }

        /** The moment a figure is known at; now, when it holds everything that has arrived. */
        public Instant knownAt(AsOf settled) {
            return settled.knownAt().orElse(now);
        }

        /**
         * The state of the ledger, when a figure as of then is a sum of exactly that state: it holds no fact that was
         * recorded later, facts that are read later were recorded later, and no event is parked.
         */
        public Optional<LedgerState> wholeLedger(AsOf settled) {
            var known = knownAt(settled);
            return ledger.filter(state -> parked.equals(Parked.NOTHING)
                    && !state.latest().isAfter(known)
                    && completeUpTo().filter(moment -> !known.isAfter(moment)).isPresent());
        }

        /** Why a figure of an area is provisional; empty when it is final. */
        public Set<Provisional> reasons(Area area, AsOf settled, boolean forecast) {
            return Provisional.reasons(
                    settled.validOn(),
                    knownAt(settled),
                    now,
                    forecast,
                    parked.in(area),
                    differing.in(area),
                    completeUpTo());
        }

        /** Why a figure of an area that holds everything that has arrived is provisional. */
        public Set<Provisional> reasonsOfLatest(Area area, LocalDate validOn, boolean forecast) {
            return Provisional.reasons(
                    validOn, now.minus(ON_ITS_WAY), now, forecast, parked.in(area), differing.in(area), completeUpTo());
        }
    }

    /**
     * A look-up that several reads share.
     *
     * @param ledger state of the ledger at that moment
     * @param readings how far each source had been read
     * @param parked the municipalities and provinces with parked events, read after the readings
     * @param differing the municipalities and provinces of which the ledger differs from an owner
     */
    private record Look(LedgerState ledger, List<Reading> readings, Parked parked, Differing differing) {

        Present at(Instant now) {
            return new Present(readings, parked, differing, now, Optional.of(ledger));
        }
    }

    /**
     * Content that was read from one generation of the ledger.
     *
     * @param generation of the ledger that was read
     * @param content the content that was read
     */
    public record Seen<T>(long generation, T content) {}

    /** Reads it in the current transaction. Figures that the transaction reads later hold at least that much. */
    public Uni<Present> present() {
        return readings()
                .chain(readings -> parked().chain(parked -> differing()
                        .map(differing -> new Present(readings, parked, differing, now(), Optional.empty()))));
    }

    /**
     * Reads figures with a certainty that was looked up shortly before; repeats both when the ledger was rebuilt in
     * between.
     *
     * <p>Parked events are read after the readings, so everything recorded up to the moments of the readings was by
     * then either booked or parked. Within a generation entries are only added: figures that are read later hold
     * everything that was booked. Other facts in them were recorded after those moments and do not count for a figure
     * as known at them, or were parked, and then the figure is provisional. A generation only rises; it is read first,
     * and again in one transaction with the figures. When both are equal, the ledger was not emptied in between.
     */
    public <T> Uni<T> around(Function<Present, Uni<Seen<T>>> read) {
        return recent.get()
                .chain(look -> read.apply(look.at(now())).chain(seen -> {
                    if (seen.generation() == look.ledger().generation()) {
                        return Uni.createFrom().item(seen.content());
                    }
                    recent.forget(look);
                    return around(read);
                }));
    }

    private Uni<Look> look() {
        return sources.generation(BookEvents.CONSUMER)
                .chain(generation ->
                        sources.progress(BookEvents.CONSUMER).chain(progress -> look(generation, progress)));
    }

    private Uni<Look> look(long generation, List<SourceProgress> progress) {
        var read = progress.stream().map(SourceProgress::read).toList();
        return parked().chain(parked -> differing()
                .chain(differing -> balances.latestRecorded()
                        .map(latest -> new Look(
                                new LedgerState(generation, read, latest), readings(progress), parked, differing))));
    }

    private Uni<List<Reading>> readings() {
        return sources.progress(BookEvents.CONSUMER).map(Certainty::readings);
    }

    private Uni<Parked> parked() {
        return parkedAreas.of(BookEvents.CONSUMER);
    }

    private Uni<Differing> differing() {
        return findDifferences
                .municipalities()
                .chain(codes -> codes.isEmpty()
                        ? Uni.createFrom().item(Differing.NOTHING)
                        : successors
                                .withSuccessors(codes)
                                .chain(all ->
                                        municipalities.provinces(all).map(provinces -> new Differing(all, provinces))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** One reading for each source of the ledger, also for a source that was never read. */
    static List<Reading> readings(List<SourceProgress> progress) {
        return Service.SUPERVISION.subscriptions().stream()
                .filter(subscription -> subscription.group().equals(BookEvents.CONSUMER))
                .map(subscription -> progress.stream()
                        .filter(one -> one.source() == subscription.owner())
                        .map(one -> new Reading(one.source().context(), one.readUpTo(), one.lag()))
                        .findFirst()
                        .orElseGet(() -> new Reading(subscription.owner().context(), null, 0)))
                .toList();
    }
}
