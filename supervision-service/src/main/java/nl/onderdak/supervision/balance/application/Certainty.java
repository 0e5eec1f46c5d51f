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
import java.util.regex.Pattern;
import nl.onderdak.contracts.EventCatalog;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.messaging.inbox.Parking;
import nl.onderdak.messaging.inbox.Parking.Concern;
import nl.onderdak.messaging.inbox.SourceProgress;
import nl.onderdak.messaging.inbox.Sources;
import nl.onderdak.messaging.sql.FreshSession;
import nl.onderdak.messaging.sql.Recent;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Parked;
import nl.onderdak.supervision.balance.domain.Province;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Reading;
import nl.onderdak.supervision.ledger.application.BookEvents;
import nl.onderdak.supervision.register.Municipalities;
import nl.onderdak.supervision.register.Successors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What makes figures provisional at this moment. */
@ApplicationScoped
class Certainty {

    /** Figures with all that has arrived are not called behind for what is on its way as a rule. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

    private static final Pattern MUNICIPALITY = Pattern.compile(MunicipalityCode.PATTERN);
    private static final String REORGANISED =
            EventCatalog.of(MunicipalityReorganised.class).name();
    private static final String REGISTERED =
            EventCatalog.of(MunicipalityRegistered.class).name();

    private final Sources sources;
    private final Parking parking;
    private final Municipalities municipalities;
    private final Successors successors;
    private final Clock clock;
    private final Recent<Look> recent;

    Certainty(
            Sources sources,
            Parking parking,
            Municipalities municipalities,
            Successors successors,
            Clock clock,
            FreshSession sessions,
            @ConfigProperty(name = "onderdak.balances.certainty-period") Duration period) {
        this.sources = sources;
        this.parking = parking;
        this.municipalities = municipalities;
        this.successors = successors;
        this.clock = clock;
        this.recent = new Recent<>(sessions, period, this::look);
    }

    /**
     * How certain figures are now.
     *
     * @param readings how far each source has been read
     * @param parked whose facts are parked
     * @param now the present moment
     */
    record Present(List<Reading> readings, Parked parked, Instant now) {

        /** Up to when everything that any source recorded has been read; empty when that is not known of one. */
        Optional<Instant> completeUpTo() {
            return readings.stream().anyMatch(reading -> reading.readUpTo() == null)
                    ? Optional.empty()
                    : readings.stream().map(Reading::readUpTo).min(Instant::compareTo);
        }

        /** The point asked for; without a moment the latest that figures are complete at, if there is one. */
        AsOf settle(AsOf asked) {
            return new AsOf(asked.validOn(), asked.knownAt().or(this::completeUpTo));
        }

        /** The moment a figure is known at: now, when it shows all that has arrived. */
        Instant knownAt(AsOf settled) {
            return settled.knownAt().orElse(now);
        }

        /** Why a figure of an area is provisional; empty when it is final. */
        Set<Provisional> reasons(Area area, AsOf settled, boolean forecast) {
            return Provisional.reasons(
                    settled.validOn(), knownAt(settled), now, forecast, parked.in(area), completeUpTo());
        }

        /** Why a figure of an area that shows all that has arrived is provisional. */
        Set<Provisional> reasonsOfLatest(Area area, LocalDate validOn, boolean forecast) {
            return Provisional.reasons(validOn, now.minus(ON_ITS_WAY), now, forecast, parked.in(area), completeUpTo());
        }
    }

    /**
     * What reads of a moment share.
     *
     * @param generation of the ledger that it is about
     * @param readings how far each source had been read
     * @param parked whose facts were parked after that
     */
    private record Look(long generation, List<Reading> readings, Parked parked) {

        Present at(Instant now) {
            return new Present(readings, parked, now);
        }
    }

    /**
     * What was read of the ledger at one moment.
     *
     * @param generation of the ledger that was read
     * @param content what was read
     */
    record Seen<T>(long generation, T content) {}

    /** Looks it up. Figures that the transaction in hand reads after this hold at least what it says. */
    Uni<Present> present() {
        return readings().chain(readings -> parked().map(parked -> new Present(readings, parked, now())));
    }

    /**
     * Reads figures with a certainty that was looked up shortly before, and again when the ledger was made anew meanwhile.
     *
     * <p>Everything that was recorded up to the moments of the readings had been applied or was parked when the parked facts
     * were looked up, since that came after. Within a generation the ledger is only added to, so that figures that are read
     * later hold what had been applied; what they hold beyond that was recorded after those moments and does not count for a
     * figure as known at them, or was parked, and then the figure is provisional. A generation only rises, is looked up first
     * of all and comes with the figures in one transaction: when it is the same, the ledger was not emptied in between.
     */
    <T> Uni<T> around(Function<Present, Uni<Seen<T>>> read) {
        return recent.get()
                .chain(look -> read.apply(look.at(now())).chain(seen -> {
                    if (seen.generation() == look.generation()) {
                        return Uni.createFrom().item(seen.content());
                    }
                    recent.forget(look);
                    return around(read);
                }));
    }

    private Uni<Look> look() {
        return sources.generation(BookEvents.CONSUMER)
                .chain(generation ->
                        readings().chain(readings -> parked().map(parked -> new Look(generation, readings, parked))));
    }

    private Uni<List<Reading>> readings() {
        return sources.progress(BookEvents.CONSUMER).map(Certainty::readings);
    }

    private Uni<Parked> parked() {
        return parking.concerns(BookEvents.CONSUMER).chain(this::concerned);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Uni<Parked> concerned(Set<Concern> concerns) {
        if (concerns.isEmpty()) {
            return Uni.createFrom().item(Parked.NOTHING);
        }
        var codes = concerns.stream()
                .map(Concern::municipality)
                .filter(Certainty::isMunicipality)
                .map(MunicipalityCode::new)
                .toList();
        return successors
                .withSuccessors(codes)
                .chain(all -> provinces(concerns, all)
                        .map(provinces ->
                                new Parked(concerns.stream().anyMatch(Certainty::isAnyones), all, provinces)));
    }

    /** A registration that is not known may be in any province. */
    private Uni<Set<ProvinceCode>> provinces(Set<Concern> concerns, Set<MunicipalityCode> codes) {
        return concerns.stream().anyMatch(concern -> REGISTERED.equals(concern.type()))
                ? Uni.createFrom().item(Province.codes())
                : municipalities.provinces(codes);
    }

    private static boolean isAnyones(Concern concern) {
        return !isMunicipality(concern.municipality())
                || concern.type() == null
                || EventCatalog.named(concern.type()).isEmpty()
                || REORGANISED.equals(concern.type());
    }

    private static boolean isMunicipality(String code) {
        return code != null && MUNICIPALITY.matcher(code).matches();
    }

    /** One of each source of the ledger, read or not. */
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
