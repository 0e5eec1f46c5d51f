// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import nl.onderdak.supervision.ledger.domain.LedgerEntry;
import nl.onderdak.supervision.ledger.domain.Posting;

/** Why an entry was booked, told from the entry alone. */
public enum EntryCause {
    /** The first quota of a half-year. */
    FIRST_QUOTA,
    /** A quota that replaces another: the number of persons is the whole new one. */
    NEW_QUOTA,
    /** The quota that was replaced, taken back whole. */
    REPLACED_QUOTA,
    /** An exchange of quota took effect, or one that lapsed was taken back. */
    EXCHANGE,
    /** Persons moved in. */
    HOUSED,
    /** A stay was corrected. */
    CORRECTED,
    /** The balance of an earlier administration. */
    OPENING_BALANCE,
    /** A municipality that ended handed it over. */
    HANDED_OVER,
    /** It was taken over from a municipality that ended. */
    TAKEN_OVER;

    /** How the ledger names an exchange in the reason of an entry. */
    private static final String EXCHANGED = "EXCHANGE ";

    /** The cause of an entry. */
    public static EntryCause of(LedgerEntry entry) {
        var posting = entry.posting();
        return switch (posting.movement()) {
            case HANDED_OVER -> HANDED_OVER;
            case TAKEN_OVER -> TAKEN_OVER;
            case NONE -> own(posting, entry.sequence());
        };
    }

    private static EntryCause own(Posting posting, long sequence) {
        return switch (posting.kind()) {
            case OPENING -> OPENING_BALANCE;
            case REALISATION -> HOUSED;
            case CORRECTION -> CORRECTED;
            case QUOTA, FORECAST_QUOTA -> quota(posting, sequence);
        };
    }

    private static EntryCause quota(Posting posting, long sequence) {
        if (posting.reason() != null && posting.reason().startsWith(EXCHANGED)) {
            return EXCHANGE;
        }
        if (posting.persons() > 0) {
            return REPLACED_QUOTA;
        }
        return sequence == 1 ? FIRST_QUOTA : NEW_QUOTA;
    }

    /** Whether it is the number of persons of a quota, which its owner can account for. */
    public boolean isQuota() {
        return this == FIRST_QUOTA || this == NEW_QUOTA || this == REPLACED_QUOTA;
    }
}
