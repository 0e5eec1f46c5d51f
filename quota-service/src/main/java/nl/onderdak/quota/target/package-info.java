// SPDX-License-Identifier: EUPL-1.2
/**
 * National targets per half-year with their revisions and substantiation.
 *
 * <p>Art. 29(1) Huisvestingswet 2014: published thirteen weeks before the half-year starts.
 */
package nl.onderdak.quota.target;
