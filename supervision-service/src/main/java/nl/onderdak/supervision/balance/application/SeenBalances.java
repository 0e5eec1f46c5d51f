// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import java.util.List;
import nl.onderdak.supervision.balance.domain.MunicipalityBalance;

/**
 * Balances of many municipalities, read in one round trip.
 *
 * @param generation of the ledger that was read: rises by one with each rebuild
 * @param balances sorted by code
 */
public record SeenBalances(long generation, List<MunicipalityBalance> balances) {

    public SeenBalances {
        balances = List.copyOf(balances);
    }
}
