// SPDX-License-Identifier: EUPL-1.2

/**
 * What a province thinks of the backlog of each of its municipalities, on 1 January and 1 July and in monthly monitoring
 * (<i>beoordeling</i>): the figures frozen, what the policy proposes, and what officials decided. And what a municipality
 * expects of itself (<i>zelfbeoordeling</i>). Practice of provinces.
 */
package nl.onderdak.supervision.assessment;
