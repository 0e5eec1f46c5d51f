// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;

/**
 * An operation of a contract.
 *
 * @param scopes one of which it requires
 * @param bodies schema by media type
 * @param statuses that it documents
 * @param formats media types of its successful response
 */
public record Operation(
        String method,
        String path,
        SequencedSet<String> scopes,
        List<Parameter> parameters,
        SequencedMap<String, JsonNode> bodies,
        Set<Integer> statuses,
        SequencedSet<String> formats) {

    /** As it is shown: method and path. */
    public String name() {
        return method + " " + path;
    }

    public boolean reads() {
        return method.equals("GET");
    }

    public boolean isStream() {
        return formats.contains("text/event-stream");
    }

    /** Whether its response is a file, in whose bytes no text can be found. */
    public boolean isFile() {
        return formats.contains("application/pdf");
    }

    /** Whether it needs no token: it returns what was published. */
    public boolean isOpen() {
        return scopes.isEmpty();
    }

    public boolean isForOperator() {
        return scopes.contains("operations");
    }

    public boolean names(String parameter) {
        return parameters.stream().anyMatch(one -> one.name().equals(parameter));
    }

    /** The parameters in this place: path, query or header. */
    public List<Parameter> in(String place) {
        return parameters.stream().filter(one -> one.in().equals(place)).toList();
    }

    @Override
    public String toString() {
        return name();
    }
}
