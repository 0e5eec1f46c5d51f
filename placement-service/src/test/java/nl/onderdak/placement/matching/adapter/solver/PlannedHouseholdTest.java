// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.solver;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlannedHouseholdTest {

    @Test
    void theSolverReadsPlacesDaysAndFitAlone() {
        assertEquals(
                Map.of(
                        "place", int.class,
                        "daysWaited", long.class,
                        "homes", List.class,
                        "fit", int[].class,
                        "home", PlannedHome.class),
                fields(PlannedHousehold.class));
        assertEquals(Map.of("place", int.class, "neighbourhood", int.class), fields(PlannedHome.class));
        assertEquals(Map.of("neighbourhood", int.class, "most", int.class), fields(NeighbourhoodLimit.class));
    }

    private static Map<String, Class<?>> fields(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .collect(toMap(Field::getName, Field::getType));
    }
}
