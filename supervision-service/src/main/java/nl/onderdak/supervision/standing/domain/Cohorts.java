// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.balance.domain.CohortSums;
import nl.onderdak.supervision.balance.domain.HalfYearBalance;

/**
 * Attributes persons housed to the half-years of quotas. The open parts always add up to the running backlog, a surplus
 * counting as negative: the rule decides only where a backlog stands.
 */
public final class Cohorts {

    private Cohorts() {}

    /**
     * What is due and what was housed in one half-year, both at least 0.
     *
     * @param halfYear the half-year
     * @param due persons to house
     * @param housed persons housed, or brought in as a surplus
     */
    private record Term(HalfYear halfYear, long due, long housed) {

        /** A sum that has the sign of the other side counts there. */
        static Term of(HalfYear halfYear, long quota, long realised, long moved) {
            return new Term(
                    halfYear,
                    Math.max(0, quota) + Math.max(0, -realised) + Math.max(0, -moved),
                    Math.max(0, realised) + Math.max(0, -quota) + Math.max(0, moved));
        }
    }

    /** A cohort while persons are being attributed. */
    private static final class Account {
        private final HalfYear halfYear;
        private final long due;
        private long attributed;

        Account(Term term) {
            halfYear = term.halfYear();
            due = term.due();
        }

        /** Takes what it still needs of these persons, and returns the others. */
        long take(long persons) {
            long taken = Math.min(persons, due - attributed);
            attributed += taken;
            return persons - taken;
        }

        Cohort cohort() {
            return new Cohort(halfYear, due, attributed, due - attributed);
        }
    }

    /**
     * The cohorts of consecutive half-years. What was carried into the first stands in the half-year before it; what
     * was taken over stands in the half-year of the takeover.
     */
    public static List<Cohort> of(List<HalfYearBalance> halfYears, Attribution rule) {
        var terms = new ArrayList<Term>();
        if (!halfYears.isEmpty() && halfYears.getFirst().openingBalance() != 0) {
            var first = halfYears.getFirst();
            terms.add(Term.of(first.halfYear().previous(), 0, 0, first.openingBalance()));
        }
        halfYears.forEach(each -> terms.add(Term.of(
                each.halfYear(),
                each.sums().quota(),
                each.sums().realised(),
                each.sums().takenOver())));
        return attribute(terms, rule);
    }

    /**
     * The cohorts by the sums of each, in which persons taken over stand in the half-year that they belong to.
     *
     * @param last the last half-year, which has a cohort even when nothing belongs to it
     */
    public static List<Cohort> of(List<CohortSums> sums, HalfYear last, Attribution rule) {
        var terms = new TreeMap<HalfYear, Term>();
        terms.put(last, Term.of(last, 0, 0, 0));
        sums.forEach(each ->
                terms.put(each.halfYear(), Term.of(each.halfYear(), each.quota(), each.realised(), each.opening())));
        return attribute(List.copyOf(terms.values()), rule);
    }

    private static List<Cohort> attribute(List<Term> terms, Attribution rule) {
        if (terms.isEmpty()) {
            return List.of();
        }
        return switch (rule) {
            case OLDEST_FIRST -> oldestFirst(terms);
            case CURRENT_FIRST -> currentFirst(terms);
            case AGGREGATE -> aggregate(terms);
        };
    }

    /** Persons count for the oldest half-year that is still open; practice of provinces. */
    static List<Cohort> oldestFirst(List<Term> terms) {
        var accounts = new ArrayList<Account>();
        long left = 0;
        for (var term : terms) {
            accounts.add(new Account(term));
            left = oldest(accounts, left + term.housed());
        }
        return cohorts(accounts, left);
    }

    /**
     * Persons count for the half-year in which they are housed, and what is left over for the oldest that is still
     * open; practice of Groningen, where Westerkwartier met the quota of 2024 with that of 2023 still open.
     */
    static List<Cohort> currentFirst(List<Term> terms) {
        var accounts = new ArrayList<Account>();
        long left = 0;
        for (var term : terms) {
            accounts.add(new Account(term));
            left = oldest(accounts, accounts.getLast().take(left + term.housed()));
        }
        return cohorts(accounts, left);
    }

    /** One running sum of everything due and everyone housed; practice of Flevoland. */
    static List<Cohort> aggregate(List<Term> terms) {
        long due = terms.stream().mapToLong(Term::due).sum();
        long housed = terms.stream().mapToLong(Term::housed).sum();
        return List.of(new Cohort(terms.getLast().halfYear(), due, housed, due - housed));
    }

    private static long oldest(List<Account> accounts, long persons) {
        long left = persons;
        for (var account : accounts) {
            left = account.take(left);
        }
        return left;
    }

    /** A surplus stands in the last one, until a later half-year takes it. */
    private static List<Cohort> cohorts(List<Account> accounts, long surplus) {
        accounts.getLast().attributed += surplus;
        return accounts.stream().map(Account::cohort).toList();
    }
}
