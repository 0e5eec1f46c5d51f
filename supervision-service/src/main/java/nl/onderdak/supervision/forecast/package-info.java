// SPDX-License-Identifier: EUPL-1.2

/**
 * Balances that are expected at the end of coming half-years, with the assumptions that they rest on, and how earlier
 * expectations compare with what happened. A forecast stands beside the ledger and is never part of a backlog.
 */
package nl.onderdak.supervision.forecast;
