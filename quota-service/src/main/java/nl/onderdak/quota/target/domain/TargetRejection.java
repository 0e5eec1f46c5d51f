// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.Rejection;

/** Why a national target or its revision is refused. */
public sealed interface TargetRejection extends Rejection {

    /** The half-year has a target, which can be revised. */
    record AlreadyPublished(HalfYear halfYear) implements TargetRejection {
        @Override
        public String code() {
            return "national-target-already-published";
        }
    }

    /** The register has no population of the reference date. */
    record PopulationMissing(HalfYear halfYear, LocalDate referenceDate) implements TargetRejection {}

    /** A target published in the Government Gazette cannot become a forecast again. */
    record DefinitiveStaysDefinitive(HalfYear halfYear) implements TargetRejection {
        @Override
        public String code() {
            return "definitive-target-cannot-become-forecast";
        }
    }

    /** A target counts within its half-year only. */
    record EffectiveOutsideHalfYear(LocalDate effectiveOn, HalfYear halfYear) implements TargetRejection {}

    /** The revision would count before the revision that it replaces. */
    record EffectiveBeforeReplaced(LocalDate effectiveOn, LocalDate replaced) implements TargetRejection {
        @Override
        public String code() {
            return "revision-before-the-one-it-replaces";
        }
    }
}
