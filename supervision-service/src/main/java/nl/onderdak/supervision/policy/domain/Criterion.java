// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.domain;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * When a category or a step applies: everything that is given holds; null is no condition. The backlog is the culpable
 * part (<i>verwijtbaar</i>), in persons.
 *
 * @param backlogAtLeast the backlog is at least this number of persons
 * @param backlogAbovePercentage the backlog is more than this percentage of the quota of the half-year; any backlog is,
 *     when there is no quota
 * @param missedAtLeast at least this number of closed half-years in a row ended with a backlog
 * @param risingAtLeast the backlog rose in at least this number of closed half-years in a row
 * @param forecastRises the backlog is expected to rise; does not hold when nothing is expected
 * @param openForMonths a closed half-year is still open at least this number of months after its end, by the rule of
 *     attribution of the policy
 * @param whollyExcusable there is a shortfall, and all of it is excusable
 */
public record Criterion(
        Integer backlogAtLeast,
        Integer backlogAbovePercentage,
        Integer missedAtLeast,
        Integer risingAtLeast,
        Boolean forecastRises,
        Integer openForMonths,
        Boolean whollyExcusable) {

    /** Whether nothing is given: such a criterion would always hold. */
    public boolean isEmpty() {
        return Stream.of(
                        backlogAtLeast,
                        backlogAbovePercentage,
                        missedAtLeast,
                        risingAtLeast,
                        forecastRises,
                        openForMonths,
                        whollyExcusable)
                .allMatch(Objects::isNull);
    }

    /** Whether everything that is given holds. */
    public boolean holds(Weighed weighed) {
        return (backlogAtLeast == null || weighed.backlog() >= backlogAtLeast)
                && (backlogAbovePercentage == null || weighed.isAbove(backlogAbovePercentage))
                && (missedAtLeast == null || weighed.missedInARow() >= missedAtLeast)
                && (risingAtLeast == null || weighed.risingInARow() >= risingAtLeast)
                && (forecastRises == null || forecastRises.equals(weighed.forecastRises()))
                && (openForMonths == null
                        || weighed.openForMonths() != null && weighed.openForMonths() >= openForMonths)
                && (whollyExcusable == null || whollyExcusable == weighed.whollyExcusable());
    }
}
