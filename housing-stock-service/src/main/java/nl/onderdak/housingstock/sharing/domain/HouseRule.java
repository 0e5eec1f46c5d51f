// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.domain;

/**
 * A rule of living together (<i>huisregel</i>): a code, never free text.
 *
 * @param rule what it rules
 * @param limit how much, or null when the rule has no limit
 */
public record HouseRule(Kind rule, Integer limit) {

    private static final int LAST_HOUR = 23;

    /** The known rules, and the limits that each may have. */
    public enum Kind {
        /** Hour from which it is quiet (<i>stilte vanaf</i>). */
        QUIET_FROM_HOUR(0, LAST_HOUR),
        /** Hour until which it is quiet (<i>stilte tot</i>). */
        QUIET_UNTIL_HOUR(0, LAST_HOUR),
        /** Most guests of one resident who stay for the night (<i>logees</i>). */
        MOST_OVERNIGHT_GUESTS(0, 10),
        /** Most nights in a month that a guest stays (<i>nachten per logee</i>). */
        MOST_NIGHTS_OF_GUEST(1, 31),
        /** Days between two turns of cleaning the shared rooms (<i>schoonmaakrooster</i>). */
        CLEANING_EVERY_DAYS(1, 31),
        /** No smoking indoors (<i>niet roken</i>). */
        NO_SMOKING,
        /** No pets (<i>geen huisdieren</i>). */
        NO_PETS,
        /** No subletting (<i>geen onderhuur</i>). */
        NO_SUBLETTING;

        private final Integer least;
        private final Integer most;

        Kind() {
            least = null;
            most = null;
        }

        Kind(int least, int most) {
            this.least = least;
            this.most = most;
        }

        boolean takes(Integer limit) {
            return least == null ? limit == null : limit != null && limit >= least && limit <= most;
        }
    }

    /** Whether the limit is one that the rule may have. */
    public boolean isComplete() {
        return rule.takes(limit);
    }
}
