// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.housingstock.formpolicy.domain.HousingForm;
import org.junit.jupiter.api.Test;

class ProjectKindTest {

    @Test
    void homesAreMadeInFiveWaysThatPoliciesName() {
        assertEquals(
                List.of(
                        HousingForm.NEW_BUILD,
                        HousingForm.TRANSFORMATION,
                        HousingForm.ADDED_FLOORS,
                        HousingForm.SPLITTING,
                        HousingForm.FLEX),
                Stream.of(
                                ProjectKind.NEW_BUILDING,
                                ProjectKind.TRANSFORMATION,
                                ProjectKind.TOPPING_UP,
                                ProjectKind.SPLITTING,
                                ProjectKind.FLEX)
                        .map(ProjectKind::form)
                        .toList());
        assertEquals(5, ProjectKind.values().length);
    }
}
