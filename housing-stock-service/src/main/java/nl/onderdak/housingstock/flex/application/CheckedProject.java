// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.flex.application;

import java.util.List;
import java.util.Optional;
import nl.onderdak.housingstock.flex.domain.Finding;
import nl.onderdak.housingstock.flex.domain.FlexProject;
import nl.onderdak.housingstock.flex.domain.SchemeTerms;
import nl.onderdak.housingstock.formpolicy.domain.FormPolicy;

/**
 * A project with what was found about it today.
 *
 * @param project the project
 * @param terms the terms of its scheme
 * @param homesOfPermitHolders delivered homes of which a unit is let to permit holders or kept for them, each once
 * @param findings on the conditions of its scheme
 * @param warning that the municipality does not want this form, if so
 */
public record CheckedProject(
        FlexProject project,
        SchemeTerms terms,
        int homesOfPermitHolders,
        List<Finding> findings,
        Optional<FormPolicy.Warning> warning) {

    /** Copies the list. */
    public CheckedProject {
        findings = List.copyOf(findings);
    }
}
