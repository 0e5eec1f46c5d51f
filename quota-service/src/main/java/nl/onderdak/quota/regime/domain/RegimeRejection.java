// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.regime.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.Rejection;

/** Why a quota regime or a target outside it is refused. */
public sealed interface RegimeRejection extends Rejection {

    /** No law gives quotas for this half-year. */
    record NoRegime(HalfYear halfYear, LocalDate endedOn) implements RegimeRejection {
        @Override
        public String code() {
            return "no-quota-regime";
        }
    }

    /** A regime must begin on the first day of a half-year. */
    record BeginsWithinHalfYear(LocalDate day, LocalDate earlier, LocalDate later) implements RegimeRejection {
        @Override
        public String code() {
            return "quota-regime-begins-within-half-year";
        }
    }

    /** A regime must end on the last day of a half-year. */
    record EndsWithinHalfYear(LocalDate day, LocalDate earlier, LocalDate later) implements RegimeRejection {
        @Override
        public String code() {
            return "quota-regime-ends-within-half-year";
        }
    }

    /** The regime would end before its first half-year. */
    record EndsBeforeItBegins(LocalDate validFrom, LocalDate lastDay) implements RegimeRejection {
        @Override
        public String code() {
            return "quota-regime-ends-before-it-begins";
        }
    }

    /** Two regimes would cover the same half-year. */
    record OverlapsAnother(LocalDate validFrom, LocalDate other) implements RegimeRejection {
        @Override
        public String code() {
            return "quota-regime-overlaps-another";
        }
    }

    /** A later half-year still has a target; the ministry must first revise it to zero. */
    record LaterTargetStands(HalfYear halfYear, LocalDate lastDay) implements RegimeRejection {
        @Override
        public String code() {
            return "quota-regime-has-later-target";
        }
    }
}
