// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.domain;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.Rejection;

/** Why a national target or its revision is refused. */
public sealed interface TargetRejection extends Rejection {

    /** The half-year has a target; it can be revised. */
    record AlreadyPublished(HalfYear halfYear) implements TargetRejection {
        @Override
        public String code() {
            return "national-target-already-published";
        }
    }

    /** There is no population of the reference date. */
    record PopulationMissing(HalfYear halfYear, LocalDate referenceDate) implements TargetRejection {}

    /** What was published in the Government Gazette is no forecast any more. */
    record DefinitiveStaysDefinitive(HalfYear halfYear) implements TargetRejection {
        @Override
        public String code() {
            return "definitive-target-cannot-become-forecast";
        }
    }

    /** A target counts within its half-year only. */
    record EffectiveOutsideHalfYear(HalfYear halfYear, LocalDate effectiveOn) implements TargetRejection {

        @Override
        public List<Object> arguments() {
            return List.of(effectiveOn, halfYear);
        }
    }

    /** Until the day on which the replaced revision began to count, an earlier one does, which this one would skip. */
    record EffectiveBeforeReplaced(LocalDate effectiveOn, LocalDate replaced) implements TargetRejection {
        @Override
        public String code() {
            return "revision-before-the-one-it-replaces";
        }
    }
}
