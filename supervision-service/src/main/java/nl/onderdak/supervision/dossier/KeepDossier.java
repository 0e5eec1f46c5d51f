// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.dossier;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** Writes and reads the entries of dossiers within the jurisdiction of the caller. */
@ApplicationScoped
class KeepDossier {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final DossierEntries entries;
    private final Jurisdictions jurisdictions;
    private final RecordingClock recording;

    KeepDossier(DossierEntries entries, Jurisdictions jurisdictions, RecordingClock recording) {
        this.entries = entries;
        this.jurisdictions = jurisdictions;
        this.recording = recording;
    }

    /** Appends an entry; fails with {@link NotFound} for a municipality outside the jurisdiction. */
    @WithTransaction
    Uni<DossierEntry> add(
            Organisation by, MunicipalityCode municipality, DossierEntryKind kind, LocalDate happenedOn, String text) {
        return within(by, municipality)
                .map(covered -> new DossierEntry(IDS.generate(), municipality, kind, happenedOn, text, recording.now()))
                .call(entries::add);
    }

    /** Entries of a municipality; those that are the province's own are left out for others. */
    @NoFacts
    @WithTransaction
    Uni<List<DossierEntry>> list(
            Organisation by, MunicipalityCode municipality, DossierEntryKind kind, UUID after, int most) {
        return within(by, municipality)
                .chain(() -> entries.list(municipality, !(by instanceof Organisation.Province), kind, after, most));
    }

    /** The last entries of a municipality, newest first; those that are the province's own are left out for others. */
    @NoFacts
    @WithTransaction
    Uni<List<DossierEntry>> newest(Organisation by, MunicipalityCode municipality, int most) {
        return within(by, municipality)
                .chain(() -> entries.newest(municipality, !(by instanceof Organisation.Province), most));
    }

    private Uni<Void> within(Organisation by, MunicipalityCode municipality) {
        return jurisdictions
                .of(by)
                .invoke(jurisdiction -> {
                    if (!jurisdiction.covers(municipality)) {
                        throw new NotFound();
                    }
                })
                .replaceWithVoid();
    }
}
