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
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.dwelling.application.Dwellings;
import nl.onderdak.housingstock.sharing.domain.Inspection;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.DayInFuture;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.DwellingUnknown;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.Refused;

/** Records and reads inspections of dwellings that are shared, with or without permit. */
@ApplicationScoped
public class RecordInspection {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Dwellings dwellings;
    private final Inspections inspections;
    private final Jurisdictions jurisdictions;
    private final RecordingClock recording;
    private final Clock clock;

    RecordInspection(
            Dwellings dwellings,
            Inspections inspections,
            Jurisdictions jurisdictions,
            RecordingClock recording,
            Clock clock) {
        this.dwellings = dwellings;
        this.inspections = inspections;
        this.jurisdictions = jurisdictions;
        this.recording = recording;
        this.clock = clock;
    }

    /** Records an inspection. */
    @WithTransaction
    public Uni<Inspection> record(Organisation by, String dwelling, LocalDate inspectedOn, Inspection.Finding finding) {
        var inspection = new Inspection(IDS.generate(), dwelling, inspectedOn, finding);
        if (inspectedOn.isAfter(DutchCalendar.today(clock))) {
            throw new Refused(new DayInFuture(inspectedOn));
        }
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> dwellings.find(jurisdiction, dwelling, AsOf.NOW))
                .map(found -> found.orElseThrow(() -> new Refused(new DwellingUnknown(dwelling))))
                .chain(() -> inspections.add(inspection, recording.now()))
                .replaceWith(inspection);
    }

    /** Up to {@code most} inspections, the oldest first, after the given one or from the first. */
    @NoFacts
    @WithTransaction
    public Uni<List<Inspection>> list(Organisation by, String dwelling, UUID after, int most) {
        return jurisdictions.of(by).chain(jurisdiction -> inspections.list(jurisdiction, dwelling, after, most));
    }
}
