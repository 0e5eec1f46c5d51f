// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import java.util.List;
import nl.onderdak.quota.register.domain.Population.Inhabitants;

/**
 * Figures of a reference date as the caller gives them.
 *
 * @param source source of the count
 * @param nationalInhabitants inhabitants of the Netherlands
 * @param complete whether the parts are all municipalities
 * @param municipalities the parts
 */
public record GivenPopulation(
        String source, int nationalInhabitants, boolean complete, List<Inhabitants> municipalities) {

    public GivenPopulation {
        municipalities = List.copyOf(municipalities);
    }
}
