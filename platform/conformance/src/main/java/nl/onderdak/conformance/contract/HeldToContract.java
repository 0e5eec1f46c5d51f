// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/** Checks every request and response of REST Assured against the contract. */
final class HeldToContract implements Filter {

    private final ContractCheck check;

    HeldToContract(ContractCheck check) {
        this.check = check;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification sent, FilterableResponseSpecification expected, FilterContext context) {
        var answer = context.next(sent, expected);
        check.hold(new Exchange(
                sent.getMethod(),
                target(sent.getURI()),
                sent.getContentType(),
                bytes(sent.getBody()),
                answer.statusCode(),
                answer.headers().asList().stream()
                        .collect(Collectors.groupingBy(
                                header -> header.getName().toLowerCase(Locale.ROOT),
                                Collectors.mapping(header -> header.getValue(), Collectors.toList()))),
                isEndless(answer) ? "" : new String(answer.asByteArray(), StandardCharsets.UTF_8)));
        return answer;
    }

    /** Path and query as they are sent. */
    private static String target(String uri) {
        var path = uri.indexOf('/', uri.indexOf("://") + 3);
        return path < 0 ? "/" : uri.substring(path);
    }

    private static boolean isEndless(Response answer) {
        return answer.statusCode() == 200
                && String.valueOf(answer.contentType()).startsWith("text/event-stream");
    }

    private static byte[] bytes(Object body) {
        return switch (body) {
            case null -> new byte[0];
            case byte[] bytes -> bytes;
            default -> body.toString().getBytes(StandardCharsets.UTF_8);
        };
    }
}
