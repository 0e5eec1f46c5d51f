// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;

/**
 * The areas whose figures lack parked events.
 *
 * @param everywhere whether any area may be concerned: a municipality or type cannot be read, or a reorganisation is
 *     parked
 * @param municipalities the municipalities of parked events, with all that took over from them
 * @param provinces the provinces of those; every province when a parked registration may move a municipality
 */
public record Parked(boolean everywhere, Set<MunicipalityCode> municipalities, Set<ProvinceCode> provinces) {

    /** No event is parked. */
    public static final Parked NOTHING = new Parked(false, Set.of(), Set.of());

    /** Whether the figures of an area lack parked events. */
    public boolean in(Area area) {
        return everywhere
                || switch (area) {
                    case Area.Country country -> !municipalities.isEmpty();
                    case Area.OneProvince one -> provinces.contains(one.province());
                    case Area.OneMunicipality one -> municipalities.contains(one.municipality());
                };
    }
}
