// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;

/** Why a simulation is refused. */
public sealed interface SimulationRejection extends Rejection {

    /** The weights do not add up to a thousand. */
    record WeightsDoNotAddUp(int sum) implements SimulationRejection {}

    /** No municipality has a quota of the half-year to compare with. */
    record NothingToApportion(HalfYear halfYear) implements SimulationRejection {}

    /** The key names an indicator without values. */
    record IndicatorNotGiven(Indicator indicator) implements SimulationRejection {}

    /** Values of municipalities are missing; they are not estimated. */
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
