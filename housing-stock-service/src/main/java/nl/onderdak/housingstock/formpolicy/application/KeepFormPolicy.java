// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.formpolicy.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.formpolicy.domain.FormPolicy;
import nl.onderdak.housingstock.landlord.Landlords;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** A municipality decides which forms of housing it does not want. */
@ApplicationScoped
public class KeepFormPolicy {

    private final FormPolicies policies;
    private final Landlords landlords;
    private final Jurisdictions jurisdictions;
    private final RecordingClock recording;
    private final Clock clock;

    KeepFormPolicy(
            FormPolicies policies,
            Landlords landlords,
            Jurisdictions jurisdictions,
            RecordingClock recording,
            Clock clock) {
        this.policies = policies;
        this.landlords = landlords;
        this.jurisdictions = jurisdictions;
        this.recording = recording;
        this.clock = clock;
    }

    /** Today in the Netherlands. */
    public LocalDate today() {
        return DutchCalendar.today(clock);
    }

    /**
     * The policy of a municipality; fails with {@link NotFound} outside the jurisdiction, and of a landlord outside the
     * municipalities that it works in.
     */
    @NoFacts
    @WithTransaction
    public Uni<FormPolicy> find(Organisation by, MunicipalityCode municipality) {
        return covered(by, municipality).chain(() -> policies.of(municipality));
    }

    /**
     * Decides on a list of excluded forms.
     *
     * @param expected version that the caller has seen
     */
    @WithTransaction
    public Uni<FormPolicy> decide(
            Organisation by,
            MunicipalityCode municipality,
            SeenVersion expected,
            LocalDate effectiveOn,
            List<FormPolicy.Exclusion> excluded) {
        return covered(by, municipality)
                .chain(() -> policies.lock(municipality))
                .invoke(found -> Version.check(expected, found.version()))
                .chain(found -> policies.add(
                        municipality,
                        new FormPolicy.Decision(found.version() + 1, effectiveOn, excluded),
                        recording.now()))
                .chain(() -> policies.of(municipality));
    }

    private Uni<Void> covered(Organisation by, MunicipalityCode municipality) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> switch (jurisdiction) {
                    case Jurisdiction.Country _, Jurisdiction.Area _ ->
                        Uni.createFrom().item(jurisdiction.covers(municipality));
                    case Jurisdiction.OfCorporation(var id) -> landlords.worksIn(id, municipality);
                })
                .invoke(covered -> {
                    if (!covered) {
                        throw new NotFound();
                    }
                })
                .replaceWithVoid();
    }
}
