// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

import nl.onderdak.supervision.policy.domain.Step;

/**
 * How closely a municipality is supervised (<i>toezichtregime</i>).
 *
 * @param category code of a category of the province's policy, such as a colour
 * @param step step of the intervention ladder
 */
public record SupervisionLevel(String category, Step step) {}
