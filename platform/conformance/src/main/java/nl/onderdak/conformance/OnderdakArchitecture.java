// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.onderdak.contracts.Service;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.audit.OfHousehold;
import nl.onderdak.web.bulk.BulkIntakes;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of the house, from {@code docs/architecture}. A service holds itself to them with
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> rules() {
 *     return OnderdakArchitecture.tests("nl.onderdak.quota");
 * }
 * }</pre>
 */
public final class OnderdakArchitecture {

    private static final String DOMAIN = "..domain..";
    private static final String APPLICATION = "..application..";
    private static final String ADAPTER = "..adapter..";
    private static final String SQL_CLIENT = "io.vertx..sqlclient..";

    private static final Set<Class<? extends Annotation>> WRITES =
            Set.of(POST.class, PUT.class, PATCH.class, DELETE.class);
    private static final Set<Class<? extends Annotation>> READS = Set.of(GET.class, HEAD.class, OPTIONS.class);
    private static final Set<Class<?>> TO_THE_TRAIL = Set.of(Idempotency.class, BulkIntakes.class, AuditTrail.class);
    private static final Set<String> NOT_IN_USE_CASES = Set.of("await", "subscribe", "combine", "join", "merge");

    static final String NO_DANGEROUS_DOORS = "no dangerous doors";
    static final String NO_CYCLES = "packages form no cycles";

    /** Processes, scripts, foreign objects, XML, directories, files, calls to elsewhere, cookies, guessable numbers. */
    private static final java.util.regex.Pattern DANGEROUS_DOOR = java.util.regex.Pattern.compile(String.join(
            "|",
            "java\\.lang\\.(Process.*|Runtime)",
            "java\\.io\\.(File.*|RandomAccessFile|ObjectInputStream)",
            "java\\.nio\\.file\\..*",
            "java\\.net\\.(http\\..*|URL|.*URLConnection|.*Socket)",
            "java\\.util\\.(Random|concurrent\\.ThreadLocalRandom)",
            "javax\\.(script|naming|xml)\\..*",
            "org\\.(w3c\\.dom|xml\\.sax)\\..*",
            "io\\.vertx\\.(mutiny\\.)?(core\\.http\\.(HttpClient.*|Cookie)|core\\.file\\..*|ext\\.web\\.client\\..*)",
            "jakarta\\.ws\\.rs\\.(client\\..*|core\\.(New)?Cookie)",
            "jakarta\\.mail\\..*"));

    private OnderdakArchitecture() {}

