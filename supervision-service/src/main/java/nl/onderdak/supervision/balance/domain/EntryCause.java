// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.onderdak.supervision.ledger.domain.EntryKind;
import nl.onderdak.supervision.ledger.domain.LedgerEntry;
import nl.onderdak.supervision.ledger.domain.Movement;
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
    private static final Pattern EXCHANGED = Pattern.compile("EXCHANGE ([0-9a-f-]{36})");

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
        if (exchange(posting).isPresent()) {
            return EXCHANGE;
        }
        if (posting.persons() > 0) {
            return REPLACED_QUOTA;
        }
        return sequence == 1 ? FIRST_QUOTA : NEW_QUOTA;
    }

    /** The id of the exchange that an entry is about. */
    public static Optional<String> exchange(Posting posting) {
        return Optional.ofNullable(posting.reason())
                .filter(reason -> posting.kind() == EntryKind.QUOTA && posting.movement() == Movement.NONE)
                .map(EXCHANGED::matcher)
                .filter(Matcher::matches)
                .map(exchanged -> exchanged.group(1));
    }

    /** Whether it is the number of persons of a quota, which its owner can account for. */
    public boolean isQuota() {
        return this == FIRST_QUOTA || this == NEW_QUOTA || this == REPLACED_QUOTA;
    }
}
