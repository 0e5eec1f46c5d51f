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
import java.util.regex.Pattern;
import nl.onderdak.contracts.EventCatalog;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.messaging.inbox.Parking;
import nl.onderdak.messaging.inbox.Parking.Concern;
import nl.onderdak.messaging.inbox.SourceProgress;
import nl.onderdak.messaging.inbox.Sources;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Parked;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Reading;
import nl.onderdak.supervision.ledger.application.ApplyEvents;
import nl.onderdak.supervision.municipality.Municipalities;
import nl.onderdak.supervision.reorganisation.application.Handovers;

/** What makes figures provisional at this moment. */
@ApplicationScoped
class Certainty {

    /** Figures with all that has arrived are not called behind for what is on its way as a rule. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

    private static final Pattern MUNICIPALITY = Pattern.compile(MunicipalityCode.PATTERN);
    private static final String REORGANISED =
            EventCatalog.of(MunicipalityReorganised.class).name();

    private final Sources sources;
    private final Parking parking;
    private final Municipalities municipalities;
    private final Handovers handovers;
    private final Clock clock;

    Certainty(Sources sources, Parking parking, Municipalities municipalities, Handovers handovers, Clock clock) {
        this.sources = sources;
        this.parking = parking;
        this.municipalities = municipalities;
        this.handovers = handovers;
        this.clock = clock;
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

    /** Looks it up. Figures that the transaction in hand reads after this hold at least what it says. */
    Uni<Present> present() {
        return sources.progress(ApplyEvents.CONSUMER)
                .map(Certainty::readings)
                .chain(readings -> parking.concerns(ApplyEvents.CONSUMER)
                        .chain(this::parked)
                        .map(parked -> new Present(readings, parked, now())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Uni<Parked> parked(Set<Concern> concerns) {
        if (concerns.isEmpty()) {
            return Uni.createFrom().item(Parked.NOTHING);
        }
        var everywhere = concerns.stream()
                .anyMatch(concern -> !isMunicipality(concern.municipality()) || REORGANISED.equals(concern.type()));
        var codes = concerns.stream()
                .map(Concern::municipality)
                .filter(Certainty::isMunicipality)
                .map(MunicipalityCode::new)
                .toList();
        return handovers
                .withSuccessors(codes)
                .chain(all -> municipalities.provinces(all).map(provinces -> new Parked(everywhere, all, provinces)));
    }

    private static boolean isMunicipality(String code) {
        return code != null && MUNICIPALITY.matcher(code).matches();
    }

    /** One of each source of the ledger, read or not. */
    static List<Reading> readings(List<SourceProgress> progress) {
        return Service.SUPERVISION.subscriptions().stream()
                .filter(subscription -> subscription.group().equals(ApplyEvents.CONSUMER))
                .map(subscription -> progress.stream()
                        .filter(one -> one.source() == subscription.owner())
                        .map(one -> new Reading(one.source().context(), one.readUpTo(), one.lag()))
                        .findFirst()
                        .orElseGet(() -> new Reading(subscription.owner().context(), null, 0)))
                .toList();
    }
}
