// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.onderdak.conformance.contract.Contract;
import nl.onderdak.conformance.contract.Operation;
import nl.onderdak.conformance.contract.Parameter;
import nl.onderdak.conformance.fuzz.Shot.Expectation;
import nl.onderdak.testkit.Tokens;

/** Makes requests for every operation of a contract: good ones, and good ones that are spoilt in one way each. */
final class Requests {

    private static final Pattern IN_PATH = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern KEY = Pattern.compile("Idempotency-Key: [0-9a-f-]{36}");
    private static final String JSON = "application/json";
    private static final String ABSENT = "00000000-0000-7000-8000-000000000000";
    private static final int GOOD_ONES = 5;

    private final Contract contract;
    private final Map<String, List<String>> known;
    private final BinaryOperator<String> organisation;
    private final List<String> spared;
    private final Random random;
    private final Values values;
    private final Map<String, String> tokens = new HashMap<>();

    Requests(
            Contract contract,
            Map<String, List<String>> known,
            BinaryOperator<String> organisation,
            List<String> spared,
            Random random) {
        this.contract = contract;
        this.known = known;
        this.organisation = organisation;
        this.spared = spared;
        this.random = random;
        this.values = new Values(contract, known, random);
    }

    /** One for each operation, which changes nothing: the first request to an operation is slow. */
    List<Shot> warmUp() {
        return contract.operations().stream()
                .filter(operation -> operation.reads() || operation.bodies().containsKey(JSON))
                .map(operation ->
                        operation.reads() ? good(operation) : good(operation).body("[]"))
                .toList();
    }

    /**
     * Draws requests for each operation, and the same number that match no operation. The seed decides which, and their
     * order. The contract allows a quarter of them, so that operations are also carried out.
     *
     * @param each requests per operation
     */
    List<Shot> take(int each) {
        var all = new ArrayList<Shot>();
        for (var operation : contract.operations()) {
            var good = spared.contains(operation.name()) ? 0 : Math.ceilDiv(each, 4);
            // one of them plain, so that every seed has a request that is carried out
            if (good > 0) {
                all.add(good(operation));
                all.addAll(some(good - 1, () -> goodOnes(operation)));
            }
            all.addAll(some(each - good, () -> spoilt(operation)));
        }
        all.addAll(some(each, this::ofNoOperation));
        Collections.shuffle(all, random);
        return all.stream().map(this::asNew).toList();
    }

    private List<Shot> some(int count, Supplier<List<Shot>> catalogue) {
        var some = new ArrayList<Shot>();
        while (some.size() < count) {
            var more = catalogue.get();
            Collections.shuffle(more, random);
            some.addAll(more.subList(0, Math.min(more.size(), count - some.size())));
        }
        return some;
    }

    /** Under a key of its own, unless the key is the spoilt part: many were made of one good request. */
    private Shot asNew(Shot shot) {
        var keys = shot.headers().stream()
                .filter(header -> header.startsWith("Idempotency-Key: "))
                .toList();
        return keys.size() == 1 && KEY.matcher(keys.getFirst()).matches() ? shot.with("Idempotency-Key", key()) : shot;
    }

    private String key() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private List<Shot> ofNoOperation() {
        var all = new ArrayList<Shot>();
        all.addAll(new Strangers(good(contract.operations().getFirst())).few());
        all.addAll(NotHttp.few());
        return all;
    }

    private List<Shot> spoilt(Operation operation) {
        var all = new ArrayList<Shot>();
        spoiltQueries(operation, all);
        spoiltPaths(operation, all);
        spoiltHeaders(operation, all);
        if (isCommand(operation)) {
            spoiltJson(operation, all);
        }
        operation.bodies().keySet().stream()
                .filter(type -> Lines.areTaken(operation, type))
                .forEach(type -> all.addAll(new Lines(values, operation, type).spoil(good(operation, type))));
        if (spared.contains(operation.name())) {
            all.removeIf(shot -> !shot.expected().isRefusal());
        }
        return all;
    }

    private List<Shot> goodOnes(Operation operation) {
        var all = new ArrayList<Shot>();
        for (int i = 0; i < GOOD_ONES; i++) {
            all.add(good(operation));
            var query = query(operation, true);
            all.add(good(operation).target(path(operation) + query).about(operation + " with " + query));
        }
        if (operation.names("If-Match")) {
            for (var tags : List.of("*", "\"1\", \"2\"", "W/\"1\", \"1\"")) {
                all.add(good(operation).with("If-Match", tags).about(operation + " with If-Match " + tags));
            }
        }
        for (var format : operation.formats()) {
            all.add(good(operation).with("Accept", format).about(operation + " as " + format));
        }
        if (isCommand(operation)) {
            for (var edge : values.edgesOfObject(operation.bodies().get(JSON))) {
                all.add(good(operation).body(edge.toString()).about(operation + " at an edge"));
            }
        }
        for (var parameter : operation.in("query")) {
            for (var edge : values.edges(parameter.schema())) {
                all.add(good(operation)
                        .target(path(operation) + query(operation, false, parameter.name(), encoded(edge)))
                        .about(operation + " with " + parameter.name() + " at an edge"));
            }
        }
        return all;
    }

