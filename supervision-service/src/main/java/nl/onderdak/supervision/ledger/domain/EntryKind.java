// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.domain;

/** The kind of an entry of the ledger; a takeover keeps it. */
public enum EntryKind {
    /** The balance imported from an earlier administration (<i>beginsaldo</i>). */
    OPENING,
    /** A definitive quota (<i>taakstelling</i>); lowers the balance. */
    QUOTA,
    /** An expected quota (<i>prognose</i>); lowers the balance until the definitive one replaces it. */
    FORECAST_QUOTA,
    /** Persons housed (<i>realisatie</i>). */
    REALISATION,
    /** The correction of a stay that was recorded wrongly, or from which members returned to reception. */
    CORRECTION
}
