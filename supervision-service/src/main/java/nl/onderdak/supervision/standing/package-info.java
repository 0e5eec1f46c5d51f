// SPDX-License-Identifier: EUPL-1.2

/**
 * Where a municipality stands, with its cohorts, the excusable part of a shortfall and its pace: what supervision rests
 * on. Source: supervision by the provinces, art. 124 Gemeentewet; practice of provinces and COA.
 */
package nl.onderdak.supervision.standing;
