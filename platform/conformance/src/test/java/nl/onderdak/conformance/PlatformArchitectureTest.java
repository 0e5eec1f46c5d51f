// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import nl.onderdak.contracts.Service;
import nl.onderdak.messaging.event.TraceContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The floors of the platform: each depends on those below it only, and none on the domain of a service. */
class PlatformArchitectureTest {

    private static final String CONTRACTS = "nl.onderdak.contracts";
    private static final String SERVERS = "nl.onderdak.servers";
    private static final String MESSAGING = "nl.onderdak.messaging";
    private static final String WEB = "nl.onderdak.web";
    private static final String TESTKIT = "nl.onderdak.testkit";

    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(CONTRACTS, SERVERS, MESSAGING, WEB, TESTKIT);

    @Test
    void thePlatformKnowsNoDomain() {
        knowsNoDomain().check(PLATFORM);
    }

    @Test
    void aPlatformThatReadsAnEventOfAServiceIsFound() {
        var broken = new ClassFileImporter().importPackages("nl.onderdak.conformance.house.platformwithdomain");
        assertFalse(broken.isEmpty());
        assertTrue(knowsNoDomain().evaluate(broken).hasViolation());
    }

    @Test
    void contractsNeedTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage(below(CONTRACTS))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", below(CONTRACTS)))
                .check(PLATFORM);
    }

    @Test
    void serversKnowContractsOnly() {
        onlyKnows(SERVERS, CONTRACTS);
    }

    @Test
    void messagingKnowsContractsOnly() {
        onlyKnows(MESSAGING, CONTRACTS);
    }

    @Test
    void webIsAboveMessaging() {
        onlyKnows(WEB, MESSAGING, CONTRACTS);
    }

    @Test
    void testkitIsBelowWeb() {
        onlyKnows(TESTKIT, MESSAGING, SERVERS, CONTRACTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {CONTRACTS, SERVERS, MESSAGING, WEB, TESTKIT})
    void thePackagesOfAFloorFormNoCycles(String floor) {
        OnderdakArchitecture.rules(floor).get(OnderdakArchitecture.NO_CYCLES).check(PLATFORM);
    }

    @Test
    void theDeliveredPlatformOpensNoDangerousDoor() {
        OnderdakArchitecture.rules("nl.onderdak")
                .get(OnderdakArchitecture.NO_DANGEROUS_DOORS)
                .check(PLATFORM.that(resideInAnyPackage(below(CONTRACTS), below(MESSAGING), below(WEB)))
                        // the id of a trace may be guessed, and is wanted fast
                        .that(DescribedPredicate.not(equivalentTo(TraceContext.class))));
    }

    /** Events and their codes stand in a package per service; the catalogue lists them for the readers of topics. */
    private static ArchRule knowsNoDomain() {
        var events = Arrays.stream(Service.values())
                .map(service -> below(CONTRACTS + "." + service.context().replace("-", "")))
                .toArray(String[]::new);
        var services = Arrays.stream(Service.values())
                .map(service -> below("nl.onderdak." + service.context().replace("-", "")))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackage(below(CONTRACTS))
                .should()
                .dependOnClassesThat(resideInAnyPackage(events).or(resideInAnyPackage(services)));
    }

    private static void onlyKnows(String floor, String... belowIt) {
        var known = new String[belowIt.length];
        Arrays.setAll(known, i -> below(belowIt[i]));
        DescribedPredicate<JavaClass> own = resideInAnyPackage(below("nl.onderdak"));
        classes()
                .that()
                .resideInAPackage(below(floor))
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(own)
                        .or(resideInAnyPackage(below(floor)))
                        .or(resideInAnyPackage(known)))
                .check(PLATFORM);
    }

    private static String below(String root) {
        return root + "..";
    }
}
