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

    /** The municipality does not exist on the day it would hand over or take over. */
    record MunicipalityAbsent(MunicipalityCode municipality, LocalDate day) implements ReorganisationRejection {}

    /** A municipality would end and be a successor at once. */
    record SucceedsItself(MunicipalityCode municipality) implements ReorganisationRejection {
        @Override
        public String code() {
            return "reorganisation-in-a-circle";
        }
    }

    /** Another reorganisation of the municipality stands in the way. */
    record Overlaps(MunicipalityCode municipality, LocalDate effectiveOn) implements ReorganisationRejection {
        @Override
        public String code() {
            return "reorganisation-overlaps";
        }
    }

    /** Quotas of a half-year that is over would change. */
    record TooLate(LocalDate effectiveOn, HalfYear halfYear) implements ReorganisationRejection {
        @Override
        public String code() {
            return "reorganisation-too-late";
        }
    }

    /** Parts are given for other reference dates than those that still matter. */
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

    /** The inhabitants of a municipality on a reference date are needed and not known. */
    record NotCounted(MunicipalityCode municipality, LocalDate referenceDate) implements ReorganisationRejection {
        @Override
        public String code() {
            return "reorganisation-population-missing";
        }
    }

    /** The parts of a municipality that ends are together not the whole. */
    record PartsDiffer(MunicipalityCode municipality, LocalDate referenceDate, long sum, int inhabitants)
            implements ReorganisationRejection {
        @Override
        public String code() {
            return "reorganisation-parts-differ";
        }
    }

    /** A municipality gives more inhabitants than it has. */
    record PartsExceed(MunicipalityCode municipality, LocalDate referenceDate, long sum, int inhabitants)
            implements ReorganisationRejection {
        @Override
        public String code() {
            return "reorganisation-parts-exceed";
        }
    }
}
