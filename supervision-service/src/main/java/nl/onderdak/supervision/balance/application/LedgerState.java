// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import java.time.Instant;
import java.util.List;

/**
 * What the ledger and the register beside it held at a moment. Two equal states held the same.
 *
 * @param generation rises by one with each rebuild
 * @param read how many records of each source had been read
 * @param latest at least the moment at which the latest of their entries was recorded
 */
record LedgerState(long generation, List<Long> read, Instant latest) {}
