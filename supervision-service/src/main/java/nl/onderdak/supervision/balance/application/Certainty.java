// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.inbox.Parking;
import nl.onderdak.messaging.inbox.SourceProgress;
import nl.onderdak.messaging.inbox.Sources;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Reading;
import nl.onderdak.supervision.ledger.application.ApplyEvents;
import nl.onderdak.supervision.municipality.Municipalities;
import nl.onderdak.supervision.municipality.Municipality;

/** What makes figures provisional at this moment. */
@ApplicationScoped
class Certainty {

    private final Sources sources;
    private final Parking parking;
    private final Municipalities municipalities;
    private final Clock clock;

    Certainty(Sources sources, Parking parking, Municipalities municipalities, Clock clock) {
        this.sources = sources;
        this.parking = parking;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /**
     * How certain figures are now.
     *
     * @param readings how far each source has been read
     * @param parked municipalities of which facts are parked
     * @param parkedIn provinces of those
     * @param now the present moment
     */
    record Present(List<Reading> readings, Set<String> parked, Set<ProvinceCode> parkedIn, Instant now) {

        /** The moment the figure is known at: the one asked for, or now. */
        Instant knownAt(AsOf asOf) {
            return asOf.knownAt().orElse(now);
        }

        /** Why a figure of an area is provisional; empty when it is final. */
        Set<Provisional> reasons(Area area, AsOf asOf, boolean forecast) {
            return Provisional.reasons(asOf.validOn(), forecast, knownAt(asOf), isParked(area), readings);
        }

        private boolean isParked(Area area) {
            return switch (area) {
                case Area.Country country -> !parked.isEmpty();
                case Area.OneProvince one -> parkedIn.contains(one.province());
                case Area.OneMunicipality one -> parked.contains(one.code());
            };
        }
    }

    /** Looks it up. */
    Uni<Present> present() {
        return sources.progress(ApplyEvents.CONSUMER)
                .chain(progress -> parking.municipalities(ApplyEvents.CONSUMER)
                        .chain(parked -> provinces(parked)
                                .map(provinces -> new Present(
                                        progress.stream()
                                                .map(Certainty::reading)
                                                .toList(),
                                        parked,
                                        provinces,
                                        clock.instant()))));
    }

    private Uni<Set<ProvinceCode>> provinces(Set<String> parked) {
        return parked.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : municipalities
                        .find(parked.stream()
                                .filter(code -> code.matches(MunicipalityCode.PATTERN))
                                .map(MunicipalityCode::new)
                                .toList())
                        .map(known -> known.stream().map(Municipality::province).collect(Collectors.toSet()));
    }

    private static Reading reading(SourceProgress progress) {
        return new Reading(progress.source().context(), progress.readUpTo(), progress.lag());
    }
}
