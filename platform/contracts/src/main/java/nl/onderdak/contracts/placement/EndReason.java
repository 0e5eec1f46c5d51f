// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts.placement;

/** The reason why a coupling ended. */
public enum EndReason {
    /** The household refused a dwelling without justification, and mediation ended. */
    REFUSAL_UNJUSTIFIED,
    /** The household left reception, or the country. */
    DEPARTED,
    /** The permit ended. */
    PERMIT_ENDED,
    /** The coupling was recorded in error. */
    RECORDED_IN_ERROR,
    /** The household joined another coupled household (<i>gezinshereniging</i>). */
    REUNITED
}
