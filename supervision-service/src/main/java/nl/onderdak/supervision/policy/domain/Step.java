// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.domain;

/**
 * Steps of the intervention ladder (<i>trede van de interventieladder</i>). Practice: number and name of the third are
 * those of the provinces, the others follow the national framework for acting in the place of a municipality (2011).
 */
public enum Step {
    /** No step. */
    NONE,
    /** The supervisor noticed a possible shortfall (<i>signaleren</i>). */
    SIGNAL,
    /** The municipality is asked for information, which is checked (<i>informatie opvragen en valideren</i>). */
    INFORMATION,
    /** Agreements on actions and terms: a plan of action (<i>actief toezicht</i>). */
    ACTIVE_SUPERVISION,
    /** The intention to act in its place is announced (<i>vooraankondiging, voornemen</i>). */
    INTENTION,
    /** The decision to act in its place, with a term to comply (<i>besluit tot indeplaatsstelling</i>). */
    SUBSTITUTION,
    /** The province houses at the expense of the municipality (<i>uitvoering</i>). */
    EXECUTION;

    /** 0 for no step, then 1 to 6. */
    public int number() {
        return ordinal();
    }

    /** The next step, or the last one itself. */
    public Step next() {
        return this == EXECUTION ? this : values()[ordinal() + 1];
    }

    /** Whether this goes further than another. */
    public boolean beyond(Step other) {
        return compareTo(other) > 0;
    }

    /** The one that goes less far. */
    public Step atMost(Step other) {
        return beyond(other) ? other : this;
    }
}
