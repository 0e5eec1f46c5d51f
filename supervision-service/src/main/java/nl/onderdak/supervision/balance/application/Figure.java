// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import java.util.Optional;
import nl.onderdak.supervision.balance.domain.Balance;
import nl.onderdak.supervision.balance.domain.NamedArea;

/**
 * Where an area stands, read in one round trip.
 *
 * @param generation of the ledger that was read: rises by one with each rebuild
 * @param area with its name; empty when it does not exist
 * @param within whether it is a municipality within the jurisdiction of the organisation
 * @param balance the sum of the entries that row security shows
 */
public record Figure(long generation, Optional<NamedArea> area, boolean within, Balance balance) {}
