// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.domain;

/** State of a letter. */
public enum LetterState {
    /** Waits for its approval; only the province sees it (<i>concept</i>). */
    DRAFT,
    /** Another official approved it; its addressees see it (<i>vastgesteld</i>). */
    APPROVED,
    /** It was not approved; another draft can take its place (<i>afgewezen</i>). */
    REJECTED
}
