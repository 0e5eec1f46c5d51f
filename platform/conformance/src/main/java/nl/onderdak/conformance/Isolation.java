// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusMock;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import nl.onderdak.conformance.Asking.Answer;
import nl.onderdak.conformance.contract.Contract;
import nl.onderdak.conformance.contract.Operation;
import nl.onderdak.testkit.Databases;
import nl.onderdak.web.security.OrganisationCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Sends every request that the contract of a service allows, as every organisation, about the objects of every other:
 * plain, with each filter and each pair of them, in each format, with conditions and with the cursors of a caller that
 * sees more; and tries to change them in every way. No response may show data of another organisation, and the response
 * to another's object must be the same as to one that does not exist. The matrix runs three times: with the service as
 * it is, with the filter of the application switched off, so that row security holds by itself, and with row security
 * switched off, so that the application does. With both switched off the same requests must find leaks: else they would
 * prove nothing. Of a large matrix a part is sent, in which every caller requests every operation about every object; the
 * long run sends it whole. Tokens of every kind of organisation carry every scope but that of the operator, so that the rows are
 * guarded and not the operations.
 */
public abstract class Isolation extends Roles {

    private static final System.Logger LOG = System.getLogger(Isolation.class.getName());
    private static final List<String> SCOPES = Asking.without(ALL_SCOPES, "operations");
    private static final Set<String> VERSIONS_AND_NONE = Set.of("\"1\"", "\"2\"", "*", "");
    private static final int MOST_REPORTED = 30;

    /** Whether the whole matrix is sent, and not a part of a large one. */
    static final boolean WHOLE = Boolean.getBoolean("isolation.whole");

    /** About as many requests of one pass through the matrix are sent otherwise. */
    private static final int PART = 4_000;

    /** A caller's own acts and its own subscriptions, found by its own name and by no filter. */
    private static final Set<String> OF_OWN_ACTS = Set.of(
            "GET /v1/audit-records",
            "GET /v1/processing-records",
            "GET /v1/webhook-subscriptions",
            "GET /v1/webhook-subscriptions/{subscription}",
            "GET /v1/webhook-subscriptions/{subscription}/deliveries");

    /**
     * An object that belongs to an organisation.
     *
     * @param name in failures
     * @param values values for parameters of paths and queries, and for bodies
     * @param secrets identifiers and figures that no other organisation may see
     */
    public record Affair(String name, Map<String, String> values, Set<String> secrets) {

        boolean has(String template) {
            return values.keySet()
                    .containsAll(Template.places(template).stream()
                            .filter(place -> !place.equals("fresh") && !place.startsWith("own."))
                            .toList());
        }
    }

    /**
     * A caller.
     *
     * @param organisation as tokens name it
     * @param affairs names of those that it may see
     */
    public record Caller(String organisation, Set<String> affairs) {

        private boolean sees(Affair affair) {
            return affairs.contains(affair.name());
        }

        private String token() {
            return Asking.token(organisation, SCOPES);
        }
    }

    /** The planted objects; planted once, at the first call. */
    protected abstract List<Affair> affairs();

    /** The callers. One of them sees every affair. */
    protected abstract List<Caller> callers();

    /** Values of parameters that name no object. */
    protected abstract Map<String, String> absent();

    /** Lets the application through to every row until the end of the test, so that PostgreSQL alone decides. */
    protected void switchOffTheFilter() {
        EndlessJurisdictions.install();
    }

    /** How many questions there are at least: fewer means that the matrix has lost a dimension. */
    protected abstract int leastReads();

    /** How many simple ones there are at least, in the passes with one fence only. */
    protected abstract int leastSimpleReads();

    /** How many attempts to change something of another there are at least in one pass. */
    protected abstract int leastWrites();

    /** Whether it stands in the register of municipalities, which this service shows as such: no secret by itself. */
    protected boolean isPublished(String secret) {
        return false;
    }

    /** Operations that show rows by another rule than the filter and row security. */
    protected Set<String> guardedOtherwise() {
        return Set.of();
    }

    /** Whether a path leads to published data only: a caller with the scope has access to all of it. */
    protected boolean isForEverybody(String path) {
        return false;
    }

    /** The value of a parameter of one operation, when its name does not determine it. */
    protected Map<String, String> parameters(String path) {
        return Map.of();
    }

    @Override
    protected final Map<String, String> values() {
        return affairs().getFirst().values();
    }

    private List<Affair> affairs;
    private List<Caller> callers;
    private Affair nothing;

