// SPDX-License-Identifier: EUPL-1.2

/**
 * The append-only, bitemporal ledger: books quotas, housings, corrections, opening balances and takeovers as entries.
 * Source: art. 28, 29(1) and 29(2) Huisvestingswet 2014; the division of a balance in a takeover is practice, by
 * inhabitants.
 */
package nl.onderdak.supervision.ledger;
