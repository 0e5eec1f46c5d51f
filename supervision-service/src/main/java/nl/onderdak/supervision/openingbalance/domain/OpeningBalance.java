// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.domain;

import java.time.LocalDate;
import java.util.Optional;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.supervision.OpeningBalanceSet;

/**
 * The balance that a municipality starts with (<i>beginsaldo</i>), taken over from an earlier administration.
 *
 * @param municipality CBS code
 * @param figure the balance, its day and its source
 * @param version 1 for the first, one more for each replacement
 */
public record OpeningBalance(MunicipalityCode municipality, Figure figure, long version) {

    /**
     * What was taken over.
     *
     * @param asOf last day that the balance includes
     * @param balance persons; negative is backlog
     * @param source where it was taken from
     */
    public record Figure(LocalDate asOf, int balance, String source) {}

    /** Sets the first balance of a municipality, or replaces the present one; the same figure again changes nothing. */
    public static Decision<OpeningBalance> set(
            MunicipalityCode municipality, Optional<OpeningBalance> present, Figure figure, LocalDate today) {
        if (!isEndOfHalfYear(figure.asOf())) {
            return Decision.rejected(new OpeningBalanceRejection.NotEndOfHalfYear(figure.asOf()));
        }
        if (!isOver(figure.asOf(), today)) {
            return Decision.rejected(new OpeningBalanceRejection.NotOver(figure.asOf()));
        }
        if (present.isPresent() && present.get().figure().equals(figure)) {
            return Decision.accepted(present.get());
        }
        var set = new OpeningBalance(
                municipality, figure, present.map(OpeningBalance::version).orElse(0L) + 1);
        return Decision.accepted(
                set,
                new OpeningBalanceSet(
                        municipality,
                        figure.asOf(),
                        figure.balance(),
                        present.map(earlier -> earlier.figure().balance()).orElse(null),
                        present.map(earlier -> earlier.figure().asOf()).orElse(null),
                        figure.source()));
    }

    /** A quota counts in full from the first day of its half-year, so that a balance can be taken over only between two. */
    static boolean isEndOfHalfYear(LocalDate asOf) {
        return HalfYear.of(asOf).end().equals(asOf);
    }

    /** A balance is known when its last day is over. */
    static boolean isOver(LocalDate asOf, LocalDate today) {
        return asOf.isBefore(today);
    }
}
