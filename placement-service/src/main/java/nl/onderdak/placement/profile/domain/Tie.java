// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.domain;

import java.util.Comparator;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * What ties a household to a municipality, as a coded fact.
 *
 * @param kind of the tie
 * @param municipality where it leads to
 */
public record Tie(TieKind kind, MunicipalityCode municipality) implements Comparable<Tie> {

    @Override
    public int compareTo(Tie other) {
        return Comparator.comparing(Tie::kind).thenComparing(Tie::municipality).compare(this, other);
    }
}