    /** A test for each rule over the main classes of a service. */
    public static Stream<DynamicTest> tests(String root) {
        var imported = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        return rules(root).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(imported)));
    }

    /** Names of the rules that these classes break. */
    static Set<String> broken(String root, JavaClasses classes) {
        var broken = new TreeSet<String>();
        rules(root).forEach((name, rule) -> {
            if (rule.evaluate(classes).hasViolation()) {
                broken.add(name);
            }
        });
        return broken;
    }

    /** Every rule by its name. */
    static Map<String, ArchRule> rules(String root) {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("domain is plain", domainIsPlain(root));
        rules.put("domain reads no clock", domainAsksNoClock());
        rules.put("use cases depend on no adapter", useCasesKnowNoAdapter());
        rules.put("use cases depend on no SQL client", useCasesKnowNoSqlClient());
        rules.put("use cases chain only", useCasesChainOnly());
        rules.put("use cases open transactions", useCasesOpenTransactions());
        rules.put("adapters do not depend on each other", adaptersDoNotKnowEachOther());
        rules.put(NO_CYCLES, packagesFormNoCycles(root));
        rules.put("entities stay in persistence", entitiesStayInPersistence());
        rules.put("names are specific", namesSayWhat());
        rules.put("services do not depend on each other", servicesDoNotKnowEachOther(root));
        rules.put("every operation names its scope", everyOperationNamesItsScope());
        rules.put("paths of resources hold no parameter", pathsOfResourcesHoldNoParameter());
        rules.put("writes are audited", writesAreAudited());
        rules.put("households come guarded", householdsComeGuarded());
        rules.put("free text is screened", freeTextIsScreened(root));
        rules.put("injection by constructor", injectionByConstructor());
        rules.put(NO_DANGEROUS_DOORS, noDangerousDoors());
        rules.replaceAll((name, rule) -> rule.allowEmptyShould(true));
        return rules;
    }

    private static ArchRule domainIsPlain(String root) {
        return classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat(describe("belong to the JDK, the contracts or the domain", dependency -> {
                    var name = dependency.getBaseComponentType().getPackageName();
                    return dependency.getBaseComponentType().isPrimitive()
                            || name.startsWith("java.")
                            || name.startsWith("nl.onderdak.contracts")
                            || (name + ".").startsWith(root + ".") && (name + ".").contains(".domain.");
                }));
    }

    private static ArchRule domainAsksNoClock() {
        return noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .callMethodWhere(describe(
                        "read the clock",
                        call -> call.getName().equals("now")
                                || call.getTargetOwner().isEquivalentTo(Clock.class)
                                || call.getName().equals("currentTimeMillis")));
    }

    private static ArchRule useCasesKnowNoAdapter() {
        return noClasses()
                .that()
                .resideInAPackage(APPLICATION)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ADAPTER);
    }

    private static ArchRule useCasesKnowNoSqlClient() {
        return noClasses()
                .that()
                .resideInAPackage(APPLICATION)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SQL_CLIENT);
    }

    private static ArchRule useCasesChainOnly() {
        return noClasses()
                .that()
                .resideInAPackage(APPLICATION)
                .should()
                .callMethodWhere(describe(
                        "block on, start or join streams of work of their own",
                        call -> NOT_IN_USE_CASES.contains(call.getName()) && ofMutiny(call)));
    }

    private static boolean ofMutiny(JavaAccess<?> call) {
        return call.getTargetOwner().isAssignableTo(Uni.class)
                || call.getTargetOwner().isAssignableTo(Multi.class);
    }

    private static ArchRule useCasesOpenTransactions() {
        return methods()
                .that()
                .areAnnotatedWith(WithTransaction.class)
                .or()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(WithTransaction.class)
                .should()
                .beDeclaredInClassesThat(describe(
                        "are use cases, or stand in a feature without layers",
                        owner -> !inLayer(owner, ".domain") && !inLayer(owner, ".adapter")));
    }

    private static boolean inLayer(JavaClass owner, String layer) {
        return (owner.getPackageName() + ".").contains(layer + ".");
    }

    /** Adapters of one kind are one slice, so that the persistence of a feature may use that of another. */
    private static ArchRule adaptersDoNotKnowEachOther() {
        return slices().matching("..adapter.(*)..").should().notDependOnEachOther();
    }

    /** A package below the root is a feature of a service, or a part of the platform. */
    private static ArchRule packagesFormNoCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    private static ArchRule entitiesStayInPersistence() {
        return classes().that().areAnnotatedWith(Entity.class).should(new ArchCondition<JavaClass>("stay at home") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                if (inLayer(entity, ".domain")
                        || inLayer(entity, ".application")
                        || inLayer(entity, ".adapter") && !inLayer(entity, ".adapter.persistence")) {
                    events.add(SimpleConditionEvent.violated(entity, entity.getName() + " is an entity elsewhere"));
                }
                entity.getDirectDependenciesToSelf().stream()
                        .filter(use -> !use.getOriginClass().getPackageName().equals(entity.getPackageName()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        });
    }

    private static ArchRule namesSayWhat() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper)")
                .as("class names are specific: no Impl, Manager, Util or Helper");
    }

    private static ArchRule servicesDoNotKnowEachOther(String root) {
        var others = Stream.of(Service.values())
                .map(owner -> "nl.onderdak." + owner.context().replace("-", ""))
                .filter(service -> !service.equals(root))
                .map(service -> service + "..")
                .toArray(String[]::new);
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(others);
    }

    private static ArchRule everyOperationNamesItsScope() {
        var all = new HashSet<>(WRITES);
        all.addAll(READS);
        return methods()
                .that(areOperations(all))
                .should(new ArchCondition<JavaMethod>("carry @PermissionsAllowed or @PermitAll") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var owner = method.getOwner();
                        if (!method.isAnnotatedWith(PermissionsAllowed.class)
                                && !method.isAnnotatedWith(PermitAll.class)
                                && !owner.isAnnotatedWith(PermissionsAllowed.class)
                                && !owner.isAnnotatedWith(PermitAll.class)) {
                            events.add(SimpleConditionEvent.violated(method, method.getFullName() + " lacks it"));
                        }
                    }
                });
    }

    /** The router looks for an operation in the class of the longest path only, and answers 404 where 405 is due. */
    private static ArchRule pathsOfResourcesHoldNoParameter() {
        return classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should(new ArchCondition<JavaClass>("have a path without a parameter") {
                    @Override
                    public void check(JavaClass resource, ConditionEvents events) {
                        if (resource.getAnnotationOfType(Path.class).value().contains("{")) {
                            events.add(SimpleConditionEvent.violated(resource, resource.getName() + " has one"));
                        }
                    }
                });
    }

    private static ArchRule writesAreAudited() {
        return methods().that(areOperations(WRITES)).should(new ArchCondition<JavaMethod>("lead to the audit trail") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!leadsToTrail(method, new HashSet<>())) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " passes neither Idempotency, BulkIntakes nor AuditTrail"));
                }
            }
        });
    }

    /** By itself, or by another method of its package, such as one that several resources share. */
    private static boolean leadsToTrail(JavaMethod method, Set<JavaMethod> seen) {
        return seen.add(method)
                && method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> TO_THE_TRAIL.stream().anyMatch(call.getTargetOwner()::isEquivalentTo)
                                || call.getTarget()
                                        .resolveMember()
                                        .filter(target -> target.getOwner()
                                                .getPackage()
                                                .equals(method.getOwner().getPackage()))
                                        .filter(target -> leadsToTrail(target, seen))
                                        .isPresent());
    }

    private static ArchRule householdsComeGuarded() {
        return methods()
                .that()
                .areDeclaredInClassesThat(
                        describe("are ports", owner -> owner.isInterface() && inLayer(owner, ".application")))
                .should(new ArchCondition<JavaMethod>("return data on households as Guarded") {
                    @Override
                    public void check(JavaMethod port, ConditionEvents events) {
                        var involved = port.getReturnType().getAllInvolvedRawTypes();
                        if (involved.stream().anyMatch(type -> type.isAnnotatedWith(OfHousehold.class))
                                && involved.stream().noneMatch(type -> type.isEquivalentTo(Guarded.class))) {
                            events.add(SimpleConditionEvent.violated(port, port.getFullName() + " returns it bare"));
                        }
                    }
                });
    }

    /** Text that clients write reaches a service by the parameters of its operations, and by the lines of intakes. */
    private static ArchRule freeTextIsScreened(String root) {
        return methods()
                .that(areOperations(WRITES))
                .should(
                        new ArchCondition<JavaMethod>(
                                "take text that has a pattern or carries @WithoutPersonalNumber") {
                            @Override
                            public void check(JavaMethod method, ConditionEvents events) {
                                var written = new LinkedHashSet<JavaClass>();
                                method.getParameterTypes()
                                        .forEach(parameter -> parameter
                                                .getAllInvolvedRawTypes()
                                                .forEach(type -> addWritten(root, type, written)));
                                linesOf(method).forEach(type -> addWritten(root, type, written));
                                written.stream()
                                        .flatMap(type -> type.getFields().stream())
                                        .filter(OnderdakArchitecture::isUnscreenedText)
                                        .forEach(text -> events.add(SimpleConditionEvent.violated(
                                                text, text.getFullName() + " lacks both; " + method.getFullName())));
                            }
                        });
    }

    /** Records that an intake of bytes may be read into: those that its resource names. */
    private static Stream<JavaClass> linesOf(JavaMethod method) {
        return method.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(byte[].class))
                ? Stream.empty()
                : method.getOwner().getCodeUnits().stream()
                        .flatMap(unit -> unit.getReferencedClassObjects().stream())
                        .map(ReferencedClassObject::getRawType)
                        .filter(JavaClass::isRecord);
    }

    /** The type, if it is one of the service's own, and those of its properties. */
    private static void addWritten(String root, JavaClass type, Set<JavaClass> written) {
        var own = (type.getPackageName() + ".").startsWith(root + ".") && !type.isEnum() && !type.isArray();
        if (own && written.add(type)) {
            type.getAllSubclasses().forEach(one -> addWritten(root, one, written));
            type.getFields().stream()
                    .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                    .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream())
                    .forEach(property -> addWritten(root, property, written));
        }
    }

    private static boolean isUnscreenedText(JavaField field) {
        return !field.getModifiers().contains(JavaModifier.STATIC)
                && field.getType().getAllInvolvedRawTypes().stream().anyMatch(type -> type.isEquivalentTo(String.class))
                && Stream.concat(
                                Stream.of(field.reflect().getAnnotatedType()),
                                arguments(field.reflect().getAnnotatedType()))
                        .noneMatch(type -> type.isAnnotationPresent(Pattern.class))
                && !field.isAnnotatedWith(Pattern.class)
                // of one form, as the same parameter of a method is
                && !field.isAnnotatedWith(HeaderParam.class)
                && !field.isAnnotatedWith(WithoutPersonalNumber.class);
    }

    private static Stream<AnnotatedType> arguments(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType many
                ? Stream.of(many.getAnnotatedActualTypeArguments())
                : Stream.empty();
    }

    private static ArchRule injectionByConstructor() {
        return fields().should().notBeAnnotatedWith(Inject.class).as("dependencies stand in the constructor");
    }

    private static ArchRule noDangerousDoors() {
        return noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "run input, read files or call other systems",
                        door -> DANGEROUS_DOOR.matcher(door.getName()).matches()));
    }

    private static DescribedPredicate<JavaMethod> areOperations(Set<Class<? extends Annotation>> verbs) {
        return describe("are operations of a resource", method -> verbs.stream().anyMatch(method::isAnnotatedWith));
    }
}
