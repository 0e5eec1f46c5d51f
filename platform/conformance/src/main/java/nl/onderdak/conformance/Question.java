// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.onderdak.conformance.Asking.Answer;
import nl.onderdak.conformance.Isolation.Affair;
import nl.onderdak.conformance.contract.Operation;
import nl.onderdak.conformance.contract.Parameter;

/** One request about an object of an organisation; its values stand in braces, so that it can be sent about another. */
record Question(
        Operation operation, String method, Affair about, Map<String, String> query, Map<String, String> headers) {

    Question about(Affair other) {
        return new Question(operation, method, other, query, headers);
    }

    String format() {
        return headers.getOrDefault("Accept", "");
    }

    /** Whether it has no condition, and one parameter at most that it could do without. */
    boolean isSimple() {
        var required =
                operation.in("query").stream().filter(Parameter::required).count();
        return query.size() - required <= 1 && Set.of("Accept").containsAll(headers.keySet());
    }

    /** Whether it names nothing of the affair. */
    boolean isPlain() {
        return places().isEmpty();
    }

    /** Whether it is about one object, which another does not have, and not about a list. */
    boolean isAboutObject() {
        return !method.equals("OPTIONS") && (!operation.in("path").isEmpty() || operation.isStream());
    }

    /** Names of the values of the affair that it names. */
    List<String> places() {
        return Template.places(template());
    }

    /** Path and query. */
    String target() {
        var values = about.values();
        var parameters = query.entrySet().stream()
                .map(one -> one.getKey() + "=" + encoded(one))
                .collect(Collectors.joining("&"));
        return Template.fill(operation.path(), values) + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    Answer ask(String token) {
        var request = Asking.request(token, target());
        headers.forEach(request::header);
        var built = request.method(method, HttpRequest.BodyPublishers.noBody()).build();
        return operation.isStream() ? Asking.beginning(built) : Asking.send(built);
    }

    /** A cursor is passed on as it came. */
    private String encoded(Map.Entry<String, String> one) {
        return one.getKey().equals("cursor")
                ? one.getValue()
                : URLEncoder.encode(Template.fill(one.getValue(), about.values()), StandardCharsets.UTF_8);
    }

    private String template() {
        return operation.path() + query.values();
    }

    @Override
    public String toString() {
        return method + " " + target() + " " + headers + " about " + about.name();
    }
}
