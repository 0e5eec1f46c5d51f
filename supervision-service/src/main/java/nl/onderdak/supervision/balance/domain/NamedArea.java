// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import java.util.Set;
import nl.onderdak.contracts.ProvinceCode;

/**
 * An area with its name.
 *
 * @param area which
 * @param name official name, or null for a municipality of which only figures are known yet
 * @param provinces the province of a municipality, the one that it was known to lie in then as well as that of now; none
 *     when unknown and for other areas
 */
public record NamedArea(Area area, String name, Set<ProvinceCode> provinces) {

    public NamedArea {
        provinces = Set.copyOf(provinces);
    }

    /**
     * Whether somebody who supervises or governs one area may see the figures of this one: its own, those of the
     * municipalities inside it, and the sum of the country.
     */
    public boolean visibleFrom(Area own) {
        return area instanceof Area.Country || entriesVisibleFrom(own);
    }

    /** Whether the entries behind the figures may be seen too: only of the own area and of what is inside it. */
    public boolean entriesVisibleFrom(Area own) {
        return switch (own) {
            case Area.Country country -> true;
            case Area.OneProvince one -> area.equals(own) || provinces.contains(one.province());
            case Area.OneMunicipality one -> area.equals(own);
        };
    }
}
