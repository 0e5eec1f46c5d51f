// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.assessment.domain.SelfAssessment;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** What municipalities expect of themselves. */
public interface SelfAssessments {

    /**
     * The last one of a municipality.
     *
     * @param province that it lies in now, or null when unknown
     * @param assessment the self-assessment
     */
    record Latest(ProvinceCode province, SelfAssessment assessment) {}

    /** Appends one. */
    Uni<Void> add(SelfAssessment assessment);

    /**
     * The last one of each municipality within the jurisdiction, sorted by municipality.
     *
     * @param province only of this province, or null
     */
    Uni<List<Latest>> latest(Jurisdiction jurisdiction, HalfYear halfYear, ProvinceCode province);
}
