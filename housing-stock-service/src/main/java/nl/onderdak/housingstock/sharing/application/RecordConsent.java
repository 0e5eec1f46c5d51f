// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.coupling.Couplings;
import nl.onderdak.housingstock.sharing.domain.Consent;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.AlreadyWithdrawn;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.ConsentGivenAlready;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.DayInFuture;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.DwellingNotShared;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.HouseholdLivesElsewhere;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.HouseholdUnknown;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;

/**
 * Records, withdraws and reads consents of households to share a dwelling. The municipality records them of every
 * household, a landlord of those that live in its dwelling: it speaks to its tenants.
 */
@ApplicationScoped
public class RecordConsent {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Couplings couplings;
    private final SharedDwellings shared;
    private final Consents consents;
    private final Jurisdictions jurisdictions;
    private final AuditTrail trail;
    private final Clock clock;

    RecordConsent(
            Couplings couplings,
            SharedDwellings shared,
            Consents consents,
            Jurisdictions jurisdictions,
            AuditTrail trail,
            Clock clock) {
        this.couplings = couplings;
        this.shared = shared;
        this.consents = consents;
        this.jurisdictions = jurisdictions;
        this.trail = trail;
        this.clock = clock;
    }

    /** Records that a household agrees to share a dwelling with at most that number of others. */
    @WithTransaction
    public Uni<Consent> give(Organisation by, String dwelling, UUID couplingId, int mostOthers, LocalDate givenOn) {
        var consent = new Consent(IDS.generate(), dwelling, couplingId, mostOthers, givenOn, null, 1);
        if (givenOn.isAfter(DutchCalendar.today(clock))) {
            throw new Refused(new DayInFuture(givenOn));
        }
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> couplings
                        .lock(jurisdiction, Set.of(couplingId))
                        .invoke(known -> {
                            if (!known.containsKey(couplingId)) {
                                throw new Refused(new HouseholdUnknown(couplingId));
                            }
                            trail.concerns(List.of(couplingId));
                        })
                        .chain(() -> shared.lock(jurisdiction, dwelling)))
                .invoke(found -> {
                    if (found.isEmpty()) {
                        throw new Refused(new DwellingNotShared(dwelling));
                    }
                })
                .chain(() -> speaksFor(by, consent))
                .chain(() -> consents.add(consent))
                .invoke(added -> {
                    if (!added) {
                        throw new Refused(new ConsentGivenAlready(couplingId));
                    }
                })
                .replaceWith(consent);
    }

    /** Withdraws a consent from a day on: nobody else moves in, and those who live there stay. */
    @WithTransaction
    public Uni<Consent> withdraw(Organisation by, UUID id, SeenVersion expected, LocalDate on) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> consents.find(jurisdiction, id)
                        .map(found -> found.orElseThrow(NotFound::new))
                        .call(found -> shared.lock(jurisdiction, found.dwelling()))
                        .chain(() -> consents.find(jurisdiction, id)))
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(consent -> {
                    Version.check(expected, consent.version());
                    trail.concerns(List.of(consent.couplingId()));
                    if (consent.withdrawnOn() != null) {
                        throw new Refused(new AlreadyWithdrawn(consent.withdrawnOn()));
                    }
                })
                .call(consent -> speaksFor(by, consent))
                .map(consent -> consent.withdrawn(on))
                .call(consents::store);
    }

    /** Fails when a landlord states what a household wants that does not live in its dwelling today. */
    private Uni<Void> speaksFor(Organisation by, Consent consent) {
        return by instanceof Organisation.Corporation
                ? consents.livesIn(consent.dwelling(), consent.couplingId(), DutchCalendar.today(clock))
                        .invoke(lives -> {
                            if (!lives) {
                                throw new Refused(
                                        new HouseholdLivesElsewhere(consent.couplingId(), consent.dwelling()));
                            }
                        })
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /** One consent; fails with {@link NotFound} also when it is outside the jurisdiction. */
    @NoFacts
    @WithTransaction
    public Uni<Consent> find(Organisation by, UUID id) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> consents.find(jurisdiction, id))
                .map(found -> found.orElseThrow(NotFound::new))
                .chain(found -> trail.disclose(Guarded.of(found, List.of(found.couplingId()))));
    }

    /** Up to {@code most} consents, the oldest first, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Consent>> list(Organisation by, Consents.Filter filter, UUID after, int most) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> consents.list(jurisdiction, filter, after, most))
                .chain(found -> trail.disclose(Guarded.of(
                        found, found.stream().map(Consent::couplingId).toList())));
    }
}