    private void spoiltQueries(Operation operation, List<Shot> all) {
        var good = good(operation);
        for (var parameter : operation.in("query")) {
            for (var wrong : values.wrongTexts(parameter.schema())) {
                all.add(good.target(path(operation) + query(operation, false, parameter.name(), encoded(wrong)))
                        .about(operation + " with " + parameter.name() + "='" + Values.brief(wrong) + "'")
                        .refused(400));
            }
            var value = encoded(text(parameter));
            all.add(good.target(path(operation)
                            + query(operation, false, parameter.name(), value + "&" + parameter.name() + "=" + value))
                    .about(operation + " with " + parameter.name() + " twice")
                    .refused(400));
        }
        for (var stranger :
                List.of("unknown=1", "Limit=1", "=", "%00=1", "a[]=1", "limit%20=1", "x=" + "y".repeat(500))) {
            var query = query(operation, false);
            all.add(good.target(path(operation) + query + (query.isEmpty() ? "?" : "&") + stranger)
                    .about(operation + " with " + Values.brief(stranger))
                    .refused(400));
        }
        for (var unreadable : List.of("%zz", "x=%", "x=%e", "limit=%80%ff", "x={y}", "x=|", "x=\"", "x=%c0%af")) {
            all.add(good.target(path(operation) + "?" + unreadable)
                    .about(operation + " with " + unreadable)
                    .refused(400));
        }
    }

    private void spoiltPaths(Operation operation, List<Shot> all) {
        var good = good(operation);
        var inPath = operation.in("path");
        for (var parameter : inPath) {
            for (var wrong : values.wrongTexts(parameter.schema())) {
                if (!wrong.isBlank() && !wrong.contains("/")) {
                    all.add(good.target(path(operation, parameter.name(), encoded(wrong)) + query(operation, false))
                            .about(operation + " of '" + Values.brief(wrong) + "'")
                            .refused(404));
                }
            }
            for (var odd : List.of("%zz", "%", "{x}", "a|b")) {
                all.add(good.target(path(operation, parameter.name(), odd))
                        .about(operation + " of " + odd)
                        .refused(400));
            }
            for (var odd :
                    List.of("%00", "%80", "a%2Fb", "%2e%2e", ";a=b", "x".repeat(2_000), "%F0%9F%98%80", "+", "~")) {
                all.add(good.target(path(operation, parameter.name(), odd))
                        .about(operation + " of " + Values.brief(odd))
                        .refused(400, 404));
            }
            if (parameter.schema().path("format").asText().equals("uuid")) {
                all.add(good.target(path(operation, parameter.name(), ABSENT) + query(operation, false))
                        .about(operation + " of a missing object")
                        .refused(400, 404));
            }
        }
        var path = path(operation);
        for (var odd : List.of(
                path + "/",
                path + "//",
                "/" + path,
                path + "/.",
                path + "/..",
                path + "/%2e",
                path + "%20",
                path.replaceFirst("/v([0-9])", "/V$1"),
                path.replaceFirst("/v([0-9])", "/v9$1"))) {
            all.add(good.elsewhere()
                    .target(odd)
                    .about(operation.method() + " " + odd)
                    .refused(400, 404, 405));
        }
        all.add(good.elsewhere()
                .target(path.replaceFirst("/v([0-9])", "/v$1/../v$1"))
                .about(operation + " by a detour")
                .refused(404));
        for (var method : List.of("TRACE", "PROPFIND", "get", "BREW", "X".repeat(300))) {
            all.add(good.elsewhere()
                    .method(method)
                    .about(Values.brief(method) + " " + operation.path())
                    .refused(404, 405, 400));
        }
        for (var method : List.of("PATCH", "DELETE")) {
            if (contract.operations().stream()
                    .noneMatch(other -> other.name().equals(method + " " + operation.path()))) {
                all.add(good.method(method)
                        .about(method + " " + operation.path())
                        .refused(405));
            }
        }
        all.add(good.target(path + "?x=" + "y".repeat(8_200))
                .about(operation + " at a long address")
                .refused(414));
        all.add(good.target(path + "/" + "y".repeat(8_200))
                .about(operation + " at a long path")
                .refused(414));
    }

