// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.application;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.supervision.assessment.domain.Assessment;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Rounds, their assessments and what was decided on them. */
public interface Assessments {

    /** One within the jurisdiction, or empty. */
    Uni<Optional<Assessment>> find(Jurisdiction jurisdiction, UUID id);
}
