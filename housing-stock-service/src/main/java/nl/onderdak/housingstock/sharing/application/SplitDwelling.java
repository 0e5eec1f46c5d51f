// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.dwelling.application.Dwellings;
import nl.onderdak.housingstock.dwelling.application.RegisterDwelling;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.dwelling.domain.DwellingEnd;
import nl.onderdak.housingstock.dwelling.domain.DwellingEndReason;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.DwellingUnknown;
import nl.onderdak.housingstock.sharing.domain.Split;
import nl.onderdak.housingstock.temporary.application.RecordEndings;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/** Splits a dwelling into new ones, and reads which were split. */
@ApplicationScoped
public class SplitDwelling {

    private final Dwellings dwellings;
    private final RegisterDwelling registerDwelling;
    private final SharedDwellings shared;
    private final Splits splits;
    private final RecordEndings endings;
    private final Jurisdictions jurisdictions;
    private final RecordingClock recording;
    private final Clock clock;

    SplitDwelling(
            Dwellings dwellings,
            RegisterDwelling registerDwelling,
            SharedDwellings shared,
            Splits splits,
            RecordEndings endings,
            Jurisdictions jurisdictions,
            RecordingClock recording,
            Clock clock) {
        this.dwellings = dwellings;
        this.registerDwelling = registerDwelling;
        this.shared = shared;
        this.splits = splits;
        this.endings = endings;
        this.jurisdictions = jurisdictions;
        this.recording = recording;
        this.clock = clock;
    }

    /**
     * Splits a dwelling: it ends, and the new ones stand in its place, of the same landlord in the same municipality, with
     * the same last day when it is temporary.
     *
     * @param into particulars of the new dwellings by reference
     */
    @WithTransaction
    public Uni<Split> split(Organisation by, String reference, Map<String, Dwelling.Particulars> into) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> dwellings
                        .lock(jurisdiction, reference)
                        .map(found -> found.orElseThrow(() -> new Refused(new DwellingUnknown(reference))))
                        .call(() -> splits.find(jurisdiction, reference)
                                .chain(known -> shared.find(jurisdiction, reference, AsOf.NOW)
                                        .chain(sharing -> shared.isVacant(reference)
                                                .invoke(vacant -> Split.rejection(
                                                                reference,
                                                                known.isPresent(),
                                                                sharing.isPresent(),
                                                                vacant)
                                                        .ifPresent(reason -> {
                                                            throw new Refused(reason);
                                                        }))))))
                .call(this::end)
                .call(old -> register(by, old, into))
                .map(old -> new Split(
                        reference,
                        DutchCalendar.today(clock),
                        into.keySet().stream().sorted().toList()))
                .call(split -> splits.add(split, recording.now()));
    }

    private Uni<Void> end(Dwelling old) {
        var today = DutchCalendar.today(clock);
        var ended = Outcome.acceptedOrRefused(old.ended(new DwellingEnd(today, DwellingEndReason.SPLIT), today));
        return dwellings.store(List.of(ended.state()), today, recording.now());
    }

    private Uni<Void> register(Organisation by, Dwelling old, Map<String, Dwelling.Particulars> into) {
        var parts = into.entrySet().stream()
                .map(part -> Dwelling.registered(
                        part.getKey(), old.landlord(), old.municipality(), part.getValue(), old.building()))
                .toList();
        return registerDwelling.registerNew(by, parts).chain(() -> endings.split(old.reference(), into.keySet()));
    }

    /** The split of one dwelling; fails with {@link NotFound} also when it is outside the jurisdiction. */
    @NoFacts
    @WithTransaction
    public Uni<Split> find(Organisation by, String dwelling) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> splits.find(jurisdiction, dwelling))
                .map(found -> found.orElseThrow(NotFound::new));
    }

    /** Up to {@code most} splits by dwelling, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Split>> list(Organisation by, String after, int most) {
        return jurisdictions.of(by).chain(jurisdiction -> splits.list(jurisdiction, after, most));
    }
}
