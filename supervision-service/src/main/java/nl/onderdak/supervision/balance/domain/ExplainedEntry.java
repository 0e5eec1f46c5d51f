// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import nl.onderdak.supervision.ledger.domain.LedgerEntry;

/**
 * An entry with what explains its number of persons.
 *
 * @param entry of the ledger
 * @param cause why it was booked
 * @param inhabitants that the quota it comes from was computed from; null for other entries, and in ledgers that were
 *     not rebuilt since quotas name them
 */
public record ExplainedEntry(LedgerEntry entry, EntryCause cause, Inhabitants inhabitants) {}
