// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.Rejection;

/** Why figures of a reference date are refused. */
public sealed interface PopulationRejection extends Rejection {

    /** Figures of this reference date were recorded before. */
    record AlreadyGiven(LocalDate referenceDate) implements PopulationRejection {
        @Override
        public String code() {
            return "population-already-given";
        }
    }

    /** The parts of a complete register do not add up to the national figure. */
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

    /** The municipalities together exceed the national figure. */
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

    /** The national figure in the file differs from that in the request. */
    record NationalFiguresDiffer(int inFile, int given) implements PopulationRejection {}
}
