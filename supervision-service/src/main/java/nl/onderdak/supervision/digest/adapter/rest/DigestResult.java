// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest.adapter.rest;

/** The result of a comparison. */
public enum DigestResult {
    /** The ledger has the facts of the owner. */
    AGREES,
    /** The ledger lacks a fact, has one too many or has another. */
    DIFFERS
}