    private final Map<Absent, Answer> absences = new ConcurrentHashMap<>();

    /** Responses that reveal another's object, of one pass through the matrix. */
    private enum Oracle {
        /** The response to another's object is the same as to one that does not exist. */
        EXISTENCE,
        /** Shows nothing of another organisation; only codes of the public register may be distinguished from unknown ones. */
        CONTENT
    }

    private record Asked(Caller caller, Question question) {}

    private record Absent(Caller caller, Write write, String tag) {}

    private record Attempt(Caller caller, Write write, Affair about, Map<String, String> headers) {

        Attempt about(Affair other) {
            var headers = new HashMap<>(this.headers);
            headers.computeIfPresent(
                    "Idempotency-Key", (name, shared) -> UUID.randomUUID().toString());
            return new Attempt(caller, write, other, headers);
        }

        @Override
        public String toString() {
            return caller.organisation() + " tries " + write.method() + " " + write.target() + " " + write.type() + " "
                    + headers + " about " + about.name();
        }
    }

    @BeforeEach
    void plant() {
        affairs = affairs();
        // the events about them are in the feed
        await().untilAsserted(() -> assertEquals(0, Databases.number("select count(*) from outbox_waiting")));
        callers = callers();
        nothing = new Affair("nothing", absent(), Set.of());
    }

    @Test
    void nothingOfAnotherComesThrough() throws Exception {
        letEveryKindUseEveryScope();
        // a caller that sees everything has to get its responses, and they cannot reveal anything
        var revealing = asked(questions()).stream()
                .filter(one -> one.question().isSimple() || !seesEverything(one.caller()))
                .toList();
        none(read(revealing, leastReads(), Oracle.EXISTENCE));
    }

    /**
     * By each method and in each format, once: a request without a token is refused before parameters, conditions and
     * rows are read. {@link Roles} sends each operation by GET, POST and the like so too.
     */
    @Test
    void nothingIsOpenToStrangers() throws Exception {
        var faults = new ConcurrentLinkedQueue<String>();
        var answered = questions().stream()
                .filter(question -> !question.operation().isOpen())
                .filter(question -> question.operation().formats().contains(question.format()))
                .collect(Collectors.toMap(
                        question -> List.of(question.operation().name(), question.method(), question.format()),
                        question -> question,
                        (first, same) -> first))
                .values();
        Asking.each(answered, question -> {
            var anonymous = question.ask(null);
            var homeless = question.ask(Asking.token(null, SCOPES));
            if (anonymous.status() != 401 || homeless.status() != 403) {
                faults.add(
                        question + " gives " + anonymous + " without a token, " + homeless + " without organisation");
            }
        });
        none(faults);
    }

    @Test
    void nothingOfAnotherCanBeChanged() throws Exception {
        letEveryKindUseEveryScope();
        var key = UUID.randomUUID().toString();
        var faults = actOnOwn(key);
        faults.addAll(change(Oracle.EXISTENCE, key, Rows.locked()));
        none(faults);
    }

    @Test
    void rowSecurityHoldsByItself() throws Exception {
        // Given
        letEveryKindUseEveryScope();
        switchOffTheFilter();

        // Then
        var faults = read(withOneFence(), leastSimpleReads(), Oracle.CONTENT);
        faults.addAll(change(Oracle.CONTENT, UUID.randomUUID().toString(), Rows.untouched()));
        none(faults);
    }

    @Test
    void theApplicationHoldsByItself() throws Exception {
        // Given
        letEveryKindUseEveryScope();
        try (var unfenced = Rows.unfenced()) {

            // Then
            var faults = read(withOneFence(), leastSimpleReads(), Oracle.EXISTENCE);
            faults.addAll(change(Oracle.EXISTENCE, UUID.randomUUID().toString(), Rows.untouched()));
            none(faults);
        }
    }

