// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import java.time.LocalDate;
import java.time.Month;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.Rejection;

/** The date whose inhabitants count for a half-year (<i>peildatum</i>), art. 29(1) Huisvestingswet 2014. */
public final class ReferenceDate {

    private ReferenceDate() {}

    /** The half-year requires another reference date, art. 29(1) Huisvestingswet 2014. */
    public record WrongReferenceDate(HalfYear halfYear, LocalDate given, LocalDate right) implements Rejection {}

    /** The reference date of a half-year: 1 January of the year before its year. */
    public static LocalDate of(HalfYear halfYear) {
        return LocalDate.of(halfYear.year() - 1, Month.JANUARY, 1);
    }

    /** Checks that a given date is the one that the half-year requires. */
    public static Decision<LocalDate> check(LocalDate given, HalfYear halfYear) {
        var right = of(halfYear);
        return given.equals(right)
                ? Decision.accepted(given)
                : Decision.rejected(new WrongReferenceDate(halfYear, given, right));
    }
}
