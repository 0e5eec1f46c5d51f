// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.onderdak.testkit.TrackedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The build downloads from Maven Central and npm only, in pinned versions. */
class SuppliersTest {

    private static final Map<String, Pattern> REFUSED = refused();

    /** Apart from its brackets, so that this file names none itself. */
    private static final String ELSEWHERE = "repositories";

    private static final List<String> RULES = List.of(
            "<requireNoRepositories/>",
            "<requirePluginVersions/>",
            "<requireReleaseDeps>",
            "<dependencyConvergence/>",
            "<banDuplicatePomDependencyVersions/>",
            "<bannedDependencies>");

    private static Map<String, Pattern> refused() {
        var refused = new LinkedHashMap<String, Pattern>();
        refused.put("another repository", Pattern.compile("<(plugin)?[rR]epositor(y|ies)>|<distributionManagement>"));
        refused.put("a snapshot", Pattern.compile("-SNAPSHOT</"));
        refused.put(
                "a version that moves",
                Pattern.compile("<version>\\s*(LATEST|RELEASE|[\\[(][^<]*|[^<]*\\+)\\s*</version>"));
        refused.put("a jar from the disk", Pattern.compile("<systemPath>|<scope>system</scope>"));
        refused.put("an extension of the build", Pattern.compile("<extension>"));
        return refused;
    }

    @Test
    void everyPomTakesFromCentralWhatStandsStill() {
        // Given
        var faults = new ArrayList<String>();

        // When
        TrackedFiles.matching(path -> path.endsWith("pom.xml"))
                .forEach((path, text) -> faults(text).forEach(fault -> faults.add(fault + " in " + path)));

        // Then
        assertEquals(List.of(), faults);
    }

    @Test
    void theBuildRefusesThemItself() {
        // When
        var parent = TrackedFiles.matching("pom.xml"::equals).get("pom.xml");

        // Then
        assertEquals(
                List.of(), RULES.stream().filter(rule -> !parent.contains(rule)).toList());
    }

    @Test
    void packagesForTheLintAreLockedWithTheirHashes() {
        // When
        var lock = TrackedFiles.matching("deploy/lint/package-lock.json"::equals)
                .values()
                .iterator()
                .next();

        // Then
        long packages = count("(?m)^    \"node_modules/", lock);
        assertTrue(packages > 0);
        assertEquals(packages, count("\"integrity\": \"sha512-", lock));
        assertEquals(0, count("\"resolved\": ", lock), "from where is a matter of the machine");
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<" + ELSEWHERE + "></" + ELSEWHERE + ">",
                "<pluginRepositories></pluginRepositories>",
                "<version>1.0-SNAPSHOT</version>",
                "<version>LATEST</version>",
                "<version>[1.0,)</version>",
                "<version>1.+</version>",
                "<systemPath>/lib/a.jar</systemPath>",
                "<extension><groupId>a</groupId></extension>"
            })
    void eachIsFound(String pom) {
        // Then
        assertTrue(!faults(pom).isEmpty());
    }

    /** The minimum versions of tools. */
    private static List<String> faults(String whole) {
        var pom = whole.replaceAll("(?s)<require(Java|Maven)Version>.*?</require(Java|Maven)Version>", "");
        return REFUSED.entrySet().stream()
                .filter(refused -> refused.getValue().matcher(pom).find())
                .map(Map.Entry::getKey)
                .toList();
    }
}