    @Test
    void withoutEitherTheMatrixFindsLeaks() throws Exception {
        // Given
        letEveryKindUseEveryScope();
        switchOffTheFilter();
        try (var unfenced = Rows.unfenced()) {
            // the trail of their own reads must not meet the other passes
            var everyone = new Caller(everyone().organisation(), Set.of());
            var stranger = new Caller("GM7997", Set.of());
            var telling = ConcurrentHashMap.<String>newKeySet();
            var leaking = ConcurrentHashMap.<String>newKeySet();

            // When
            var readable = simple().stream()
                    .filter(question -> !question.operation().isFile())
                    .toList();
            Asking.each(readable, question -> {
                // of each operation one response is enough
                var operation = question.operation().name();
                if (!telling.contains(operation) && isShown(everyone, question)) {
                    telling.add(operation);
                }
                if (!leaking.contains(operation) && isShown(stranger, question)) {
                    leaking.add(operation);
                }
            });

            // Then
            var showing = Contract.committed().operations().stream()
                    .filter(operation -> operation.reads() && !operation.isFile())
                    .filter(operation -> !operation.isForOperator() && !isForEverybody(operation.path()))
                    .map(Operation::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            showing.removeAll(OF_OWN_ACTS);
            telling.removeAll(OF_OWN_ACTS);
            leaking.removeAll(OF_OWN_ACTS);
            assertEquals(showing, new TreeSet<>(telling), "operations whose secrets it recognises");
            showing.removeAll(guardedOtherwise());
            assertEquals(showing, new TreeSet<>(leaking), "operations of which it sees that they leak");
        }
    }

    private static void letEveryKindUseEveryScope() {
        QuarkusMock.installMockForType(
                new OrganisationCheck(null) {
                    @Override
                    public void check(ResourceInfo resource) {
                        // every kind of organisation passes with any scope
                    }
                },
                OrganisationCheck.class);
    }

    private boolean isShown(Caller caller, Question question) {
        return !shown(new Asked(caller, question), question.ask(caller.token()), Oracle.CONTENT)
                .isEmpty();
    }

    private static void none(Collection<String> faults) {
        assertEquals(
                List.of(),
                faults.stream().sorted().limit(MOST_REPORTED).toList(),
                () -> "the first of " + faults.size() + " faults");
    }

    private Collection<Question> questions() {
        return new Questions(affairs, nothing.values(), everyone().token(), this::parameters)
                .all().stream()
                        .filter(question -> question.isSimple()
                                || !isForEverybody(question.operation().path()))
                        .toList();
    }

    private Caller everyone() {
        return callers.stream().filter(this::seesEverything).findFirst().orElseThrow();
    }

    private boolean seesEverything(Caller caller) {
        return caller.affairs().size() == affairs.size();
    }

    private List<String> read(List<Asked> all, int least, Oracle oracle) throws Exception {
        var faults = new ConcurrentLinkedQueue<String>();
        var unknown = new ConcurrentHashMap<Asked, Answer>();
        var sent = WHOLE ? all : part(all);
        Asking.each(sent, one -> judge(one, oracle, unknown, faults));
        LOG.log(System.Logger.Level.INFO, "{0} of {1} questions about rows", sent.size(), all.size());
        assertTrue(all.size() >= least, "only " + all.size() + " cases");
        return new ArrayList<>(faults);
    }

    /**
     * Samples a pass. Keeps the first request of each caller to each operation about each object, and every n-th of the
     * others; the next caller starts one request later, so that callers together send each request.
     */
    private static List<Asked> part(List<Asked> all) {
        int step = Math.ceilDiv(all.size(), PART);
        var rows = all.stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(
                                one.caller(),
                                one.question().about().name(),
                                one.question().operation().name()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        var part = new ArrayList<Asked>();
        int turn = 0;
        for (var row : rows.values()) {
            for (int place = 0; place < row.size(); place++) {
                if (place == 0 || (place + turn) % step == 0) {
                    part.add(row.get(place));
                }
            }
            turn++;
        }
        return part;
    }

    private List<Asked> asked(Collection<Question> questions) {
        return questions.stream()
                .flatMap(question -> callers.stream().map(caller -> new Asked(caller, question)))
                .toList();
    }

    /**
     * Callers of each kind without any objects request everything: every object that they see belongs to another.
     * Callers with objects request everything that is guarded, and the rest too while both fences stand.
     */
    private List<Asked> withOneFence() {
        return asked(simple()).stream()
                .filter(one -> one.caller().affairs().isEmpty()
                        || !isForEverybody(one.question().operation().path()))
                .toList();
    }

    /** A fence is down for all requests alike, so that the simple ones find every leak. */
    private Collection<Question> simple() {
        return questions().stream().filter(Question::isSimple).toList();
    }

    private void judge(Asked one, Oracle oracle, Map<Asked, Answer> unknown, Queue<String> faults) {
        var caller = one.caller();
        var question = one.question();
        var answer = question.ask(caller.token());
        shown(one, answer, oracle).forEach(faults::add);
        var what = caller.organisation() + " requests " + question + ": " + answer;
        if (question.operation().isForOperator()) {
            if (answer.status() != 403 && question.operation().formats().contains(question.format())) {
                faults.add("is open: " + what);
            }
        } else if (isForEverybody(question.operation().path())) {
            if (answer.status() >= 500) {
                faults.add("fails: " + what);
            }
        } else if (question.isPlain() || concernsOwn(caller, question)) {
            if (isRefused(caller, question, answer.status())) {
                faults.add("is refused: " + what);
            }
        } else if (oracle == Oracle.EXISTENCE) {
            var none = unknown.computeIfAbsent(
                    new Asked(caller, question.about(nothing)),
                    same -> same.question().ask(caller.token()));
            if (!saysTheSame(answer, question.about(), none)
                    || question.isAboutObject() && answer.status() != 404 && answer.status() != 406) {
                faults.add("reveals that it exists (" + none + "): " + what);
            }
        } else if (answer.status() >= 500) {
            faults.add("fails: " + what);
        }
    }

    /** Whether it is about an object that the caller sees, or lists a place in which the caller sees an object too. */
    private boolean concernsOwn(Caller caller, Question question) {
        var places = question.places();
        return caller.sees(question.about())
                || !question.isAboutObject()
                        && affairs.stream()
                                .filter(caller::sees)
                                .map(Affair::values)
                                .anyMatch(own -> places.stream()
                                        .allMatch(place -> question.about()
                                                .values()
                                                .get(place)
                                                .equals(own.get(place))));
    }

    private boolean isRefused(Caller caller, Question question, int status) {
        return switch (status) {
            case 200, 304 -> false;
            // an organisation without any objects may see that there is none
            case 404 -> !caller.affairs().isEmpty();
            case 406 -> question.operation().formats().contains(question.format());
            case 204, 405 -> !question.method().equals("OPTIONS");
            default -> true;
        };
    }

    private List<String> shown(Asked one, Answer answer, Oracle oracle) {
        var asked = one.question().target();
        return affairs.stream()
                .filter(affair -> !one.caller().sees(affair))
                .flatMap(affair -> answer.shown(affair.secrets(), asked).stream()
                        .filter(secret -> oracle == Oracle.EXISTENCE || !isPublished(secret))
                        .map(secret -> "shows " + secret + " of " + affair.name() + ": "
                                + one.caller().organisation() + " requests " + one.question() + ": " + answer))
                .toList();
    }

    /** A caller's own objects are visible, so that the refusals of others prove something. */
    private List<String> actOnOwn(String key) throws Exception {
        var faults = new ConcurrentLinkedQueue<String>();
        var revealing = ConcurrentHashMap.<Write>newKeySet();
        var writes = guarded().stream().filter(write -> !isFromOwn(write)).toList();
        Asking.each(attempts(writes, Caller::sees, Set.of("\"99\""), key), attempt -> {
            var answer = send(attempt);
            if (Set.of(401, 404).contains(answer.status()) || answer.status() >= 500) {
                faults.add(attempt + ": " + answer);
            }
            if (!sameAsNothing(attempt, answer)) {
                revealing.add(attempt.write());
            }
        });
        writes.stream()
                .filter(write -> !revealing.contains(write))
                .forEach(write -> faults.add(write + " does not distinguish an own object from none"));
        return new ArrayList<>(faults);
    }

    /** While another transaction has locked the rows: a refusal that waits for the lock reveals that they exist. */
    private List<String> change(Oracle oracle, String key, Rows.Undone work) throws Exception {
        var attempts = attempts(guarded(), (caller, affair) -> !caller.sees(affair), VERSIONS_AND_NONE, key);
        var faults = new ConcurrentLinkedQueue<String>();
        var before = Rows.everything();
        try (work) {
            // an owner of the rows would wait for the lock too
            Asking.each(
                    attempts.stream().filter(one -> !isFromOwn(one.write())).toList(),
                    attempt -> judge(attempt, oracle, faults));
        }
        Asking.each(
                attempts.stream().filter(one -> isFromOwn(one.write())).toList(),
                attempt -> judge(attempt, oracle, faults));
        LOG.log(System.Logger.Level.INFO, "{0} attempts to change objects of others", attempts.size());
        assertTrue(attempts.size() >= leastWrites(), "only " + attempts.size() + " cases");
        assertEquals(before, Rows.everything(), "something has changed");
        return new ArrayList<>(faults);
    }

    private List<Write> guarded() {
        return writes().stream().filter(write -> !isForEverybody(write.path())).toList();
    }

    private static boolean isFromOwn(Write write) {
        return write.target().contains("{own.")
                || write.body() != null && write.body().contains("{own.");
    }

    private void judge(Attempt attempt, Oracle oracle, Queue<String> faults) {
        var answer = send(attempt);
        var what = attempt + ": " + answer;
        var sent = sent(attempt);
        answer.shown(attempt.about().secrets(), sent).stream()
                .filter(secret -> !sent.contains(secret))
                .forEach(secret -> faults.add("shows " + secret + ": " + what));
        if (answer.status() == 201) {
            faults.add("is carried out: " + what);
        }
        if (oracle == Oracle.EXISTENCE && !sameAsNothing(attempt, answer)) {
            faults.add("reveals that it exists: " + what + " but " + send(attempt.about(nothing)));
        }
    }

    private boolean sameAsNothing(Attempt attempt, Answer answer) {
        // a missing object gets the same response for every caller, so it is requested once
        var ofNothing = absences.computeIfAbsent(
                new Absent(attempt.caller(), attempt.write(), attempt.headers().get("If-Match")),
                same -> send(attempt.about(nothing)));
        return saysTheSame(answer, attempt.about(), ofNothing);
    }

    private boolean saysTheSame(Answer answer, Affair about, Answer ofNothing) {
        return answer.withoutNames(about.values().values())
                .equals(ofNothing.withoutNames(nothing.values().values()));
    }

    @FunctionalInterface
    private interface Relation {
        boolean holds(Caller caller, Affair affair);
    }

    /** Attempts of all callers, with these entity tags where one is required; equal attempts have the same key. */
    private List<Attempt> attempts(List<Write> writes, Relation relation, Set<String> tags, String key) {
        var operations =
                Contract.committed().operations().stream().collect(Collectors.toMap(Operation::name, one -> one));
        var attempts = new ArrayList<Attempt>();
        for (var write : writes) {
            var operation = operations.get(write.operation());
            for (var affair : affairs) {
                if (affair.has(write.target() + write.body())) {
                    for (var caller : callers) {
                        if (relation.holds(caller, affair) && (!isFromOwn(write) || own(caller, write) != null)) {
                            var its = key + "-" + Objects.hash(write, affair.name());
                            for (var headers : headers(operation, tags, its)) {
                                attempts.add(new Attempt(caller, write, affair, headers));
                            }
                        }
                    }
                }
            }
        }
        return attempts;
    }

    private static List<Map<String, String>> headers(Operation operation, Set<String> tags, String key) {
        var variants = new ArrayList<Map<String, String>>();
        for (var tag : operation.names("If-Match") ? tags : Set.of("")) {
            var headers = new HashMap<String, String>();
            if (!tag.isEmpty()) {
                headers.put("If-Match", tag);
            }
            if (operation.names("Idempotency-Key")) {
                headers.put("Idempotency-Key", key);
            }
            variants.add(headers);
        }
        return variants;
    }

    private Affair own(Caller caller, Write write) {
        return affairs.stream()
                .filter(affair -> caller.sees(affair)
                        && Template.places(write.target() + write.body()).stream()
                                .filter(place -> place.startsWith("own."))
                                .allMatch(place -> affair.values().containsKey(place.substring(4))))
                .findFirst()
                .orElse(null);
    }

    private Answer send(Attempt attempt) {
        var filled = filled(attempt);
        var request = Asking.request(
                attempt.caller().token(), Template.fill(attempt.write().target(), filled));
        attempt.headers().forEach(request::header);
        if (attempt.write().type() != null) {
            request.header("Content-Type", attempt.write().type());
        }
        var body = attempt.write().body();
        var answer = Asking.send(request, attempt.write().method(), body == null ? null : Template.fill(body, filled));
        return Answer.of(answer.status(), answer.headers(), answer.body().replace(filled.get("fresh"), "fresh"));
    }

    private Map<String, String> filled(Attempt attempt) {
        var filled = new HashMap<>(attempt.about().values());
        filled.put("fresh", "F-" + UUID.randomUUID().toString().substring(0, 13));
        if (isFromOwn(attempt.write())) {
            own(attempt.caller(), attempt.write()).values().forEach((name, value) -> filled.put("own." + name, value));
        }
        return filled;
    }

    private String sent(Attempt attempt) {
        return Template.fill(attempt.write().target() + attempt.write().body(), filled(attempt));
    }
}
