// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.neighbourhood.application;

import nl.onderdak.housingstock.neighbourhood.domain.Capacity;
import nl.onderdak.housingstock.neighbourhood.domain.Load;
import nl.onderdak.housingstock.neighbourhood.domain.Neighbourhood;

/**
 * How many dwellings of a neighbourhood house permit holders.
 *
 * @param neighbourhood the neighbourhood
 * @param dwellings registered dwellings in use
 * @param let of these: let to permit holders
 * @param reserved of the others: kept for permit holders
 * @param capacity the decision in effect, or null without one
 */
public record NeighbourhoodFigure(
        Neighbourhood neighbourhood, int dwellings, int let, int reserved, Capacity capacity) {

    /** The share of permit holders in hundredths of a percent: of the homes decided upon, or else of the dwellings. */
    public int shareBasisPoints() {
        return Load.share(let + reserved, capacity == null ? dwellings : capacity.homes());
    }

    /** Whether there are more than the neighbourhood can carry. */
    public boolean warns() {
        return capacity != null && new Load(let + reserved, capacity.homes(), capacity.capBasisPoints()).exceedsCap();
    }
}
