// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

/** The kind of a recorded change of a coupling. */
public enum ChangeKind {
    COUPLED,
    /** Its municipality ended, and the successor took over. */
    TAKEN_OVER,
    /** COA coupled the household to another municipality. */
    RECOUPLED,
    /** Other members are expected than before. */
    EXPECTED,
    /** Expected members arrived. */
    ARRIVED,
    /** Members are in another age band. */
    AGED,
    /** Members form a household of their own. */
    SPLIT,
    /** Another household joined this one. */
    REUNITED,
    /** COA withdrew it. */
    WITHDRAWN,
    /** The household joined another one. */
    JOINED,
    /** A dwelling was offered. */
    OFFERED,
    /** The offer was accepted. */
    ACCEPTED,
    /** The offer was refused. */
    REFUSED,
    /** COA judged the refusal. */
    JUDGED,
    /** Members moved in. */
    HOUSED,
    /** A stay was corrected. */
    CORRECTED,
    /** Members returned to reception. */
    RETURNED;

    /** Whether it changes the municipality that is to house the household. */
    public boolean moves() {
        return switch (this) {
            case COUPLED, TAKEN_OVER, RECOUPLED -> true;
            case EXPECTED,
                    ARRIVED,
                    AGED,
                    SPLIT,
                    REUNITED,
                    WITHDRAWN,
                    JOINED,
                    OFFERED,
                    ACCEPTED,
                    REFUSED,
                    JUDGED,
                    HOUSED,
                    CORRECTED,
                    RETURNED -> false;
        };
    }

    /** Whether it changes the mediation, or can. */
    public boolean mediates() {
        return switch (this) {
            case COUPLED, RECOUPLED, WITHDRAWN, JOINED, OFFERED, ACCEPTED, REFUSED, JUDGED, HOUSED -> true;
            case TAKEN_OVER, EXPECTED, ARRIVED, AGED, SPLIT, REUNITED, CORRECTED, RETURNED -> false;
        };
    }
}
