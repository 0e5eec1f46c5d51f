// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.placement.coupling.domain.MoveIn;
import nl.onderdak.placement.stay.domain.StayRejection.StayTooLong;

/** Practice: the terms of temporary kinds of accommodation. */
final class TemporaryTerms {

    /** Months that a stay lasts unless the municipality agreed otherwise. */
    private static final Map<AccommodationKind, Integer> MONTHS =
            Map.of(AccommodationKind.HAR, 6, AccommodationKind.SHORTSTAY, 6, AccommodationKind.HOST_FAMILY, 3);

    /** Kinds whose term cannot be agreed longer. */
    private static final Set<AccommodationKind> LIMITED = Set.of(AccommodationKind.SHORTSTAY);

    private TemporaryTerms() {}

    /** The stay with its last day: the agreed one, else that of the term of its kind, if it has one. */
    static MoveIn agreed(MoveIn given) {
        return given.until() != null || !MONTHS.containsKey(given.kind())
                ? given
                : new MoveIn(given.housedOn(), longest(given), given.dwelling(), given.kind(), given.brpRegisteredOn());
    }

    /** The rejection of a stay that would last longer than its kind allows, if it does. */
    static Optional<Rejection> tooLong(MoveIn moveIn) {
        return LIMITED.contains(moveIn.kind())
                        && moveIn.until() != null
                        && moveIn.until().isAfter(longest(moveIn))
                ? Optional.of(new StayTooLong(moveIn.until(), longest(moveIn)))
                : Optional.empty();
    }

    private static LocalDate longest(MoveIn moveIn) {
        return moveIn.housedOn().plusMonths(MONTHS.get(moveIn.kind()));
    }
}
