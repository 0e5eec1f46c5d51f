// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    Uni<Void> ofDwellings(Collection<String> dwellings, LocalDate lastDay, Source by) {
        return dwellings.isEmpty()
                ? Uni.createFrom().voidItem()
                : homes.lockDwellings(dwellings)
                        .chain(units -> record(units.stream()
                                .flatMap(unit -> unit.recorded().ending(lastDay, unit.room(), by).stream())
                                .toList()));
    }

    /**
     * Records the end of dwellings of a flex project, of their places, and of the dwellings into which they were split.
     *
     * @param lastDay last day of the project, or null when they are not of it any more
     */
    public Uni<Void> ofProject(Collection<String> dwellings, LocalDate lastDay) {
        // one level of splits at a time: a dwelling that is locked is not split meanwhile
        return dwellings.isEmpty()
                ? Uni.createFrom().voidItem()
                : ofDwellings(dwellings, lastDay, Source.FLEX_PROJECT)
                        .chain(() -> homes.partsOf(dwellings))
                        .chain(parts -> ofProject(parts, lastDay));
    }

    /**
     * Records that the dwellings into which one was split end with it. The one that was split keeps its end, for those who
     * still live there, without places of its own.
     */
    public Uni<Void> split(String dwelling, Collection<String> parts) {
        return homes.lockDwellings(
                        Stream.concat(Stream.of(dwelling), parts.stream()).toList())
                .chain(units -> record(units.stream()
                        .filter(unit -> unit.recorded().reference().equals(dwelling)
                                && unit.recorded().lastDay() != null)
                        .map(Unit::recorded)
                        .flatMap(end -> units.stream().flatMap(unit -> asItsDwelling(unit, end).stream()))
                        .toList()));
    }

    /**
     * Records again the ends of dwellings whose places or capacity have changed: a new place ends with its dwelling, and
     * nobody can live in a dwelling that is out of the stock.
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
