// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import nl.onderdak.conformance.Asking.Answer;
import nl.onderdak.conformance.contract.Contract;
import nl.onderdak.conformance.contract.Operation;
import nl.onderdak.contracts.access.Mandates;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.contracts.access.Role;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

/**
 * Calls every operation of a service's contract in every role: with the scopes of the role, with every scope there is,
 * with every one but those of the operation, with none, without a known organisation and without a token. A caller may
 * do exactly the operations that its scopes and its kind allow, and a refusal changes nothing. A service extends it in
 * a {@link ServiceTest}.
 */
public abstract class Roles {

    private static final System.Logger LOG = System.getLogger(Roles.class.getName());

    /** Every scope that some role has. */
    static final List<String> ALL_SCOPES = Arrays.stream(Role.values())
            .flatMap(role -> role.scopes().stream())
            .distinct()
            .sorted()
            .toList();

    private static final List<String> STRANGE_ORGANISATIONS =
            List.of("", "WATERSCHAP", "gm0141", "GM141", "PV123", "corporation:", "RIJK ", "operator");

    /**
     * A request to one writing operation. Braces name values of its object; {@code {fresh}} is an unused name,
     * {@code {own.x}} the value of an object of the caller itself.
     *
     * @param operation method and path, as in the contract
     * @param target path with its query
     * @param type of the body, or null
     * @param body or null
     */
    public record Write(String operation, String target, String type, String body) {

        /** With a JSON body. */
        public static Write json(String operation, String body) {
            return new Write(operation, path(operation), "application/json", body);
        }

        /** Without a body. */
        public static Write bare(String operation) {
            return new Write(operation, path(operation), null, null);
        }

        /** With lines: all or nothing, only tried, and each for itself. */
        public static List<Write> lines(String operation, String type, String body) {
            return Stream.of("", "?dryRun=true", "?mode=PARTIAL")
                    .map(query -> new Write(operation, path(operation) + query, type, body))
                    .toList();
        }

        String method() {
            return operation.substring(0, operation.indexOf(' '));
        }

        String path() {
            return path(operation);
        }

        private static String path(String operation) {
            return operation.substring(operation.indexOf(' ') + 1);
        }
    }

    /** Every writing operation, except those for the operator only. */
    protected abstract List<Write> writes();

    /** Values for all that paths and bodies name. */
    protected abstract Map<String, String> values();

    /** How many questions there are at least: fewer means that the matrix has lost a dimension. */
    protected abstract int leastOfRoles();

    /** Those of the service, and those that every service has on what a caller makes for itself. */
    private List<Write> everyWrite() {
        var every = new ArrayList<>(writes());
        every.add(Write.json("POST /v1/webhook-subscriptions", """
                {"url": "https://hooks.example/{fresh}"}"""));
        every.add(Write.json("PUT /v1/webhook-subscriptions/{subscription}", """
                {"state": "SUSPENDED"}"""));
        every.add(Write.bare("DELETE /v1/webhook-subscriptions/{subscription}"));
        every.add(Write.bare("POST /v1/webhook-subscriptions/{subscription}/rotation"));
        return every;
    }

    private record Case(Operation operation, String who, String organisation, Collection<String> scopes, boolean may) {

        String token() {
            return scopes == null ? null : Asking.token(organisation, scopes);
        }

        @Override
        public String toString() {
            return operation.name() + " by " + who + " with " + scopes;
        }
    }

    @Test
    void everyWriteHasItsPlace() {
        // Given
        var inContract = new TreeSet<String>();
        for (var operation : Contract.committed().operations()) {
            if (!operation.reads() && !operation.isForOperator()) {
                inContract.add(operation.name() + " null");
                operation.bodies().keySet().forEach(type -> inContract.add(operation.name() + " " + type));
                if (!operation.bodies().isEmpty()) {
                    inContract.remove(operation.name() + " null");
                }
            }
        }

        // When
        var asked = new TreeSet<String>();
        everyWrite().forEach(write -> asked.add(write.operation() + " " + write.type()));

        // Then
        assertEquals(inContract, asked, "writing operations of the contract, and those of the matrix");
    }

