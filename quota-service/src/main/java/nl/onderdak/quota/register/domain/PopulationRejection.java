// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.Rejection;

/** Why figures of a reference date are refused. */
public sealed interface PopulationRejection extends Rejection {

    /** There are figures of this reference date. */
    record AlreadyGiven(LocalDate referenceDate) implements PopulationRejection {
        @Override
        public String code() {
            return "population-already-given";
        }
    }

    /** A register said to be complete does not add up. */
    record SumDiffers(long sum, long national) implements PopulationRejection {
        @Override
        public String code() {
            return "population-sum-differs";
        }

        @Override
        public List<Object> arguments() {
            return List.of(sum, national, sum - national);
        }
    }

    /** Some municipalities have more inhabitants than the country. */
    record SumExceedsNational(long sum, long national) implements PopulationRejection {
        @Override
        public String code() {
            return "population-exceeds-national";
        }

        @Override
        public List<Object> arguments() {
            return List.of(sum, national, sum - national);
        }
    }

    /** A half-year is divided over the inhabitants on one date only, art. 29 Huisvestingswet 2014. */
    record WrongReferenceDate(HalfYear halfYear, LocalDate given, LocalDate right) implements PopulationRejection {}

    /** The file and the caller name different inhabitants of the country. */
    record NationalFiguresDiffer(int inFile, int given) implements PopulationRejection {}
}
