// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The category of supervision that a province decided on last.
 *
 * @param category by the policy of the province (<i>categorie</i>)
 * @param day of the assessment
 * @param assessment its id
 */
public record LatestCategory(String category, LocalDate day, UUID assessment) {}
