// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.supervision.assessment.domain.SelfAssessment;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/** Records and reads what municipalities expect of themselves, within the jurisdiction of the caller. */
@ApplicationScoped
public class KeepSelfAssessments {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final SelfAssessments selfAssessments;
    private final Jurisdictions jurisdictions;
    private final RecordingClock recording;

    KeepSelfAssessments(SelfAssessments selfAssessments, Jurisdictions jurisdictions, RecordingClock recording) {
        this.selfAssessments = selfAssessments;
        this.jurisdictions = jurisdictions;
        this.recording = recording;
    }

    /**
     * Appends one. Fails with {@link ForbiddenException} for another organisation than a municipality, and with
     * {@link NotFound} for a municipality outside the jurisdiction.
     */
    @WithTransaction
    public Uni<SelfAssessment> record(
            Organisation by,
            MunicipalityCode municipality,
            HalfYear halfYear,
            boolean expectsToMeetQuota,
            String explanation) {
        if (!(by instanceof Organisation.Municipality)) {
            throw new ForbiddenException();
        }
        return jurisdictions
                .of(by)
                .map(jurisdiction -> {
                    if (!jurisdiction.covers(municipality)) {
                        throw new NotFound();
                    }
                    return new SelfAssessment(
                            IDS.generate(), municipality, halfYear, expectsToMeetQuota, explanation, recording.now());
                })
                .call(selfAssessments::add);
    }

    /** The last one of each municipality for a half-year, of a province only or with null of all. */
    @NoFacts
    @WithTransaction
    public Uni<List<SelfAssessments.Latest>> latest(Organisation by, HalfYear halfYear, ProvinceCode province) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> selfAssessments.latest(jurisdiction, halfYear, province));
    }
}
