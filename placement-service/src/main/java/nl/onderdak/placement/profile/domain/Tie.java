// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.domain;

import java.util.Comparator;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A tie of a household to a municipality, as a code.
 *
 * @param kind kind of the tie
 * @param municipality municipality of the tie
 */
public record Tie(TieKind kind, MunicipalityCode municipality) implements Comparable<Tie> {

    @Override
    public int compareTo(Tie other) {
        return Comparator.comparing(Tie::kind).thenComparing(Tie::municipality).compare(this, other);
    }
}
