// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.domain;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.placement.profile.domain.Accessibility;
import org.junit.jupiter.api.Test;

/**
 * What a proposal may know. Nothing here reveals nationality, sex, religion, language or a name; of ages it
 * knows only which rent limit holds, and whether all are minors, who need a group location: both limit the homes that may be
 * offered, and neither weighs. Ties in the region are coded facts like those to the municipality. Members live apart only by
 * agreement. An addition must be made here too, and justified.
 */
class NothingElseWeighsTest {

    @Test
    void aHouseholdHasNoOtherProperty() {
        assertEquals(
                Map.ofEntries(
                        Map.entry("couplingId", UUID.class),
                        Map.entry("couplingVersion", long.class),
                        Map.entry("municipality", MunicipalityCode.class),
                        Map.entry("permitOn", LocalDate.class),
                        Map.entry("coupledOn", LocalDate.class),
                        Map.entry("persons", int.class),
                        Map.entry("rooms", int.class),
                        Map.entry("accessibility", Accessibility.class),
                        Map.entry("family", ExpectedFamily.class),
                        Map.entry("ties", SortedSet.class),
                        Map.entry("prefersRegion", boolean.class),
                        Map.entry("tiesInRegion", SortedSet.class),
                        Map.entry("youthLimit", YouthLimit.class),
                        Map.entry("minors", boolean.class),
                        Map.entry("apart", int.class)),
                components(WaitingHousehold.class));
    }

    @Test
    void anExpectedFamilyHasNoOtherProperty() {
        assertEquals(
                Map.of("persons", int.class, "rooms", int.class, "expectedOn", LocalDate.class),
                components(ExpectedFamily.class));
    }

    @Test
    void aHomeHasNoPropertyOfItsNeighbours() {
        assertEquals(
                Map.ofEntries(
                        Map.entry("vacancyId", UUID.class),
                        Map.entry("dwelling", String.class),
                        Map.entry("municipality", MunicipalityCode.class),
                        Map.entry("capacity", int.class),
                        Map.entry("rooms", int.class),
                        Map.entry("selfContained", boolean.class),
                        Map.entry("accessibility", Accessibility.class),
                        Map.entry("rentPerMonth", Integer.class),
                        Map.entry("neighbourhood", String.class),
                        Map.entry("sharingPermitted", boolean.class),
                        Map.entry("availableFrom", LocalDate.class)),
                components(FreeHome.class));
    }

    private static Map<String, Class<?>> components(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .collect(toMap(RecordComponent::getName, RecordComponent::getType));
    }
}
