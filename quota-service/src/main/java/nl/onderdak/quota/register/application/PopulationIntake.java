// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.application;

import java.util.List;
import nl.onderdak.quota.register.domain.PopulationSummary;

/**
 * What became, or in a dry run would become, of figures from a file.
 *
 * @param summary the figures as a whole; null when parts are faulty
 * @param faulty those parts
 * @param applied whether the figures were taken in
 */
public record PopulationIntake(PopulationSummary summary, List<FaultyPart> faulty, boolean applied) {}
