// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.domain;

/**
 * Something about a project to look at; it does not stop it.
 *
 * @param kind what it is
 * @param limit of a cap: the most social homes, else null
 * @param planned of a cap: the social homes of all projects that are not over, else null
 */
public record ProjectWarning(Kind kind, Integer limit, Integer planned) {

    /** What there is to look at. */
    public enum Kind {
        /** The projects have more social homes than the municipality allows (<i>bevriezing sociale voorraad</i>). */
        SOCIAL_CAP_EXCEEDED,
        /** The municipality does not want this form (<i>vorm uitgesloten</i>). */
        FORM_EXCLUDED,
        /** Its homes should have been there already (<i>te laat</i>). */
        OVERDUE
    }

    /** A warning without numbers. */
    public static ProjectWarning of(Kind kind) {
        return new ProjectWarning(kind, null, null);
    }
}
