// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.domain;

import java.util.Comparator;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A tie of a household to a municipality, as a code.
 *
 * @param kind kind of the tie
 * @param municipality municipality of the tie
 */
public record Tie(TieKind kind, MunicipalityCode municipality) implements Comparable<Tie> {

    /**
     * Whether it counts for another municipality as well, since both lie in one COA region.
     *
     * @param region of its own municipality, if known
     * @param otherRegion of the other municipality, if known
     */
    public boolean countsFor(MunicipalityCode other, Optional<CoaRegion> region, Optional<CoaRegion> otherRegion) {
        return kind.isRegional() && !municipality.equals(other) && region.isPresent() && region.equals(otherRegion);
    }

    @Override
    public int compareTo(Tie other) {
        return Comparator.comparing(Tie::kind).thenComparing(Tie::municipality).compare(this, other);
    }
}
