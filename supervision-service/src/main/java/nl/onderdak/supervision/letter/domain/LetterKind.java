// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.domain;

/** What a letter is for. */
public enum LetterKind {
    /** To the colleges of all municipalities of a province (<i>oproep aan alle colleges</i>). Practice. */
    CALL,
    /** Asks for a plan of action that was ordered (<i>verzoek om een plan van aanpak</i>). Practice. */
    PLAN_REQUEST,
    /** Announces the intention to act in the place of the municipality (<i>voornemen</i>), art. 124(4) Gemeentewet. */
    INTENTION,
    /** Announces the decision to do so (<i>besluit tot indeplaatsstelling</i>), art. 124, 124(2) and 124(4) Gemeentewet. */
    DECISION,
    /** Says that the named number of persons was housed within the term (<i>vervallen van het besluit</i>). Practice. */
    LAPSE;

    /** Whether it is about one plan or one step, and so goes to one municipality. */
    public boolean hasSubject() {
        return this != CALL;
    }
}