    private void spoiltHeaders(Operation operation, List<Shot> all) {
        var good = good(operation);
        if (!operation.isOpen()) {
            all.add(good.without("Authorization")
                    .about(operation + " without a token")
                    .refused(401));
        }
        for (var nonsense : List.of(
                "Bearer x",
                "Bearer a.b.c",
                "Bearer ",
                "Bearer",
                "Basic YTpi",
                "Bearer eyJhbGciOiJub25lIn0.e30.",
                "Bearer é",
                "Bearer " + "x".repeat(9_000),
                "bearer\tx",
                "Bearer ey.ey.ey",
                "Negotiate x")) {
            all.add(good.with("Authorization", nonsense)
                    .about(operation + " with " + Values.brief(nonsense))
                    .refused(401));
        }
        if (!operation.isOpen()) {
            all.add(good.with("Authorization", bearer(operation, List.of("nothing")))
                    .about(operation + " without the scope")
                    .refused(403));
        }
        if (operation.names("Idempotency-Key")) {
            all.add(good.without("Idempotency-Key")
                    .about(operation + " without a key")
                    .refused(400));
            for (var wrong : List.of("", " ", "x".repeat(256), "a b", "é")) {
                all.add(good.with("Idempotency-Key", wrong)
                        .about(operation + " with the key '" + Values.brief(wrong) + "'")
                        .refused(400));
            }
            all.add(good.and("Idempotency-Key", "another")
                    .about(operation + " with two keys")
                    .refused(400));
        }
        if (operation.names("If-Match")) {
            all.add(good.without("If-Match")
                    .about(operation + " without If-Match")
                    .refused(404, 428));
            for (var unreadable : List.of("1", "\"", "x", "*, \"1\"", "\"1\" \"2\"", "w/\"1\"", "\"a b\"")) {
                all.add(good.with("If-Match", unreadable)
                        .about(operation + " with If-Match " + unreadable)
                        .refused(400));
            }
            for (var wrong : List.of("W/\"1\"", "\"0\"", "\"-1\"", "\"99999999999999999999\"", "\"x\", W/\"2\"", ",")) {
                all.add(good.with("If-Match", wrong)
                        .about(operation + " with If-Match " + wrong)
                        // 400 by a rule across fields that the schema cannot state: it goes first, RFC 9110, 13.2.1
                        .refused(400, 404, 412, 428));
            }
        }
        for (var accept : List.of("image/png", "application/xml", "text/calendar;q=1")) {
            all.add(good.with("Accept", accept)
                    .about(operation + " as " + accept)
                    .refused(406));
        }
        for (var accept : List.of(
                "",
                "nonsense",
                "*/*;q=0",
                "application/json;q=2",
                "a/b/c",
                ";",
                "application/*",
                "x".repeat(3_000),
                "application/json;q=x",
                ",,,",
                "text/csv, */*;q=0.1")) {
            all.add(good.with("Accept", accept).about(operation + " as '" + Values.brief(accept) + "'"));
        }
        for (var odd : List.of(
                "Accept-Language: ;;;q=,",
                "Accept-Language: " + "x".repeat(3_000),
                "traceparent: nonsense",
                "traceparent: 00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-00",
                "traceparent: " + "f".repeat(3_000),
                "Fsc-Transaction-Id: ${jndi:ldap://x}",
                "If-None-Match: nonsense",
                "If-None-Match: *",
                "If-Modified-Since: yesterday",
                "Range: bytes=0-1",
                "Expect: 100-continue",
                "Expect: 200-ok",
                "Cookie: a=b; ;;=",
                "X-Forwarded-For: 1.2.3.4",
                "X-HTTP-Method-Override: DELETE",
                "Forwarded: for=;;",
                "Content-Encoding: gzip",
                "Origin: null",
                "Connection: Upgrade, HTTP2-Settings",
                "Upgrade: h2c",
                "Upgrade: websocket",
                "Via: 1.1 x",
                "Accept-Encoding: gzip;q=x",
                "Accept-Charset: utf-16")) {
            all.add(good.and(odd.substring(0, odd.indexOf(':')), odd.substring(odd.indexOf(':') + 2))
                    .about(operation + " with " + Values.brief(odd)));
        }
        var many = good;
        for (int i = 0; i < 100; i++) {
            many = many.and("X-Filler-" + i, "y".repeat(200));
        }
        all.add(many.about(operation + " with many headers").refused(431));
        all.add(good.and("X-Filler", "y".repeat(20_000))
                .about(operation + " with a long header")
                .refused(431));
        if (operation.reads()) {
            all.add(good.body("{\"a\": 1}").with("Content-Type", JSON).about(operation + " with a body"));
            all.add(good.method("HEAD").about("HEAD " + operation.path()));
            all.add(good.method("OPTIONS").about("OPTIONS " + operation.path()));
        }
    }

