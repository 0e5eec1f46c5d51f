// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.domain;

import java.time.LocalDate;
import java.util.Optional;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.contracts.supervision.OpeningBalanceSet;

/**
 * The balance that a municipality starts with (<i>beginsaldo</i>), imported from an earlier administration.
 *
 * @param municipality CBS code
 * @param figure the balance, its day and its source
 * @param difference the persons that the ledger counts for it: the balance minus the ledger's own balance of that day
 * @param version 1 for the first, one more for each replacement
 */
public record OpeningBalance(MunicipalityCode municipality, Figure figure, int difference, long version)
        implements Versioned {

    /**
     * An imported figure.
     *
     * @param asOf last day that the balance includes
     * @param balance persons; negative is backlog
     * @param source where it was taken from
     */
    public record Figure(LocalDate asOf, int balance, String source) {}

    /**
     * The ledger at the end of a day without the opening balance.
     *
     * @param entries number of its entries
     * @param balance the sum of their persons
     */
    public record Ledger(long entries, long balance) {

        /** A ledger without entries. */
        public static final Ledger EMPTY = new Ledger(0, 0);
    }

    /**
     * The circumstances on which the decision depends.
     *
     * @param exists whether the municipality exists on its day
     * @param ledger the ledger on its day
     * @param today the present day in the Netherlands
     */
    public record Circumstances(boolean exists, Ledger ledger, LocalDate today) {}

    /**
     * Sets the first balance of a municipality, or replaces the present one; repeating the same figure changes nothing.
     *
     * @param overrideLedger whether the figure is accepted also where the ledger has entries up to that day
     */
    public static Decision<OpeningBalance> set(
            MunicipalityCode municipality,
            Optional<OpeningBalance> present,
            Figure figure,
            boolean overrideLedger,
            Circumstances circumstances) {
        var ledger = circumstances.ledger();
        if (!isEndOfHalfYear(figure.asOf())) {
            return Decision.rejected(new OpeningBalanceRejection.NotEndOfHalfYear(figure.asOf()));
        }
        if (!isOver(figure.asOf(), circumstances.today())) {
            return Decision.rejected(new OpeningBalanceRejection.NotOver(figure.asOf()));
        }
        if (!circumstances.exists()) {
            return Decision.rejected(new OpeningBalanceRejection.NoSuchMunicipality(municipality, figure.asOf()));
        }
        var difference = Math.toIntExact(figure.balance() - ledger.balance());
        if (present.isPresent() && present.get().stands(figure, difference, overrideLedger)) {
            return Decision.accepted(present.get());
        }
        if (ledger.entries() > 0 && !overrideLedger) {
            return Decision.rejected(new OpeningBalanceRejection.LedgerHasEntries(
                    municipality, figure.asOf(), ledger.balance(), figure.balance(), difference));
        }
        var set = new OpeningBalance(
                municipality,
                figure,
                difference,
                present.map(OpeningBalance::version).orElse(0L) + 1);
        return Decision.accepted(
                set,
                new OpeningBalanceSet(
                        municipality,
                        figure.asOf(),
                        figure.balance(),
                        difference,
                        present.map(OpeningBalance::difference).orElse(null),
                        present.map(earlier -> earlier.figure().asOf()).orElse(null),
                        figure.source()));
    }

    /** The ledger's balance on its day without it. */
    public long ledger() {
        return (long) figure.balance() - difference;
    }

    private boolean stands(Figure same, int sameDifference, boolean overrideLedger) {
        return figure.equals(same) && (!overrideLedger || difference == sameDifference);
    }

    /**
     * A quota counts in full from the first day of its half-year, so a balance can only be imported between half-years.
     */
    static boolean isEndOfHalfYear(LocalDate asOf) {
        return HalfYear.of(asOf).end().equals(asOf);
    }

    /** A balance is known when its last day is over. */
    static boolean isOver(LocalDate asOf, LocalDate today) {
        return asOf.isBefore(today);
    }
}
