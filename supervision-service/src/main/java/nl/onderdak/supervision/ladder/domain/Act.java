// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.domain;

/** What happens to a step. The first five are proposed by one official and approved by another. */
public enum Act {
    /** The step is taken. */
    STEP,
    /** The shortfall is excusable: nothing further for now (<i>bevriezen</i>). */
    FREEZE,
    /** The step goes on (<i>ontdooien</i>). */
    THAW,
    /** The decision is withdrawn (<i>intrekken</i>). */
    WITHDRAW,
    /** The backlog is gone (<i>beëindigen</i>). */
    END,
    /** A proposal is not approved (<i>afwijzen</i>). */
    REJECT,
    /** Another step took its place (<i>opvolgen</i>). */
    SUPERSEDE,
    /** The named number of persons was housed (<i>vervallen</i>). */
    LAPSE,
    /** It was announced (<i>bekendmaken</i>). */
    PUBLISH,
    /** A copy was sent to the council (<i>afschrift aan de raad</i>). */
    SEND_TO_COUNCIL,
    /** The municipality was succeeded by another, which takes over its step (<i>herindeling</i>). */
    TAKE_OVER
}
