// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.supervision;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A province decided on the assessment of a municipality (<i>beoordeling vastgesteld</i>); it never changes. Practice of
 * provinces.
 *
 * @param assessmentId id of the assessment
 * @param municipality CBS code
 * @param day day of the round in which it was assessed
 * @param decidedOn day of the decision
 * @param category code of the category, from the policy of the province
 * @param step step of the intervention ladder, 1 to 6, or 0 for none
 */
public record AssessmentApproved(
        UUID assessmentId, MunicipalityCode municipality, LocalDate day, LocalDate decidedOn, String category, int step)
        implements SupervisionEvent {

    @Override
    public String subject() {
        return assessmentId.toString();
    }
}
