// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.regime.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.Rejection;

/** Why something about the law behind the quotas is refused. */
public sealed interface RegimeRejection extends Rejection {

    /** The law gives no quotas for this half-year. */
    record NoRegime(HalfYear halfYear, LocalDate endedOn) implements RegimeRejection {

        @Override
        public String code() {
            return "no-quota-regime";
        }
    }

    /** A regime begins with a half-year. */
    record BeginsWithinHalfYear(LocalDate day, LocalDate earlier, LocalDate later) implements RegimeRejection {

        @Override
        public String code() {
            return "quota-regime-begins-within-half-year";
        }
    }

    /** A regime ends with a half-year. */
    record EndsWithinHalfYear(LocalDate day, LocalDate earlier, LocalDate later) implements RegimeRejection {

        @Override
        public String code() {
            return "quota-regime-ends-within-half-year";
        }
    }

    /** A regime holds for some half-year. */
    record EndsBeforeItBegins(LocalDate validFrom, LocalDate lastDay) implements RegimeRejection {

        @Override
        public String code() {
            return "quota-regime-ends-before-it-begins";
        }
    }

    /** Two laws do not give quotas for the same half-year. */
    record OverlapsAnother(LocalDate validFrom, LocalDate other) implements RegimeRejection {

        @Override
        public String code() {
            return "quota-regime-overlaps-another";
        }
    }

    /** What the ministry asked of municipalities it takes back openly, by a revision, before the law ends. */
    record LaterTargetStands(HalfYear halfYear, LocalDate lastDay) implements RegimeRejection {

        @Override
        public String code() {
            return "quota-regime-has-later-target";
        }
    }
}
