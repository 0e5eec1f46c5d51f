// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reconciliation.domain;

/**
 * A part of a difference that is explained.
 *
 * @param cause why
 * @param persons the part, signed as the difference is
 * @param entry the entry of the ledger, or null when the term is a sum
 */
public record DifferenceTerm(DifferenceCause cause, long persons, BookedEntry entry) {}
