// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;

/** Why a reorganisation is refused. */
public sealed interface ReorganisationRejection extends Rejection {

    /** The municipality does not exist on the day on which it would hand over or take over. */
    record MunicipalityAbsent(MunicipalityCode municipality, LocalDate day) implements ReorganisationRejection {}

    /** A municipality would end and be a successor in the same reorganisation. */
    record SucceedsItself(MunicipalityCode municipality) implements ReorganisationRejection {
        @Override
        public String code() {
            return "reorganisation-in-a-circle";
        }
    }

    /** The municipality takes part in another reorganisation that cannot be combined with this one. */
    record Overlaps(MunicipalityCode municipality, LocalDate effectiveOn) implements ReorganisationRejection {
        @Override
        public String code() {
            return "reorganisation-overlaps";
        }
    }

    /** Quotas of a closed half-year would change. */
    record TooLate(LocalDate effectiveOn, HalfYear halfYear) implements ReorganisationRejection {
        @Override
        public String code() {
            return "reorganisation-too-late";
        }
    }

    /** The reference dates of the parts are not those that quotas are still computed from. */
    record ReferenceDatesDiffer(MunicipalityCode municipality, List<LocalDate> needed)
            implements ReorganisationRejection {
        @Override
        public String code() {
            return "reorganisation-reference-dates-differ";
        }

        @Override
        public List<Object> arguments() {
            var dates = needed.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
            return List.of(municipality, dates.isEmpty() ? "-" : dates);
        }
    }

    /** The inhabitants of a municipality on a required reference date are unknown. */
    record NotCounted(MunicipalityCode municipality, LocalDate referenceDate) implements ReorganisationRejection {
        @Override
        public String code() {
            return "reorganisation-population-missing";
        }
    }

    /** The parts of a municipality that ends do not add up to it. */
    record PartsDiffer(MunicipalityCode municipality, LocalDate referenceDate, long sum, int inhabitants)
            implements ReorganisationRejection {
        @Override
        public String code() {
            return "reorganisation-parts-differ";
        }
    }

    /** A municipality would hand over more inhabitants than it has. */
    record PartsExceed(MunicipalityCode municipality, LocalDate referenceDate, long sum, int inhabitants)
            implements ReorganisationRejection {
        @Override
        public String code() {
            return "reorganisation-parts-exceed";
        }
    }
}
