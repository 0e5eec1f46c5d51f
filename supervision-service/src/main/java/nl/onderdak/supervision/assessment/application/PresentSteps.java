// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.policy.domain.Step;

/** The steps of the intervention ladder on which municipalities stand; in the transaction of its caller. */
public interface PresentSteps {

    /** The step of each that goes furthest; those without a step may be left out. */
    Uni<Map<MunicipalityCode, Step>> of(List<MunicipalityCode> municipalities);
}