    private void spoiltJson(Operation operation, List<Shot> all) {
        var good = good(operation);
        var schema = operation.bodies().get(JSON);
        for (var wrong : values.wrong("", schema)) {
            all.add(good.body(wrong.value().toString())
                    .about(operation + " with " + wrong.how())
                    .expecting(
                            wrong.pointer() == null ? Expectation.refused(400) : Expectation.faultAt(wrong.pointer())));
        }
        var sound = values.allowed("", schema).toString();
        new Bytes(sound)
                .few()
                .forEach((how, bytes) -> all.add(
                        good.body(bytes).about(operation + " with " + how).refused(400)));
        new Bytes(sound).large().forEach((how, bytes) -> {
            all.add(good.body(bytes).about(operation + " with " + how).refused(413));
            all.add(good.body(bytes)
                    .chunked()
                    .about(operation + " with chunks of " + how)
                    .refused(413));
        });
        all.add(good.chunked().about(operation + " in chunks"));
        for (var type : List.of(
                "application/xml",
                "text/plain",
                "application/jsonp",
                "multipart/form-data; boundary=x",
                "application/x-www-form-urlencoded",
                "application/merge-patch+json",
                "*/*",
                "application/*")) {
            all.add(good.with("Content-Type", type)
                    .about(operation + " of " + type)
                    .refused(415));
        }
        for (var type : List.of(
                "",
                "nonsense",
                "/",
                "application/json; charset=utf-16",
                "application/json; charset=nonsense",
                "application/json;;",
                "APPLICATION/JSON",
                "application/json; charset=\"")) {
            all.add(good.with("Content-Type", type).about(operation + " of '" + type + "'"));
        }
        all.add(good.without("Content-Type").about(operation + " of no type").refused(415));
        all.add(good.and("Content-Type", "text/csv").about(operation + " of two types"));
    }

    private static boolean isCommand(Operation operation) {
        return operation.bodies().containsKey(JSON) && !Lines.areTaken(operation, JSON);
    }

    /** A request as the contract describes it. */
    private Shot good(Operation operation) {
        return good(
                operation,
                operation.bodies().containsKey(JSON) || operation.bodies().isEmpty()
                        ? JSON
                        : operation.bodies().firstEntry().getKey());
    }

    private Shot good(Operation operation, String type) {
        var shot = new Shot(
                        operation.name(),
                        operation,
                        operation.method(),
                        path(operation) + query(operation, false),
                        List.of(),
                        new byte[0],
                        Shot.Framing.LENGTH,
                        Expectation.documented())
                .with("Authorization", bearer(operation, contract.scopes()))
                .with("Accept", "*/*");
        if (operation.names("Idempotency-Key")) {
            shot = shot.with("Idempotency-Key", key());
        }
        if (operation.names("If-Match")) {
            shot = shot.with("If-Match", "\"" + (1 + random.nextInt(2)) + "\"");
        }
        if (operation.bodies().containsKey(type)) {
            shot = shot.with("Content-Type", type)
                    .body(
                            !Lines.areTaken(operation, type)
                                    ? values.allowed("", operation.bodies().get(JSON))
                                            .toString()
                                    : new Lines(values, operation, type).sound());
        }
        return shot;
    }

    private String bearer(Operation operation, List<String> scopes) {
        var behalf = organisation.apply(operation.method(), operation.path());
        return "Bearer "
                + tokens.computeIfAbsent(
                        behalf + scopes, ignored -> Tokens.withScopes(behalf, scopes.toArray(String[]::new)));
    }

    private String path(Operation operation) {
        return path(operation, "", "");
    }

    private String path(Operation operation, String special, String value) {
        return IN_PATH.matcher(operation.path())
                .replaceAll(found -> found.group(1).equals(special)
                        ? Matcher.quoteReplacement(value)
                        : operation.in("path").stream()
                                .filter(parameter -> parameter.name().equals(found.group(1)))
                                .findFirst()
                                .map(parameter -> encoded(text(parameter)))
                                .orElse(found.group(1)));
    }

    /** The required parameters, and perhaps others. */
    private String query(Operation operation, boolean others) {
        var query = new StringBuilder();
        for (var parameter : operation.in("query")) {
            if (parameter.required() || (others && !parameter.name().equals("cursor") && random.nextBoolean())) {
                add(query, parameter.name(), encoded(text(parameter)));
            }
        }
        return query.toString();
    }

    private String query(Operation operation, boolean others, String special, String value) {
        var query = new StringBuilder();
        for (var parameter : operation.in("query")) {
            if (!parameter.name().equals(special) && parameter.required()) {
                add(query, parameter.name(), encoded(text(parameter)));
            }
        }
        add(query, special, value);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(value);
    }

    private String text(Parameter parameter) {
        var value = values.allowed(parameter.name(), parameter.schema());
        return value.isTextual() ? value.textValue() : value.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
