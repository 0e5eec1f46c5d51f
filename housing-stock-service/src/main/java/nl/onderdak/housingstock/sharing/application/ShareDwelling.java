// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.dwelling.application.Dwellings;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection.DwellingOver;
import nl.onderdak.housingstock.sharing.domain.Place;
import nl.onderdak.housingstock.sharing.domain.SharedDwelling;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.DwellingSharedAlready;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.DwellingSplit;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.DwellingUnknown;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.PlaceKnown;
import nl.onderdak.housingstock.temporary.application.RecordEndings;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/** Makes a dwelling a shared one, changes how it is shared and which places it has, and ends that. */
@ApplicationScoped
public class ShareDwelling {

    private final Dwellings dwellings;
    private final SharedDwellings shared;
    private final TermsOfSharing terms;
    private final Splits splits;
    private final RecordEndings endings;
    private final Jurisdictions jurisdictions;
    private final RecordingClock recording;
    private final Clock clock;

    ShareDwelling(
            Dwellings dwellings,
            SharedDwellings shared,
            TermsOfSharing terms,
            Splits splits,
            RecordEndings endings,
            Jurisdictions jurisdictions,
            RecordingClock recording,
            Clock clock) {
        this.dwellings = dwellings;
        this.shared = shared;
        this.terms = terms;
        this.splits = splits;
        this.endings = endings;
        this.jurisdictions = jurisdictions;
        this.recording = recording;
        this.clock = clock;
    }

    /** Shares a dwelling; fails with {@link Refused} when it is unknown, shared already or on offer as a whole. */
    @WithTransaction
    public Uni<Shared> share(
            Organisation by, String reference, SharedDwelling.Arrangement arrangement, List<Place> places) {
        var today = today();
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> dwellings
                        .lock(jurisdiction, reference)
                        .map(found -> found.orElseThrow(() -> new Refused(new DwellingUnknown(reference))))
                        .call(() -> shared.find(jurisdiction, reference, AsOf.NOW)
                                .invoke(known -> {
                                    if (known.isPresent()) {
                                        throw new Refused(new DwellingSharedAlready(reference));
                                    }
                                }))
                        .call(() -> splits.find(jurisdiction, reference).invoke(split -> {
                            if (split.isPresent()) {
                                throw new Refused(new DwellingSplit(reference));
                            }
                        })))
                .invoke(dwelling -> {
                    if (dwelling.end() != null) {
                        throw new Refused(new DwellingOver(reference));
                    }
                })
                .chain(dwelling -> shared.isPrivate(dwelling.landlord())
                        .map(isPrivate -> SharedDwelling.of(dwelling, isPrivate, arrangement, places, today)))
                .chain(dwelling -> withTerms(dwelling))
                .call(made -> shared.isVacant(reference)
                        .invoke(vacant -> refuse(made.dwelling().rejection(vacant, made.terms(), today))))
                .call(made -> shared.add(made.dwelling())
                        .invoke(added -> places.stream()
                                .map(Place::reference)
                                .filter(place -> !added.contains(place))
                                .findFirst()
                                .ifPresent(taken -> {
                                    throw new Refused(new PlaceKnown(taken));
                                })))
                .call(() -> record(reference))
                .call(() -> endings.again(List.of(reference)));
    }

    /** Changes how a dwelling is shared. */
    @WithTransaction
    public Uni<Shared> change(
            Organisation by, String reference, SeenVersion expected, SharedDwelling.Arrangement arrangement) {
        return locked(by, reference, expected)
                .map(dwelling -> dwelling.changed(arrangement))
                .call(shared::store)
                .call(() -> record(reference))
                .chain(this::withTerms);
    }

    /** Adds a place. */
    @WithTransaction
    public Uni<Shared> add(Organisation by, String reference, SeenVersion expected, Place place) {
        return locked(by, reference, expected)
                .map(dwelling -> dwelling.with(place))
                .chain(this::withTerms)
                .invoke(made -> refuse(made.dwelling().tooMany(made.terms(), today())))
                .call(made -> shared.add(reference, place).invoke(added -> {
                    if (!added) {
                        throw new Refused(new PlaceKnown(place.reference()));
                    }
                }))
                .call(made -> shared.store(made.dwelling()))
                .call(() -> record(reference))
                .call(() -> endings.again(List.of(reference)));
    }

    /** Removes a place that is not lived in and not vacant. */
    @WithTransaction
    public Uni<Shared> remove(Organisation by, String reference, SeenVersion expected, String place) {
        return locked(by, reference, expected)
                .call(dwelling ->
                        shared.taken(reference).invoke(taken -> refuse(dwelling.removalRejection(place, taken))))
                .map(dwelling -> dwelling.without(place))
                .call(() -> shared.remove(place))
                .call(() -> endings.removed(List.of(place)))
                .call(shared::store)
                .call(() -> record(reference))
                .chain(this::withTerms);
    }

    /** Ends the sharing: the dwelling is let as a whole again. Its permits stay on record. */
    @WithTransaction
    public Uni<SharedDwelling> end(Organisation by, String reference, SeenVersion expected) {
        return locked(by, reference, expected)
                .call(dwelling -> shared.taken(reference).invoke(taken -> refuse(dwelling.endRejection(taken))))
                .call(() -> shared.end(reference, recording.now()))
                .call(dwelling -> endings.removed(
                        dwelling.places().stream().map(Place::reference).toList()))
                .call(() -> endings.again(List.of(reference)));
    }

    private Uni<Void> record(String reference) {
        return shared.record(reference, recording.now());
    }

    private Uni<SharedDwelling> locked(Organisation by, String reference, SeenVersion expected) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> shared.lock(jurisdiction, reference))
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(dwelling -> Version.check(expected, dwelling.version()));
    }

    private Uni<Shared> withTerms(SharedDwelling dwelling) {
        return terms.of(dwelling).map(found -> new Shared(dwelling, found));
    }

    private LocalDate today() {
        return DutchCalendar.today(clock);
    }

    private static void refuse(Optional<? extends Rejection> rejection) {
        rejection.ifPresent(reason -> {
            throw new Refused(reason);
        });
    }
}
