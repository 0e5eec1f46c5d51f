// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.Comparator;
import java.util.function.Function;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.balance.domain.Share;

/**
 * Orders municipalities, those that need attention first; practice: the state supports those that are most behind
 * (<i>ondersteuning van de meest achterlopende gemeenten</i>). Equal ones, and all those without backlog, stand in the
 * order of their codes.
 */
public enum Ranking {
    /** By code. */
    MUNICIPALITY,
    /** Largest backlog first, in persons. */
    BACKLOG,
    /** Largest backlog first, as a part of the quota of the half-year; one without a quota stands above all others. */
    BACKLOG_PER_QUOTA,
    /** Largest backlog first, per 1,000 inhabitants; one of which they are unknown stands last. */
    BACKLOG_PER_INHABITANTS,
    /** Longest behind first. */
    BEHIND_SINCE;

    private static final Comparator<Standing> BY_CODE =
            comparing(standing -> standing.municipality().value());

    /** The order. */
    public Comparator<Standing> order() {
        return switch (this) {
            case MUNICIPALITY -> BY_CODE;
            case BACKLOG ->
                comparing((Standing standing) -> standing.balance().backlog(), reverseOrder())
                        .thenComparing(BY_CODE);
            case BACKLOG_PER_QUOTA -> descending(Standing::backlogPerQuota).thenComparing(BY_CODE);
            case BACKLOG_PER_INHABITANTS ->
                descending(Standing::backlogPerInhabitant).thenComparing(BY_CODE);
            case BEHIND_SINCE -> comparing(Ranking::behindSince).thenComparing(BY_CODE);
        };
    }

    private static HalfYear behindSince(Standing standing) {
        return standing.behindSince().map(Standing.Since::halfYear).orElse(HalfYear.LAST);
    }

    private static Comparator<Standing> descending(Function<Standing, Share> share) {
        return (one, other) -> compare(share.apply(other), share.apply(one));
    }

    /** Exact, by cross multiplication; a part of a whole of 0 is above every other, and an unknown share below. */
    static int compare(Share one, Share other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        if (one.numerator() == 0 || other.numerator() == 0) {
            return Long.compare(one.numerator(), other.numerator());
        }
        return Long.compare(
                one.numerator() * Math.max(0, other.denominator()), other.numerator() * Math.max(0, one.denominator()));
    }
}
