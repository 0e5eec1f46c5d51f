// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.placement.profile.domain.CoaRegion;

/** The COA region of each province, from each day on. */
public final class RegionDivision {

    /**
     * The five regions that COA couples in, as it publishes them (coa.nl/nl/huisvesting-van-statushouders), without a
     * first day.
     */
    public static final RegionDivision OF_COA = new RegionDivision(Map.of(LocalDate.MIN, fiveRegions()));

    private final NavigableMap<LocalDate, Map<ProvinceCode, CoaRegion>> divisions;

    /**
     * @param divisions each from its first day until the next one's
     * @throws IllegalArgumentException when there is none
     */
    public RegionDivision(Map<LocalDate, Map<ProvinceCode, CoaRegion>> divisions) {
        if (divisions.isEmpty()) {
            throw new IllegalArgumentException("no division");
        }
        this.divisions = Collections.unmodifiableNavigableMap(new TreeMap<>(divisions));
    }

    /** The region of each province on a day; none before the first division. */
    public Map<ProvinceCode, CoaRegion> on(LocalDate day) {
        var division = divisions.floorEntry(day);
        return division == null ? Map.of() : division.getValue();
    }

    private static Map<ProvinceCode, CoaRegion> fiveRegions() {
        return Stream.of("PV20", "PV21", "PV22", "PV23", "PV24", "PV25", "PV26", "PV27", "PV28", "PV29", "PV30", "PV31")
                .map(ProvinceCode::new)
                .collect(Collectors.toUnmodifiableMap(province -> province, CoaRegion::of));
    }
}
