// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.dwelling.application.Dwellings;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.sharing.domain.Permit;
import nl.onderdak.housingstock.sharing.domain.SharingPolicy;
import nl.onderdak.housingstock.sharing.domain.SharingRejection;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.DwellingUnknown;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/** Grants, changes and withdraws permits to share a dwelling, by the rules of {@link Permit}. */
@ApplicationScoped
public class GrantPermit {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Dwellings dwellings;
    private final SharedDwellings shared;
    private final Permits permits;
    private final SharingPolicies policies;
    private final Jurisdictions jurisdictions;
    private final RecordingClock recording;

    GrantPermit(
            Dwellings dwellings,
            SharedDwellings shared,
            Permits permits,
            SharingPolicies policies,
            Jurisdictions jurisdictions,
            RecordingClock recording) {
        this.dwellings = dwellings;
        this.shared = shared;
        this.permits = permits;
        this.policies = policies;
        this.jurisdictions = jurisdictions;
        this.recording = recording;
    }

    /** Grants a permit for a dwelling, whether it is shared already or not. */
    @WithTransaction
    public Uni<Permit> grant(Organisation by, String reference, Permit.Terms terms) {
        var permit = new Permit(IDS.generate(), reference, terms, null, 1);
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> dwellings.lock(jurisdiction, reference))
                .map(found -> found.orElseThrow(() -> new Refused(new DwellingUnknown(reference))))
                .call(dwelling -> refuseUnlessFitting(dwelling, permit))
                .chain(() -> permits.add(permit, recording.now()))
                .replaceWith(permit);
    }

    /** Changes the terms of a permit. */
    @WithTransaction
    public Uni<Permit> change(Organisation by, UUID id, SeenVersion expected, Permit.Terms terms) {
        return next(by, id, expected, permit -> permit.changed(terms), true);
    }

    /** Withdraws a permit from a day on. */
    @WithTransaction
    public Uni<Permit> withdraw(Organisation by, UUID id, SeenVersion expected, LocalDate on) {
        return next(by, id, expected, permit -> permit.withdrawn(on), false);
    }

    private Uni<Permit> next(
            Organisation by, UUID id, SeenVersion expected, Function<Permit, Permit> decide, boolean onOtherTerms) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> permits.find(jurisdiction, id)
                        .map(found -> found.orElseThrow(NotFound::new))
                        .chain(found -> dwellings.lock(jurisdiction, found.dwelling()))
                        .map(found -> found.orElseThrow(NotFound::new))
                        .chain(dwelling -> current(jurisdiction, id, expected).chain(permit -> {
                            refuse(permit.rejectionOfChange());
                            var changed = decide.apply(permit);
                            Uni<Void> checked = onOtherTerms
                                    ? refuseUnlessFitting(dwelling, changed)
                                    : Uni.createFrom().voidItem();
                            return checked.chain(() -> permits.store(changed, recording.now()))
                                    .replaceWith(changed);
                        })));
    }

    /** Read again after the lock. */
    private Uni<Permit> current(Jurisdiction jurisdiction, UUID id, SeenVersion expected) {
        return permits.find(jurisdiction, id)
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(permit -> Version.check(expected, permit.version()));
    }

    private Uni<Void> refuseUnlessFitting(Dwelling dwelling, Permit permit) {
        var municipality = dwelling.municipality();
        return policies.of(List.of(municipality))
                .map(known -> SharingPolicy.on(
                        permit.terms().from(), municipality, known.getOrDefault(municipality, List.of())))
                .chain(policy -> permits.of(List.of(dwelling.reference()))
                        .map(known -> known.getOrDefault(dwelling.reference(), List.of()).stream()
                                .filter(other -> !other.id().equals(permit.id()))
                                .toList())
                        .chain(others -> shared.all(List.of(dwelling.reference()))
                                .invoke(found -> refuse(permit.rejection(
                                        others,
                                        policy,
                                        found.stream()
                                                .mapToInt(one -> one.places().size())
                                                .sum())))))
                .replaceWithVoid();
    }

    private static void refuse(Optional<SharingRejection> rejection) {
        rejection.ifPresent(reason -> {
            throw new Refused(reason);
        });
    }
}
