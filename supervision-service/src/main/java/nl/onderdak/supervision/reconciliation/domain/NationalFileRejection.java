// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reconciliation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.Rejection;

/** Why a line of a national file is refused. */
public sealed interface NationalFileRejection extends Rejection {

    /** There is no position of that day: it has not come, or no half-year is that early. */
    record NoPositionOfDay(LocalDate referenceDate) implements NationalFileRejection {

        @Override
        public List<Object> arguments() {
            return List.of(referenceDate.toString());
        }
    }

    /** Another line has another day: a file is the position of one day. */
    record OtherReferenceDate(LocalDate referenceDate, LocalDate first) implements NationalFileRejection {

        @Override
        public List<Object> arguments() {
            return List.of(referenceDate.toString(), first.toString());
        }
    }

    /**
     * Judges the day of a line.
     *
     * @param first the day of the first line
     * @param today the present day
     */
    static Optional<Rejection> of(LocalDate referenceDate, LocalDate first, LocalDate today) {
        if (referenceDate.isAfter(today) || !referenceDate.isAfter(HalfYear.FIRST.start())) {
            return Optional.of(new NoPositionOfDay(referenceDate));
        }
        return referenceDate.equals(first)
                ? Optional.empty()
                : Optional.of(new OtherReferenceDate(referenceDate, first));
    }
}
