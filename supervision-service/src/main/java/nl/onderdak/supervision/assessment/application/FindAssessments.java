// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.assessment.domain.Assessment;
import nl.onderdak.supervision.assessment.domain.AssessmentStatus;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/**
 * Reads assessments within the jurisdiction of the caller. A municipality sees its own once they are decided: proposals
 * are the province's own.
 */
@ApplicationScoped
public class FindAssessments {

    private final Assessments assessments;
    private final Jurisdictions jurisdictions;

    FindAssessments(Assessments assessments, Jurisdictions jurisdictions) {
        this.assessments = assessments;
        this.jurisdictions = jurisdictions;
    }

    /** One assessment; empty also when the caller may not see it. */
    @NoFacts
    @WithTransaction
    public Uni<Optional<Assessment>> find(Organisation by, UUID assessment) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> assessments.find(jurisdiction, assessment))
                .map(found -> found.filter(
                        one -> !seesDecidedOnly(by) || one.status() == AssessmentStatus.DECIDED));
    }

    static boolean seesDecidedOnly(Organisation by) {
        return by instanceof Organisation.Municipality;
    }
}