    @Test
    void eachRoleMayDoWhatItsScopesAllowAndNothingElse() throws Exception {
        // Given
        var values = new HashMap<>(values());
        values.putIfAbsent("subscription", UUID.randomUUID().toString());
        var cases = Contract.committed().operations().stream()
                .filter(operation -> !operation.isOpen())
                .flatMap(operation -> cases(operation).stream())
                .toList();
        var refused = cases.stream().filter(one -> !one.may()).toList();
        var allowed = cases.stream().filter(Case::may).toList();
        var before = Rows.everything();
        var faults = new ConcurrentLinkedQueue<String>();

        // When
        Asking.each(refused, one -> judge(one, values, faults));
        var after = Rows.everything();
        Asking.each(allowed, one -> judge(one, values, faults));

        // Then
        LOG.log(System.Logger.Level.INFO, "{0} questions about roles and operations", cases.size());
        assertEquals(List.of(), List.copyOf(faults));
        assertEquals(before, after, "a refused request has changed something");
        assertTrue(cases.size() >= leastOfRoles(), "only " + cases.size() + " cases");
    }

    /** Of an operation without a scope: it refuses no caller, and never writes. */
    @Test
    void whatIsOpenIsOpenForAllAndReadsOnly() throws Exception {
        // Given
        var open = Contract.committed().operations().stream()
                .filter(Operation::isOpen)
                .toList();
        var faults = new ConcurrentLinkedQueue<String>();

        // When
        for (var operation : open) {
            var target = Template.fill(operation.path(), values());
            for (var token : Arrays.asList(null, Asking.token(null, ALL_SCOPES), Asking.token("GM0141", List.of()))) {
                var answer = Asking.send(Asking.request(token, target).build());
                if (answer.status() != 200 && answer.status() != 404) {
                    faults.add(operation + ": " + answer);
                }
            }
            if (!operation.reads()) {
                faults.add(operation + " changes something");
            }
        }

        // Then
        assertEquals(List.of(), List.copyOf(faults));
    }

    private static List<Case> cases(Operation operation) {
        var allButIts = Asking.without(ALL_SCOPES, operation.scopes().toArray(String[]::new));
        var cases = new ArrayList<Case>();
        for (var role : Role.values()) {
            var organisation = role.exampleOrganisation();
            var its = role.scopes();
            cases.add(new Case(
                    operation, role.name(), organisation, its, !Collections.disjoint(its, operation.scopes())));
            cases.add(new Case(operation, role.name(), organisation, ALL_SCOPES, isFor(role, operation.scopes())));
            cases.add(new Case(operation, role.name(), organisation, allButIts, false));
            cases.add(new Case(operation, role.name(), organisation, List.of(), false));
        }
        for (var strange : STRANGE_ORGANISATIONS) {
            cases.add(new Case(operation, "'" + strange + "'", strange, ALL_SCOPES, false));
        }
        cases.add(new Case(operation, "no organisation", null, ALL_SCOPES, false));
        cases.add(new Case(operation, "no token", null, null, false));
        return cases;
    }

    private static boolean isFor(Role role, Collection<String> scopes) {
        var organisation = Organisation.named(role.exampleOrganisation()).orElseThrow();
        return scopes.stream().anyMatch(scope -> Mandates.allow(organisation, scope));
    }

    private void judge(Case one, Map<String, String> values, Queue<String> faults) {
        var answer = one.may() ? asked(one, values) : commanded(one, values);
        var refusal = one.scopes() == null ? 401 : 403;
        var refused = answer.status() == 401 || answer.status() == 403;
        if (one.may() ? refused : answer.status() != refusal) {
            faults.add(one + ": " + answer);
        }
    }

    /** An allowed operation is called without the headers that a change requires. */
    private static Answer asked(Case one, Map<String, String> values) {
        return send(one.operation(), one.token(), Template.fill(one.operation().path(), values), null, "{}", Map.of());
    }

    private Answer commanded(Case one, Map<String, String> values) {
        var operation = one.operation();
        var write = everyWrite().stream()
                .filter(each -> each.operation().equals(operation.name()))
                .findFirst()
                .orElseGet(() -> Write.bare(operation.name()));
        var filled = new HashMap<>(values);
        filled.put("fresh", "F-" + UUID.randomUUID());
        return send(
                operation,
                one.token(),
                Template.fill(write.target(), filled),
                write.type(),
                write.body() == null ? null : Template.fill(write.body(), filled),
                Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", "\"1\""));
    }

    private static Answer send(
            Operation operation, String token, String target, String type, String body, Map<String, String> headers) {
        HttpRequest.Builder request = Asking.request(token, target);
        headers.forEach(request::header);
        if (operation.reads()) {
            return operation.isStream() ? Asking.beginning(request.build()) : Asking.send(request.build());
        }
        if (!operation.bodies().isEmpty()) {
            request.header(
                    "Content-Type",
                    type == null ? operation.bodies().firstEntry().getKey() : type);
        }
        return Asking.send(request, operation.method(), operation.bodies().isEmpty() ? null : body);
    }
}
