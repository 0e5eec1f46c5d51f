// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.domain;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.ProvinceCode;

/** The five regions of COA; a coupling takes the region of the reception place into account. */
public enum CoaRegion {
    GRONINGEN_FRIESLAND_DRENTHE("PV20", "PV21", "PV22"),
    OVERIJSSEL_GELDERLAND("PV23", "PV25"),
    FLEVOLAND_UTRECHT_NOORD_HOLLAND("PV24", "PV26", "PV27"),
    ZUID_HOLLAND_ZEELAND("PV28", "PV29"),
    NOORD_BRABANT_LIMBURG("PV30", "PV31");

    private final Set<ProvinceCode> provinces;

    CoaRegion(String... provinces) {
        this.provinces = Stream.of(provinces).map(ProvinceCode::new).collect(Collectors.toUnmodifiableSet());
    }

    /** The provinces of the region. */
    public Set<ProvinceCode> provinces() {
        return provinces;
    }

    /** The region that a province lies in. */
    public static CoaRegion of(ProvinceCode province) {
        return Stream.of(values())
                .filter(region -> region.provinces.contains(province))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("in no region: " + province));
    }
}
