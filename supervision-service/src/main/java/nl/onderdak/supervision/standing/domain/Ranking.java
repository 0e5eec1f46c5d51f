// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;
import nl.onderdak.supervision.balance.domain.Share;

/**
 * Orders municipalities, those that need attention first; practice: the state supports those that are most behind
 * (<i>ondersteuning van de meest achterlopende gemeenten</i>). Equal ones, and all those without backlog, stand in the
 * order of their codes, and those of which the figure is unknown stand last, in either direction.
 */
public enum Ranking {
    /** By code. */
    MUNICIPALITY,
    /** By name; one without a name stands last. */
    NAME,
    /** Largest backlog first, in persons. */
    BACKLOG,
    /** Lowest balance first, so that those ahead follow, the largest surplus last. */
    BALANCE,
    /** Largest backlog first, as a part of the quota of the half-year; one without a quota stands above all others. */
    BACKLOG_PER_QUOTA,
    /** Largest backlog first, per 1,000 inhabitants; one of which they are unknown stands last. */
    BACKLOG_PER_INHABITANTS,
    /** Longest behind first; one that is not behind stands last. */
    BEHIND_SINCE;

    private static final Comparator<RankedStanding> BY_CODE =
            comparing(ranked -> ranked.standing().municipality().value());
    private static final Comparator<Share> LARGEST = (one, other) -> compare(other, one);

    /**
     * The order.
     *
     * @param reversed whether those stand last that it has first
     */
    public Comparator<RankedStanding> order(boolean reversed) {
        return switch (this) {
            case MUNICIPALITY -> reversed ? BY_CODE.reversed() : BY_CODE;
            case NAME -> by(ranked -> ranked.standing().name(), String.CASE_INSENSITIVE_ORDER, reversed);
            case BACKLOG ->
                by(ranked -> ranked.standing().balance().backlog(), Comparator.<Long>reverseOrder(), reversed);
            case BALANCE ->
                by(ranked -> ranked.standing().balance().balance(), Comparator.<Long>naturalOrder(), reversed);
            case BACKLOG_PER_QUOTA -> by(ranked -> ranked.standing().backlogPerQuota(), LARGEST, reversed);
            case BACKLOG_PER_INHABITANTS -> by(ranked -> ranked.standing().backlogPerInhabitant(), LARGEST, reversed);
            case BEHIND_SINCE -> by(RankedStanding::behindSince, Comparator.<LocalDate>naturalOrder(), reversed);
        };
    }

    private static <T> Comparator<RankedStanding> by(
            Function<RankedStanding, T> figure, Comparator<T> order, boolean reversed) {
        return comparing(figure, nullsLast(reversed ? order.reversed() : order)).thenComparing(BY_CODE);
    }

    /** Exact, by cross multiplication; a part of a whole of 0 is above every other. */
    static int compare(Share one, Share other) {
        if (one.numerator() == 0 || other.numerator() == 0) {
            return Long.compare(one.numerator(), other.numerator());
        }
        return Long.compare(
                one.numerator() * Math.max(0, other.denominator()), other.numerator() * Math.max(0, one.denominator()));
    }
}
