// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * The municipality that a household was coupled to, and the municipalities that succeeded it one after the other
 * (<i>herindeling</i>): practice, no statute.
 *
 * @param first municipality of the coupling by COA
 * @param successions in the order of their days; none while it exists
 */
public record Lineage(MunicipalityCode first, List<Succession> successions) {

    public Lineage {
        successions = List.copyOf(successions);
    }

    /**
     * A municipality that succeeds the one before it.
     *
     * @param successor CBS code
     * @param effectiveOn first day without the one before it
     */
    public record Succession(MunicipalityCode successor, LocalDate effectiveOn) {}

    /** A municipality without successors. */
    public static Lineage of(MunicipalityCode municipality) {
        return new Lineage(municipality, List.of());
    }

    /** The municipality of them that existed on a day. */
    public MunicipalityCode on(LocalDate day) {
        return successions.stream()
                .filter(one -> !one.effectiveOn().isAfter(day))
                .reduce((_, later) -> later)
                .map(Succession::successor)
                .orElse(first);
    }
}
