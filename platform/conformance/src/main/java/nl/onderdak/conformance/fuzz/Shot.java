// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.onderdak.conformance.contract.Exchange;
import nl.onderdak.conformance.contract.Operation;

/**
 * One request as it goes over the wire, and the expected response.
 *
 * @param about its peculiarity
 * @param operation that it is meant for, or null for an unknown one
 * @param headers lines, without those that declare the length of the body
 * @param body may be empty; with {@link Framing#RAW} the whole request
 * @param framing how the length of the body is declared
 * @param expected the expected response
 */
record Shot(
        String about,
        Operation operation,
        String method,
        String target,
        List<String> headers,
        byte[] body,
        Framing framing,
        Expectation expected) {

    /** The declaration of the end of a request. */
    enum Framing {
        LENGTH,
        CHUNKED,
        RAW
    }

    /**
     * The allowed responses.
     *
     * @param statuses these only; when empty all that the operation documents
     * @param pointer place that the faults of the body must name, or null
     * @param isHttp whether the input is HTTP at all; if not, the server may refuse it with a bare status, or hang up
     */
    record Expectation(Set<Integer> statuses, String pointer, boolean isHttp) {

        static Expectation documented() {
            return new Expectation(Set.of(), null, true);
        }

        static Expectation refused(Integer... statuses) {
            return new Expectation(new TreeSet<>(List.of(statuses)), null, true);
        }

        static Expectation faultAt(String pointer) {
            return new Expectation(Set.of(400), pointer, true);
        }

        static Expectation notHttp() {
            return new Expectation(Set.of(), null, false);
        }

        boolean isRefusal() {
            return !isHttp || !statuses.isEmpty();
        }
    }

    static Shot raw(String about, String bytes) {
        return new Shot(
                about,
                null,
                "",
                "",
                List.of(),
                bytes.getBytes(StandardCharsets.ISO_8859_1),
                Framing.RAW,
                Expectation.notHttp());
    }

    Shot about(String about) {
        return new Shot(about, operation, method, target, headers, body, framing, expected);
    }

    Shot expecting(Expectation expected) {
        return new Shot(about, operation, method, target, headers, body, framing, expected);
    }

    Shot refused(Integer... statuses) {
        return expecting(Expectation.refused(statuses));
    }

    Shot method(String method) {
        return new Shot(about, operation, method, target, headers, body, framing, expected);
    }

    Shot target(String target) {
        return new Shot(about, operation, method, target, headers, body, framing, expected);
    }

    Shot elsewhere() {
        return new Shot(about, null, method, target, headers, body, framing, expected);
    }

    Shot body(byte[] body) {
        return new Shot(about, operation, method, target, headers, body, framing, expected);
    }

    Shot body(String body) {
        return body(body.getBytes(StandardCharsets.UTF_8));
    }

    Shot chunked() {
        return new Shot(about, operation, method, target, headers, body, Framing.CHUNKED, expected);
    }

    Shot without(String header) {
        return new Shot(
                about,
                operation,
                method,
                target,
                headers.stream()
                        .filter(line -> !line.regionMatches(true, 0, header + ":", 0, header.length() + 1))
                        .toList(),
                body,
                framing,
                expected);
    }

    Shot with(String header, String value) {
        return without(header).and(header, value);
    }

    Shot and(String header, String value) {
        var more = new ArrayList<>(headers);
        more.add(header + ": " + value);
        return new Shot(about, operation, method, target, more, body, framing, expected);
    }

    /** The request and its response, for the check of the contract. */
    Exchange answered(Answer answer) {
        return new Exchange(
                method, target, header("Content-Type"), body, answer.status(), answer.headers(), answer.body());
    }

    /** The first value of a header that it sends; null when it sends none. */
    private String header(String name) {
        return headers.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse(null);
    }

    boolean hasBody() {
        return body.length > 0 || framing == Framing.CHUNKED || (operation != null && !operation.reads());
    }

    byte[] bytes() {
        if (framing == Framing.RAW) {
            return body;
        }
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (framing == Framing.CHUNKED) {
            head.append("Transfer-Encoding: chunked\r\n");
        } else if (hasBody()) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        if (framing == Framing.CHUNKED) {
            chunks(bytes);
        } else {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    private void chunks(ByteArrayOutputStream bytes) {
        var half = body.length / 2;
        chunk(bytes, 0, half);
        chunk(bytes, half, body.length - half);
        bytes.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private void chunk(ByteArrayOutputStream bytes, int from, int length) {
        if (length > 0) {
            bytes.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            bytes.write(body, from, length);
            bytes.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }
}
