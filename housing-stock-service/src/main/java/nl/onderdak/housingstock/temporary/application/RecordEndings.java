// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.housingstock.TemporaryHomeEnding;
import nl.onderdak.housingstock.temporary.application.TemporaryHomes.Unit;
import nl.onderdak.housingstock.temporary.domain.Facility;
import nl.onderdak.housingstock.temporary.domain.TemporaryHome;
import nl.onderdak.housingstock.temporary.domain.TemporaryHome.Source;
import nl.onderdak.messaging.outbox.Facts;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.time.RecordingClock;

/** Records ends of homes, in the transaction of its caller, and publishes those that changed. */
@ApplicationScoped
public class RecordEndings {

    private final TemporaryHomes homes;
    private final Outbox outbox;
    private final RecordingClock recording;

    RecordEndings(TemporaryHomes homes, Outbox outbox, RecordingClock recording) {
        this.homes = homes;
        this.outbox = outbox;
        this.recording = recording;
    }

    /**
     * Records the end of dwellings and of their places.
     *
     * @param lastDay last day, or null without one
     */
    public Uni<Void> ofDwellings(Collection<String> dwellings, LocalDate lastDay, Source by) {
        return dwellings.isEmpty()
                ? Uni.createFrom().voidItem()
                : homes.lockDwellings(dwellings)
                        .chain(units -> record(units.stream()
                                .flatMap(unit -> unit.recorded().ending(lastDay, unit.room(), by).stream())
                                .toList()));
    }

    /**
     * Records again the ends of dwellings whose places or capacity have changed: a new place ends with its dwelling.
     */
    public Uni<Void> again(Collection<String> dwellings) {
        return dwellings.isEmpty()
                ? Uni.createFrom().voidItem()
                : homes.lockDwellings(dwellings).chain(units -> {
                    var ends = units.stream()
                            .filter(unit -> unit.isDwelling() && unit.recorded().lastDay() != null)
                            .collect(Collectors.toMap(Unit::dwelling, Unit::recorded));
                    return record(units.stream()
                            .filter(unit -> ends.containsKey(unit.dwelling()))
                            .flatMap(unit -> asItsDwelling(unit, ends.get(unit.dwelling())).stream())
                            .toList());
                });
    }

    /** Records that places which do not exist any more have no end either. */
    public Uni<Void> removed(Collection<String> places) {
        return homes.lockRemoved(places)
                .chain(ends -> record(ends.stream()
                        .flatMap(home -> home.ending(null, home.places(), home.source()).stream())
                        .toList()));
    }

    private static Optional<Decision.Accepted<TemporaryHome>> asItsDwelling(Unit unit, TemporaryHome dwelling) {
        return unit.recorded().ending(dwelling.lastDay(), unit.room(), dwelling.source());
    }

    /** Records the end of a location. */
    Uni<Void> of(Facility location) {
        return homes.lockLocation(new TemporaryHome(
                        TemporaryHomeEnding.Kind.LOCATION,
                        location.reference(),
                        location.municipality(),
                        location.landlord(),
                        null,
                        null,
                        Source.LOCATION,
                        0))
                .chain(home -> record(
                        home.ending(location.plan().endsOn(), location.plan().places(), Source.LOCATION).stream()
                                .toList()));
    }

    private Uni<Void> record(List<Decision.Accepted<TemporaryHome>> changes) {
        return changes.isEmpty()
                ? Uni.createFrom().voidItem()
                : homes.store(changes.stream().map(Decision.Accepted::state).toList())
                        .chain(() -> outbox.append(Facts.of(changes, recording.now())));
    }
}
