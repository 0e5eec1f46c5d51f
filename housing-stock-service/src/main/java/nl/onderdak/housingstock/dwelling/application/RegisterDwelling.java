// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.application;

import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection.DwellingKnown;
import nl.onderdak.housingstock.dwelling.domain.Surroundings;
import nl.onderdak.housingstock.landlord.Landlords;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.register.Municipalities;
import nl.onderdak.register.Municipality;
import nl.onderdak.web.bulk.Intake;
import nl.onderdak.web.bulk.Taken;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.Refused;

/** Registers dwellings: one, or the lines of an intake. */
@ApplicationScoped
public class RegisterDwelling {

    private final Dwellings dwellings;
    private final Landlords landlords;
    private final Municipalities municipalities;
    private final Jurisdictions jurisdictions;
    private final Clock clock;
    private final RecordingClock recording;

    RegisterDwelling(
            Dwellings dwellings,
            Landlords landlords,
            Municipalities municipalities,
            Jurisdictions jurisdictions,
            Clock clock,
            RecordingClock recording) {
        this.dwellings = dwellings;
        this.landlords = landlords;
        this.municipalities = municipalities;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
        this.recording = recording;
    }

    /**
     * Registers a dwelling.
     *
     * @param by the calling organisation; landlords outside its jurisdiction count as unknown
     * @throws Refused with a {@link DwellingRejection}
     */
    @WithTransaction
    public Uni<Dwelling> register(Organisation by, Dwelling dwelling) {
        return registerNew(by, List.of(dwelling)).replaceWith(dwelling);
    }

    /**
     * Registers dwellings that are all new: one that is registered already is refused, also when it is the same.
     *
     * @param by the calling organisation; landlords outside its jurisdiction count as unknown
     * @throws Refused with the first {@link DwellingRejection}
     */
    @WithTransaction
    public Uni<Void> registerNew(Organisation by, List<Dwelling> asked) {
        var lines = new TreeMap<Integer, Dwelling>();
        asked.forEach(dwelling -> lines.put(lines.size(), dwelling));
        return register(by, lines, Intake.allOrNothing(), Set.of())
                .invoke(taken -> {
                    if (!taken.applied()) {
                        throw new Refused(taken.refused().values().iterator().next());
                    }
                })
                .replaceWithVoid();
    }

    /**
     * Registers the dwellings of an intake, by the number of their line, as far as its mode allows. A file can be sent
     * again: a dwelling that is registered exactly so is accepted, and stays as it is.
     *
     * @param by the calling organisation; landlords outside its jurisdiction count as unknown
     */
    @WithTransaction
    public Uni<Taken<DwellingRejection>> register(Organisation by, SortedMap<Integer, Dwelling> lines, Intake intake) {
        var references = lines.values().stream().map(Dwelling::reference).collect(toSet());
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> dwellings.lockThese(jurisdiction, references))
                .map(found -> found.stream()
                        .filter(dwelling -> dwelling.end() == null)
                        .map(dwelling -> Dwelling.registered(
                                dwelling.reference(),
                                dwelling.landlord(),
                                dwelling.municipality(),
                                dwelling.particulars(),
                                dwelling.building()))
                        .collect(toSet()))
                .chain(same -> register(by, lines, intake, same));
    }

    /** @param same dwellings that are registered exactly so, and may be given again */
    private Uni<Taken<DwellingRejection>> register(
            Organisation by, SortedMap<Integer, Dwelling> lines, Intake intake, Set<Dwelling> same) {
        return surroundings(by, lines.values()).chain(surroundings -> {
            var refused = new TreeMap<Integer, DwellingRejection>();
            var candidates = new LinkedHashMap<Integer, Dwelling>();
            var references = new HashSet<String>();
            lines.forEach((number, dwelling) -> {
                var rejection = surroundings.rejection(dwelling);
                if (rejection.isPresent()) {
                    refused.put(number, rejection.get());
                } else if (!references.add(dwelling.reference())) {
                    refused.put(number, new DwellingKnown(dwelling.reference()));
                } else if (!same.contains(dwelling)) {
                    candidates.put(number, dwelling);
                }
            });
            // added, and removed again unless the intake applies: only the insert detects concurrent intakes
            return dwellings.add(candidates.values()).chain(added -> {
                candidates.forEach((number, dwelling) -> {
                    if (!added.contains(dwelling.reference())) {
                        refused.put(number, new DwellingKnown(dwelling.reference()));
                    }
                });
                return intake.applies(refused.size())
                        ? dwellings.record(added, recording.now()).replaceWith(new Taken<>(refused, !added.isEmpty()))
                        : dwellings.takeBack(added).replaceWith(new Taken<>(refused, false));
            });
        });
    }

    private Uni<Surroundings> surroundings(Organisation by, Collection<Dwelling> candidates) {
        var today = DutchCalendar.today(clock);
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> landlords.known(
                        jurisdiction,
                        candidates.stream().map(Dwelling::landlord).collect(toSet())))
                .chain(known -> municipalities
                        .find(candidates.stream().map(Dwelling::municipality).collect(toSet()))
                        .map(registered -> new Surroundings(
                                known,
                                registered.stream()
                                        .filter(municipality -> !municipality.hasEndedBefore(today))
                                        .map(Municipality::code)
                                        .collect(toSet()))));
    }
}
