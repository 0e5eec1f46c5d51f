// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.pace.domain;

/** How an area keeps pace with its quota; practice of Opnieuw Thuis, which shows three classes. */
public enum PaceClass {
    /** As many persons are housed as an even pace would have (<i>op schema</i>). */
    ON_SCHEDULE,
    /** Fewer (<i>iets achter</i>). */
    SOMEWHAT_BEHIND,
    /** Fewer, and the difference has reached the boundary (<i>ver achter</i>). */
    FAR_BEHIND
}
