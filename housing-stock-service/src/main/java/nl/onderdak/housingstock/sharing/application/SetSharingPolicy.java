// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.dwelling.domain.DwellingRejection.MunicipalityUnknown;
import nl.onderdak.housingstock.sharing.domain.SharingForm;
import nl.onderdak.housingstock.sharing.domain.SharingPolicy;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.register.Municipalities;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.Refused;

/** Records what a municipality requires of shared dwellings, and reads that. */
@ApplicationScoped
public class SetSharingPolicy {

    private final SharingPolicies policies;
    private final Municipalities municipalities;
    private final Jurisdictions jurisdictions;
    private final RecordingClock recording;
    private final Clock clock;

    SetSharingPolicy(
            SharingPolicies policies,
            Municipalities municipalities,
            Jurisdictions jurisdictions,
            RecordingClock recording,
            Clock clock) {
        this.policies = policies;
        this.municipalities = municipalities;
        this.jurisdictions = jurisdictions;
        this.recording = recording;
        this.clock = clock;
    }

    /** Records a policy; a second one for the same day replaces the first from now on. */
    @WithTransaction
    public Uni<SharingPolicy> set(
            Organisation by,
            MunicipalityCode municipality,
            LocalDate effectiveOn,
            int mostPlaces,
            Set<SharingForm> permitNeeded) {
        var today = DutchCalendar.today(clock);
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> municipalities.find(Set.of(municipality)).invoke(found -> {
                    if (!jurisdiction.covers(municipality)
                            || found.stream().allMatch(one -> one.hasEndedBefore(today))) {
                        throw new Refused(new MunicipalityUnknown(municipality.value()));
                    }
                }))
                .map(known -> new SharingPolicy(municipality, effectiveOn, mostPlaces, permitNeeded, recording.now()))
                .call(policies::add);
    }

    /** Up to {@code most} policies by municipality and day, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<SharingPolicy>> list(
            Organisation by, MunicipalityCode municipality, SharingPolicies.Position after, int most) {
        return jurisdictions.of(by).chain(jurisdiction -> policies.list(jurisdiction, municipality, after, most));
    }
}
