// SPDX-License-Identifier: EUPL-1.2

/**
 * Letters of a province to its municipalities (<i>brieven</i>), with the figures that they rest on, frozen: the same
 * letter is printed again with the same bytes, whatever is recorded later. Source: art. 124 Gemeentewet for intention,
 * decision and lapse; practice of provinces for the call to all colleges and the request for a plan of action.
 */
package nl.onderdak.supervision.letter;
