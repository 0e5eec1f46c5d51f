// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;

/** Why a simulation is not carried out. */
public sealed interface SimulationRejection extends Rejection {

    /** Weights are parts of a thousand. */
    record WeightsDoNotAddUp(int sum) implements SimulationRejection {}

    /** There is no quota of the half-year to compare with. */
    record NothingToDivide(HalfYear halfYear) implements SimulationRejection {}

    /** The key names an indicator that nobody gave values of. */
    record IndicatorNotGiven(Indicator indicator) implements SimulationRejection {}

    /** What is not known is not guessed. */
    record IndicatorValuesMissing(Indicator indicator, Set<MunicipalityCode> municipalities)
            implements SimulationRejection {

        @Override
        public List<Object> arguments() {
            return List.of(
                    indicator,
                    municipalities.size(),
                    municipalities.stream()
                            .sorted()
                            .map(MunicipalityCode::value)
                            .collect(Collectors.joining(", ")));
        }
    }

    /** All values are 0, so that there are no shares. */
    record IndicatorIsZero(Indicator indicator) implements SimulationRejection {}
}
