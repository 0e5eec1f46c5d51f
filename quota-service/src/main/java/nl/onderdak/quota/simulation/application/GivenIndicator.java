// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.quota.simulation.domain.Indicator;
import nl.onderdak.quota.simulation.domain.IndicatorValues;
import nl.onderdak.web.problem.Fault;

/**
 * Values of an indicator as the caller gives them.
 *
 * @param indicator the measured indicator
 * @param source source of the measurement
 * @param measuredOn day of the measurement
 * @param given the values
 */
public record GivenIndicator(Indicator indicator, String source, LocalDate measuredOn, List<Value> given) {

    /** The value of one municipality. */
    public record Value(MunicipalityCode municipality, BigDecimal value) {}

    List<MunicipalityCode> municipalities() {
        return given.stream().map(Value::municipality).toList();
    }

    List<Fault> faults(Set<MunicipalityCode> known, String pointer) {
        var faults = new ArrayList<Fault>();
        var named = new HashSet<MunicipalityCode>();
        for (int i = 0; i < given.size(); i++) {
            var code = given.get(i).municipality();
            var at = pointer + "/" + i + "/municipality";
            if (!known.contains(code)) {
                faults.add(Fault.at(at, "unknown-municipality", null));
            }
            if (!named.add(code)) {
                faults.add(Fault.at(at, "municipality-named-twice", null));
            }
        }
        return faults;
    }

    IndicatorValues values(UUID set) {
        return new IndicatorValues(
                indicator,
                source,
                measuredOn,
                set,
                given.stream().collect(Collectors.toMap(Value::municipality, Value::value)));
    }
}
