// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;

/**
 * The areas of which the ledger differs from the tables of an owner.
 *
 * @param municipalities the municipalities of the digests that differ, with all that took over from them
 * @param provinces the provinces of those
 */
public record Differing(Set<MunicipalityCode> municipalities, Set<ProvinceCode> provinces) {

    /** The ledger agrees with its owners, as far as digests came. */
    public static final Differing NOTHING = new Differing(Set.of(), Set.of());

    /** Whether the figures of an area rest on entries that differ. */
    public boolean in(Area area) {
        return switch (area) {
            case Area.Country _ -> !municipalities.isEmpty();
            case Area.OneProvince(var province) -> provinces.contains(province);
            case Area.OneMunicipality(var municipality) -> municipalities.contains(municipality);
        };
    }
}
