// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.inbox.Parking;
import nl.onderdak.messaging.inbox.Sources;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.placement.adequacy.application.Adequacies.Filter;
import nl.onderdak.placement.adequacy.domain.Adequacy;
import nl.onderdak.placement.adequacy.domain.Provisional;
import nl.onderdak.placement.register.KnownJurisdictions;

/** Finds whether enough persons are coupled to the municipalities within the jurisdiction of the caller. */
@ApplicationScoped
public class FindAdequacies {

    /** Age up to which unread events do not make a present figure {@link Provisional#SOURCE_BEHIND}. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

    private final Adequacies adequacies;
    private final KnownJurisdictions jurisdictions;
    private final Sources sources;
    private final Parking parking;
    private final Clock clock;

    FindAdequacies(
            Adequacies adequacies, KnownJurisdictions jurisdictions, Sources sources, Parking parking, Clock clock) {
        this.adequacies = adequacies;
        this.jurisdictions = jurisdictions;
        this.sources = sources;
        this.parking = parking;
        this.clock = clock;
    }

    /**
     * Figures, and why they may change.
     *
     * @param adequacies by municipality
     * @param knownAt the moment they are known at
     * @param provisional reasons that concern all of them
     */
    public record Found(List<Adequacy> adequacies, Instant knownAt, Set<Provisional> provisional) {

        public Found {
            provisional = Set.copyOf(provisional);
        }

        /** Why one of the figures may change, in the order of the reasons. */
        public List<Provisional> reasons(Adequacy adequacy) {
            var reasons = EnumSet.noneOf(Provisional.class);
            reasons.addAll(provisional);
            if (adequacy.restsOnForecast()) {
                reasons.add(Provisional.FORECAST_QUOTA);
            }
            return List.copyOf(reasons);
        }
    }

    /** Today in the Netherlands. */
    public LocalDate today() {
        return DutchCalendar.today(clock);
    }

    /** Up to {@code most} figures by municipality, after this one. */
    @NoFacts
    @WithTransaction
    public Uni<Found> find(Organisation by, Filter filter, MunicipalityCode after, int most) {
        return provisional(filter)
                .chain(provisional -> jurisdictions
                        .of(by, filter.municipality(), filter.knownAt())
                        .chain(jurisdiction -> adequacies.list(jurisdiction, filter, after, most))
                        .map(found -> new Found(
                                found, Objects.requireNonNullElseGet(filter.knownAt(), this::now), provisional)));
    }

    private Uni<Set<Provisional>> provisional(Filter filter) {
        var now = now();
        var reasons = EnumSet.noneOf(Provisional.class);
        var known = Objects.requireNonNullElse(filter.knownAt(), now);
        var endOfDay = DutchCalendar.endOf(filter.validOn());
        if (known.isBefore(endOfDay) || now.isBefore(endOfDay)) {
            reasons.add(Provisional.DAY_NOT_OVER);
        }
        var needed = filter.knownAt() == null ? now.minus(ON_ITS_WAY) : known;
        return sources.progress(KeepQuotas.CONSUMER)
                .invoke(progress -> {
                    if (!QuotaSources.areReadUpTo(needed, progress)) {
                        reasons.add(Provisional.SOURCE_BEHIND);
                    }
                })
                .chain(() -> parking.concerns(KeepQuotas.CONSUMER))
                .map(parked -> {
                    if (!parked.isEmpty()) {
                        reasons.add(Provisional.EVENTS_PARKED);
                    }
                    return reasons;
                });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
