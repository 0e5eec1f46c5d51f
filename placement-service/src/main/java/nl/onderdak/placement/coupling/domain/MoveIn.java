// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.placement.AccommodationKind;

/**
 * Members of a household moving in, as the municipality reports it.
 *
 * @param housedOn day of moving in; the date that counts
 * @param until last day of a temporary place or contract as agreed, or null when it has no end
 * @param dwelling reference of the dwelling or place at its owner, or null when it is not in the housing stock
 * @param kind kind of accommodation
 * @param brpRegisteredOn day of registration in the population register (BRP), or null while not known; kept to report
 *     the lag, decides nothing
 */
public record MoveIn(
        LocalDate housedOn, LocalDate until, String dwelling, AccommodationKind kind, LocalDate brpRegisteredOn) {

    private static final Set<AccommodationKind> DWELLINGS =
            EnumSet.of(AccommodationKind.REGULAR, AccommodationKind.FLEX);

    /** The dwelling in which no other household lives meanwhile; empty for a place that is shared or not known. */
    public Optional<String> ownDwelling() {
        return DWELLINGS.contains(kind) ? Optional.ofNullable(dwelling) : Optional.empty();
    }
}
