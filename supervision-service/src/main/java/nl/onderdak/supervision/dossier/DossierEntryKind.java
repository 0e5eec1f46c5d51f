// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.dossier;

/** What a province writes down in a dossier. None of it is part of an assessment; practice of provinces. */
public enum DossierEntryKind {
    /** A talk between officials (<i>ambtelijk gesprek</i>). */
    OFFICIAL_TALK,
    /** A talk between administrators (<i>bestuurlijk gesprek</i>). */
    ADMINISTRATIVE_TALK,
    /** Help with a scheme of the state (<i>hulp bij een regeling</i>). */
    SCHEME_SUPPORT,
    /** Help of a task force (<i>aanjaagteam</i>). */
    TASK_FORCE,
    /** A session to share knowledge (<i>themasessie</i>). */
    KNOWLEDGE_SESSION,
    /** The council was consulted (<i>raadsconsultatie</i>). */
    COUNCIL_CONSULTED,
    /** The council was informed (<i>raadsinformatie</i>). */
    COUNCIL_INFORMED,
    /** Partners in the chain were consulted (<i>ketenpartners geconsulteerd</i>). */
    PARTNERS_CONSULTED,
    /** A note of the province, for itself (<i>aantekening</i>). */
    NOTE;

    /** Whether the municipality sees it too. */
    public boolean isShared() {
        return this != NOTE;
    }
}
