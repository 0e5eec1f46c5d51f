// SPDX-License-Identifier: EUPL-1.2

/**
 * All that a province has on one municipality in one view (<i>dossier</i>): figures, signals, assessments, ladder, plans
 * and letters of other features, with the support that was given, talks, and notes outside the assessment. Practice of
 * provinces.
 */
package nl.onderdak.supervision.dossier;
