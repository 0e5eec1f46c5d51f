// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule bites on the fixture that breaks it, and only there. */
class OnderdakArchitectureTest {

    private static final String HOUSES = "nl.onderdak.conformance.house.";

    private static final Map<String, Set<String>> BROKEN = Map.ofEntries(
            Map.entry("sound", Set.of()),
            Map.entry("frameworkindomain", Set.of("domain is plain")),
            Map.entry("clockindomain", Set.of("domain reads no clock")),
            Map.entry("adapterinusecase", Set.of("use cases depend on no adapter")),
            Map.entry("sqlinusecase", Set.of("use cases depend on no SQL client")),
            Map.entry("awaitinusecase", Set.of("use cases chain only")),
            Map.entry("combineinusecase", Set.of("use cases chain only")),
            Map.entry("transactioninadapter", Set.of("use cases open transactions")),
            Map.entry("adapterinadapter", Set.of("adapters do not depend on each other")),
            Map.entry("timerinadapter", Set.of("adapters do not depend on each other")),
            Map.entry("circleoffeatures", Set.of("packages form no cycles")),
            Map.entry("wanderingentity", Set.of("entities stay in persistence")),
            Map.entry("entityinflatplace", Set.of("entities stay in persistence")),
            Map.entry("helpfulname", Set.of("names are specific")),
            Map.entry("visitingservice", Set.of("services do not depend on each other")),
            Map.entry("openoperation", Set.of("every operation names its scope")),
            Map.entry("parameterinpath", Set.of("paths of resources hold no parameter")),
            Map.entry("unauditedwrite", Set.of("writes are audited")),
            Map.entry("barehousehold", Set.of("households come guarded")),
            Map.entry("dangerousdoor", Set.of("no dangerous doors")),
            Map.entry("unscreenedtext", Set.of("free text is screened")),
            Map.entry("unscreenedpart", Set.of("free text is screened")),
            Map.entry("unscreenedlist", Set.of("free text is screened")),
            Map.entry("unscreenedline", Set.of("free text is screened")),
            Map.entry("injectedfield", Set.of("injection by constructor")));

    @TestFactory
    Stream<DynamicTest> eachHouseBreaksItsOwnRuleOnly() {
        return BROKEN.entrySet().stream()
                .map(house -> DynamicTest.dynamicTest(house.getKey(), () -> {
                    // Given
                    var root = HOUSES + house.getKey();
                    var classes = new ClassFileImporter().importPackages(root);

                    // When
                    var broken = OnderdakArchitecture.broken(root, classes);

                    // Then
                    assertFalse(classes.isEmpty());
                    assertEquals(house.getValue(), broken);
                }));
    }

    @Test
    void everyRuleHasAHouseThatBreaksIt() {
        // Given
        var proved = new TreeSet<String>();
        BROKEN.values().forEach(proved::addAll);

        // When
        var rules =
                new TreeSet<>(OnderdakArchitecture.rules("nl.onderdak.quota").keySet());

        // Then
        assertEquals(rules, proved);
    }
}
