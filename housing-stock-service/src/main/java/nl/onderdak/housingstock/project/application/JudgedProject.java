// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.application;

import java.util.List;
import nl.onderdak.housingstock.project.domain.Project;
import nl.onderdak.housingstock.project.domain.ProjectWarning;

/**
 * A project with what there is to look at.
 *
 * @param project the project
 * @param warnings possibly none
 */
public record JudgedProject(Project project, List<ProjectWarning> warnings) {}
