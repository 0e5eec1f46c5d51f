// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.domain;

/** How far a project is; one that is not over may also step back, as when a court annuls its permit. */
public enum ProjectStatus {
    /** An idea (<i>initiatief</i>). */
    IDEA,
    /** In a plan (<i>plan</i>). */
    PLANNED,
    /** It has its permit (<i>omgevingsvergunning</i>). */
    PERMITTED,
    /** It is built (<i>in aanbouw</i>). */
    UNDER_CONSTRUCTION,
    /** Its homes are delivered (<i>opgeleverd</i>). */
    DELIVERED,
    /** It will not be carried out (<i>vervallen</i>). */
    CANCELLED;

    /** Whether nothing is expected of it any more. */
    public boolean isOver() {
        return this == DELIVERED || this == CANCELLED;
    }
}
