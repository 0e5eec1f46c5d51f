// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

/**
 * One calendar year of an area, in persons: the overview that municipalities print, with the quotas of both half-years.
 *
 * @param first its first half-year
 * @param second its second half-year
 */
public record YearBalance(HalfYearBalance first, HalfYearBalance second) {

    /** @throws IllegalArgumentException when the half-years are not those of one year */
    public YearBalance {
        if (first.halfYear().half() != 1 || !first.halfYear().next().equals(second.halfYear())) {
            throw new IllegalArgumentException("not the half-years of one year");
        }
    }

    /** The year. */
    public int year() {
        return first.halfYear().year();
    }

    /** Carried into it: the closing balance of the year before. */
    public long openingBalance() {
        return first.openingBalance();
    }

    /** Persons taken over in it, less those handed over. */
    public long takenOver() {
        return first.sums().takenOver() + second.sums().takenOver();
    }

    /** Persons due in it (<i>totaal te realiseren</i>): backlog at the start and taken over, and both quotas. */
    public long due() {
        return first.sums().quota() + second.sums().quota() - openingBalance() - takenOver();
    }

    /** Persons housed in it, corrections included. */
    public long realised() {
        return first.sums().realised() + second.sums().realised();
    }

    /** At its end; negative is backlog. */
    public long balance() {
        return second.balance();
    }

    /** Whether a quota of it is, in part, a forecast. */
    public boolean includesForecast() {
        return first.sums().forecastQuota() != 0 || second.sums().forecastQuota() != 0;
    }
}
