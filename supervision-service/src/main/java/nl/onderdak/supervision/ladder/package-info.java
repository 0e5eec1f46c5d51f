// SPDX-License-Identifier: EUPL-1.2

/**
 * The steps that a province takes towards a municipality with backlog (<i>interventieladder</i>), from a signal to
 * acting in its place.
 * Source: art. 124 Gemeentewet, and practice of provincial supervision.
 */
package nl.onderdak.supervision.ladder;
