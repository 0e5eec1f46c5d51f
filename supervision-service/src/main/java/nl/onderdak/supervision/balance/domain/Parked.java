// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;

/**
 * Whose figures lack facts that wait to be repaired.
 *
 * @param everywhere whether it may be anyone's: about whom or what a fact is cannot be read, or it is a reorganisation
 * @param municipalities those that the facts are about, and all that took over from them
 * @param provinces of those, and every one when a fact may move a municipality to another province
 */
public record Parked(boolean everywhere, Set<MunicipalityCode> municipalities, Set<ProvinceCode> provinces) {

    /** Nothing waits. */
    public static final Parked NOTHING = new Parked(false, Set.of(), Set.of());

    /** Whether the figures of an area lack some. */
    public boolean in(Area area) {
        return everywhere
                || switch (area) {
                    case Area.Country country -> !municipalities.isEmpty();
                    case Area.OneProvince one -> provinces.contains(one.province());
                    case Area.OneMunicipality one -> municipalities.contains(one.municipality());
                };
    }
}
