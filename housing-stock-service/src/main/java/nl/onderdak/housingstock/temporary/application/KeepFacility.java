// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.landlord.Landlords;
import nl.onderdak.housingstock.temporary.domain.Facility;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection.FacilityKnown;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection.LandlordUnknown;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection.MunicipalityUnknown;
import nl.onderdak.housingstock.temporary.domain.TemporaryRejection.PlacesInUse;
import nl.onderdak.housingstock.temporary.domain.TemporaryStay;
import nl.onderdak.register.Municipalities;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/** Registers temporary locations and changes them. */
@ApplicationScoped
public class KeepFacility {

    private final Facilities facilities;
    private final TemporaryStays stays;
    private final RecordEndings endings;
    private final DescribeLocations describe;
    private final Landlords landlords;
    private final Municipalities municipalities;
    private final Jurisdictions jurisdictions;

    KeepFacility(
            Facilities facilities,
            TemporaryStays stays,
            RecordEndings endings,
            DescribeLocations describe,
            Landlords landlords,
            Municipalities municipalities,
            Jurisdictions jurisdictions) {
        this.facilities = facilities;
        this.stays = stays;
        this.endings = endings;
        this.describe = describe;
        this.landlords = landlords;
        this.municipalities = municipalities;
        this.jurisdictions = jurisdictions;
    }

    /** Registers a location; fails with {@link Refused} and a {@link TemporaryRejection}. */
    @WithTransaction
    public Uni<Location> register(Organisation by, Facility asked) {
        return jurisdictions
                .of(by)
                .call(jurisdiction -> surroundings(jurisdiction, asked))
                .chain(() -> planned(asked))
                .call(facility -> facilities.add(facility).invoke(added -> {
                    if (!added) {
                        throw new Refused(new FacilityKnown(facility.reference()));
                    }
                }))
                .call(endings::of)
                .chain(describe::describe);
    }

    /**
     * Replaces the plan of a location.
     *
     * @param expected version that the caller has seen
     */
    @WithTransaction
    public Uni<Location> change(Organisation by, String reference, SeenVersion expected, Facility.Plan plan) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> facilities.lock(jurisdiction, reference))
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(facility -> Version.check(expected, facility.version()))
                .chain(facility -> planned(facility.changed(plan)))
                .call(facility -> stays.in(reference, List.of()).invoke(there -> refuseTooFewPlaces(facility, there)))
                .call(facilities::store)
                .call(endings::of)
                .chain(describe::describe);
    }

    private Uni<Facility> planned(Facility asked) {
        return describe.terms(asked).map(terms -> {
            var facility = asked.withEnd(terms);
            facility.rejection(terms).ifPresent(reason -> {
                throw new Refused(reason);
            });
            return facility;
        });
    }

    private void refuseTooFewPlaces(Facility facility, List<TemporaryStay> there) {
        var today = describe.today();
        int most = Stream.concat(Stream.of(today), there.stream().map(TemporaryStay::from))
                .filter(day -> !day.isBefore(today))
                .mapToInt(day -> TemporaryStay.personsOn(there, day))
                .max()
                .orElse(0);
        if (most > facility.plan().places()) {
            throw new Refused(new PlacesInUse(most, facility.plan().places()));
        }
    }

    private Uni<Void> surroundings(Jurisdiction jurisdiction, Facility facility) {
        if (!jurisdiction.covers(facility.landlord(), List.of(facility.municipality()))) {
            throw new NotFound();
        }
        return municipalities
                .find(Set.of(facility.municipality()))
                .invoke(found -> {
                    if (found.stream().noneMatch(one -> !one.hasEndedBefore(describe.today()))) {
                        throw new Refused(
                                new MunicipalityUnknown(facility.municipality().value()));
                    }
                })
                .chain(() -> facility.landlord() == null
                        ? Uni.createFrom().item(Set.of())
                        : landlords.known(jurisdiction, Set.of(facility.landlord())))
                .invoke(known -> {
                    if (facility.landlord() != null && known.isEmpty()) {
                        throw new Refused(new LandlordUnknown(facility.landlord()));
                    }
                })
                .replaceWithVoid();
    }
}
