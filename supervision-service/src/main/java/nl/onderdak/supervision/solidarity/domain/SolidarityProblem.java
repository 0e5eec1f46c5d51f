// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.domain;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * What a search is about.
 *
 * @param positions of the municipalities, by code
 */
public record SolidarityProblem(List<SolidarityPosition> positions) {

    /** @throws IllegalArgumentException when a municipality is named twice */
    public SolidarityProblem {
        positions = positions.stream()
                .sorted(Comparator.comparing(position -> position.municipality().value()))
                .toList();
        var named = new HashSet<>();
        if (!positions.stream().map(SolidarityPosition::municipality).allMatch(named::add)) {
            throw new IllegalArgumentException("a municipality has two positions");
        }
    }

    /** Persons that the municipalities together can take over. */
    public long surplus() {
        return positions.stream().mapToLong(SolidarityPosition::surplus).sum();
    }

    /** Persons that municipalities are behind. */
    public long shortfall() {
        return positions.stream().mapToLong(SolidarityPosition::shortfall).sum();
    }

    /** Persons of the shortfall that quotas allow to hand over. */
    public long transferable() {
        return positions.stream().mapToLong(SolidarityPosition::transferable).sum();
    }

    /** The most persons of shortfall that any set of exchanges covers. */
    public long coverable() {
        return Math.min(surplus(), transferable());
    }
}
