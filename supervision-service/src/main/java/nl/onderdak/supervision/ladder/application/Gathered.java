// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.application;

import nl.onderdak.supervision.ladder.domain.Circumstances;

/**
 * The circumstances of a ladder with how certain they are.
 *
 * @param circumstances what a decision depends on
 * @param certain whether everything that was recorded about the municipality is in them; more persons may still be
 *     housed on the present day
 */
record Gathered(Circumstances circumstances, boolean certain) {}
