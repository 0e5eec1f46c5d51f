// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.fuzz;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A response.
 *
 * @param status 0 when the connection was closed without one
 * @param headers by name in small letters
 * @param body as text
 * @param took from the first byte that was sent to the last that came
 */
record Answer(int status, Map<String, List<String>> headers, String body, Duration took) {

    boolean isRefusal() {
        return status == 0 || status >= 400;
    }

    String header(String name) {
        return String.join(", ", headers.getOrDefault(name, List.of()));
    }

    @Override
    public String toString() {
        return status + " " + header("content-type") + " in " + took.toMillis() + " ms: " + Values.brief(body);
    }
}
