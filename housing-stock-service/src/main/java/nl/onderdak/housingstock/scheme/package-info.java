// SPDX-License-Identifier: EUPL-1.2
/**
 * Schemes of the state for housing permit holders: what they pay, what a form of sharing comes to, and which of them a
 * municipality uses.
 *
 * <p>Regelingen, rekentool woningdelen, benutting; ADR 0062.
 */
package nl.onderdak.housingstock.scheme;
