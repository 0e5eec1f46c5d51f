// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import java.util.Set;
import nl.onderdak.contracts.ProvinceCode;

/**
 * An area with its name.
 *
 * @param area the area
 * @param name official name, or null for a municipality of which only figures are known yet
 * @param provinces of a municipality: the province in which it was known to lie then, and its present one; empty when
 *     unknown and for other areas
 */
public record NamedArea(Area area, String name, Set<ProvinceCode> provinces) {

    public NamedArea {
        provinces = Set.copyOf(provinces);
    }
}
