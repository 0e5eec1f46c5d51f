// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * Consecutive days, at the end of the last of which a municipality is behind: one half-year of the row that ended with a
 * backlog, up to the day of the standing. Inside it the balance may have been zero or more.
 *
 * @param municipality CBS code
 * @param halfYear the half-year, or empty for everything before the half-years that a standing shows
 * @param from its first day
 * @param to its last day
 * @param openingBalance carried into the first day, in persons
 */
public record BehindStretch(
        MunicipalityCode municipality, String halfYear, LocalDate from, LocalDate to, long openingBalance) {

    /** The stretches of the row in which it has been behind; none when it has no backlog on the day. */
    public static List<BehindStretch> of(Standing standing) {
        var stretches = new ArrayList<BehindStretch>();
        var row = standing.behindInARow();
        row.forEach(each -> stretches.add(new BehindStretch(
                standing.municipality(),
                each.halfYear().toString(),
                each.halfYear().start(),
                earlier(each.halfYear().end(), standing.validOn()),
                each.openingBalance())));
        if (!row.isEmpty() && row.getFirst().openingBalance() < 0) {
            stretches.add(new BehindStretch(
                    standing.municipality(),
                    "",
                    HalfYear.FIRST.start(),
                    row.getFirst().halfYear().start().minusDays(1),
                    0));
        }
        return stretches;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
