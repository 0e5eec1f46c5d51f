// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import java.util.Optional;
import nl.onderdak.supervision.balance.domain.Balance;
import nl.onderdak.supervision.balance.domain.NamedArea;

/**
 * One look at where an area stands.
 *
 * @param generation of the ledger that was looked at: how often it was made anew
 * @param area with its name; empty when there is none
 * @param within whether it is one of the municipalities that was asked for
 * @param balance as far as row security shows its entries
 */
public record Figure(long generation, Optional<NamedArea> area, boolean within, Balance balance) {}
