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
public record Tie(Kind kind, MunicipalityCode municipality) implements Comparable<Tie> {

    /** What ties a household to a place. */
    public enum Kind {
        /** Somebody of the household works there. */
        WORK,
        /** There is a concrete offer of a job. */
        JOB_OFFER,
        /** Somebody follows a specific education there. */
        EDUCATION,
        /** Family of the first degree lives there. */
        FIRST_DEGREE_FAMILY,
        /** Somebody is under the care of a specialist there. */
        CARE
    }

    @Override
    public int compareTo(Tie other) {
        return Comparator.comparing(Tie::kind).thenComparing(Tie::municipality).compare(this, other);
    }
}
