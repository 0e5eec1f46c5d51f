// SPDX-License-Identifier: EUPL-1.2
/**
 * Signals that open and close by rule (<i>signalen</i>): a municipality that falls behind, a backlog that rises, couplings
 * or homes that lack, family that waits, an inflow that leaves the target. The first step of supervision, and no
 * decision.
 */
package nl.onderdak.supervision.signal;
