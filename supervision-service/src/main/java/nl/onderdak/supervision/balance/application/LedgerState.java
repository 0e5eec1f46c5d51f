// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import java.time.Instant;
import java.util.List;

/**
 * The state of the ledger and the register beside it at a moment. Equal states have equal content.
 *
 * @param generation rises by one with each rebuild
 * @param read number of records read from each source
 * @param latest at least the moment at which the latest of their entries was recorded
 */
public record LedgerState(long generation, List<Long> read, Instant latest) {}
