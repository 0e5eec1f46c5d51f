// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request and its response, as any client of a test has them.
 *
 * @param target path and query as they were sent
 * @param sent body of the request; empty when it had none
 * @param headers of the response, by name in small letters
 * @param body of the response as text; empty where a client does not read it, of an endless stream its beginning
 */
public record Exchange(
        String method,
        String target,
        String requestType,
        byte[] sent,
        int status,
        Map<String, List<String>> headers,
        String body) {

    /** The path as it was sent. */
    String path() {
        var query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    String typeOfRequest() {
        return base(requestType);
    }

    String typeOfAnswer() {
        return base(header("content-type"));
    }

    String header(String name) {
        return String.join(", ", headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }

    boolean isRefusal() {
        return status >= 400;
    }

    /** A media type without its parameters. */
    private static String base(String type) {
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return method + " " + target + " returned " + status;
    }
}
