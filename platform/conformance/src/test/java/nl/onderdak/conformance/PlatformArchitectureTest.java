// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
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
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.messaging.event.TraceContext;
import nl.onderdak.web.webhook.WebhookClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The floors of the platform: each depends on those below it only, and none but the register on facts of a service. */
class PlatformArchitectureTest {

    private static final String CONTRACTS = "nl.onderdak.contracts";
    private static final String SERVERS = "nl.onderdak.servers";
    private static final String MESSAGING = "nl.onderdak.messaging";
    private static final String REGISTER = "nl.onderdak.register";
    private static final String WEB = "nl.onderdak.web";
    private static final String TESTKIT = "nl.onderdak.testkit";

    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(CONTRACTS, SERVERS, MESSAGING, REGISTER, WEB, TESTKIT);

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
    void registerIsAboveMessaging() {
        onlyKnows(REGISTER, MESSAGING, CONTRACTS);
    }

    @Test
    void registerReadsTheFactsAboutMunicipalitiesAlone() {
        noClasses()
                .that()
                .resideInAPackage(below(REGISTER))
                .should()
                .dependOnClassesThat(resideInAnyPackage(events())
                        .and(DescribedPredicate.not(
                                belongToAnyOf(MunicipalityRegistered.class, MunicipalityReorganised.class))))
                .check(PLATFORM);
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
    @ValueSource(strings = {CONTRACTS, SERVERS, MESSAGING, REGISTER, WEB, TESTKIT})
    void thePackagesOfAFloorFormNoCycles(String floor) {
        OnderdakArchitecture.rules(floor).get(OnderdakArchitecture.NO_CYCLES).check(PLATFORM);
    }

    @Test
    void theDeliveredPlatformOpensNoDangerousDoor() {
        OnderdakArchitecture.rules("nl.onderdak")
                .get(OnderdakArchitecture.NO_DANGEROUS_DOORS)
                .check(PLATFORM.that(
                                resideInAnyPackage(below(CONTRACTS), below(MESSAGING), below(REGISTER), below(WEB)))
                        // the id of a trace may be guessed, and is wanted fast
                        .that(DescribedPredicate.not(equivalentTo(TraceContext.class)))
                        // the one way out: to addresses that it has checked to be public (ADR 0060)
                        .that(DescribedPredicate.not(belongToAnyOf(WebhookClient.class))));
    }

    /** The catalogue lists the events for the readers of topics; the register keeps a view of facts. */
    private static ArchRule knowsNoDomain() {
        var services = Arrays.stream(Service.values())
                .map(service -> below("nl.onderdak." + service.context().replace("-", "")))
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(below(CONTRACTS), below(REGISTER))
                .should()
                .dependOnClassesThat(resideInAnyPackage(events()).or(resideInAnyPackage(services)));
    }

    /** Events and their codes stand in a package per service. */
    private static String[] events() {
        return Arrays.stream(Service.values())
                .map(service -> below(CONTRACTS + "." + service.context().replace("-", "")))
                .toArray(String[]::new);
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
