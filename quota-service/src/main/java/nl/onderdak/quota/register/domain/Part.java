// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A constituent part (<i>samenstellend deel</i>) that one municipality hands over to another, art. 30 Huisvestingswet
 * 2014.
 *
 * @param from the municipality that hands over
 * @param to the successor that takes over
 * @param inhabitants of the part on each reference date that quotas are still computed from; empty for a whole
 *     municipality
 */
public record Part(MunicipalityCode from, MunicipalityCode to, SortedMap<LocalDate, Integer> inhabitants) {

    public Part {
        inhabitants = Collections.unmodifiableSortedMap(new TreeMap<>(inhabitants));
    }

    /** The whole municipality. */
    public static Part whole(MunicipalityCode from, MunicipalityCode to) {
        return new Part(from, to, new TreeMap<>(Map.of()));
    }
}
