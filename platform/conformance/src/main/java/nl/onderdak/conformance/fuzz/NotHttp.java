// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Input that is not HTTP. The server rejects it before any code of the service runs, with a problem, a bare status or by closing
 * the connection; only here no problem is required.
 */
final class NotHttp {

    private static final String GET = "GET /v1/openapi.json HTTP/1.1\r\nHost: localhost\r\n";
    private static final String POST = "POST /v1/parked-events/redrive HTTP/1.1\r\nHost: localhost\r\n";

    private static final Set<String> FEW =
            Set.of("nonsense", "a header without colon", "two lengths", "a chunk of no size", "a header beyond all");

    private NotHttp() {}

    /** One for each part of a request, among the requests to a service; all of them are for {@link RawHttp}. */
    static List<Shot> few() {
        return all().stream().filter(shot -> FEW.contains(shot.about())).toList();
    }

    static List<Shot> all() {
        return Map.ofEntries(
                        Map.entry("line breaks", "\r\n\r\n\r\n"),
                        Map.entry("nonsense", "NONSENSE\r\n\r\n"),
                        Map.entry("two words", "GET /\r\n\r\n"),
                        Map.entry("another protocol", "GET / SMTP/1.0\r\n\r\n"),
                        Map.entry("HTTP 9", "GET / HTTP/9.9\r\n\r\n"),
                        Map.entry("HTTP 2 from nowhere", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                        Map.entry(
                                "a TLS greeting", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"),
                        Map.entry("zeros", "\0".repeat(100)),
                        Map.entry("a header without colon", GET + "nonsense\r\n\r\n"),
                        Map.entry("a header without name", GET + ": x\r\n\r\n"),
                        Map.entry("a header name with a blank", GET + "X Y: x\r\n\r\n"),
                        Map.entry("a header name with a NUL", GET + "X\0: x\r\n\r\n"),
                        Map.entry("a NUL in a header", GET + "X: \0\r\n\r\n"),
                        Map.entry("a bell in a header", GET + "X: a\u0007b\r\n\r\n"),
                        Map.entry("half a request", GET + "X: y"),
                        Map.entry("half a body", POST + "Content-Length: 100\r\n\r\n{"),
                        Map.entry("a length that is no number", POST + "Content-Length: abc\r\n\r\n"),
                        Map.entry("a length below nothing", POST + "Content-Length: -1\r\n\r\n"),
                        Map.entry("a length above all", POST + "Content-Length: 99999999999999999999\r\n\r\n"),
                        Map.entry("two lengths", POST + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
                        Map.entry(
                                "a chunk of no size", POST + "Transfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n0\r\n\r\n"),
                        Map.entry(
                                "a chunk of all sizes",
                                POST + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\nab\r\n"),
                        Map.entry("a chunk that lacks its end", POST + "Transfer-Encoding: chunked\r\n\r\n2\r\nabcd"),
                        Map.entry(
                                "an address beyond all", "GET /" + "x".repeat(70_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"),
                        Map.entry("a header beyond all", GET + "X: " + "y".repeat(70_000) + "\r\n\r\n"))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Shot.raw(entry.getKey(), entry.getValue()))
                .toList();
    }
}
