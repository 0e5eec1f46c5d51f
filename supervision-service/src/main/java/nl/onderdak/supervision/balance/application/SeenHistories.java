// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import java.util.List;
import nl.onderdak.supervision.balance.domain.DatedHistory;

/**
 * Histories of many municipalities, read in one round trip.
 *
 * @param generation of the ledger that was read: rises by one with each rebuild
 * @param histories sorted by code
 */
public record SeenHistories(long generation, List<DatedHistory> histories) {

    public SeenHistories {
        histories = List.copyOf(histories);
    }
}
