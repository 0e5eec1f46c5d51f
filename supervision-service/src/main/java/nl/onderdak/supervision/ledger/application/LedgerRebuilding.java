// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.application;

import java.time.Instant;

/**
 * One rebuild of the ledger.
 *
 * @param number in the order of the requests
 * @param requestedAt moment of the request
 * @param finishedAt moment from which its result is read; null while it runs
 * @param replaced rows of the ledger that differed and were replaced, counted where they went and where they came; null
 *     while it runs
 */
public record LedgerRebuilding(long number, Instant requestedAt, Instant finishedAt, Long replaced) {}
