// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.parameter;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.onderdak.web.concurrency.EntityTags;
import nl.onderdak.web.problem.Fault;

/** What is wrong with the headers that an operation reads, before it reads them. */
final class HeaderFaults {

    private HeaderFaults() {}

    /** Also joins the lines of {@code If-Match}, of which an operation reads the first. */
    static List<Fault> of(ContainerRequestContext request, Parameters declared) {
        List<Fault> faults = new ArrayList<>();
        List<String> ifMatch = lines(request, HttpHeaders.IF_MATCH);
        // without it the operation asks for it (428), whatever else there is
        if (declared.conditional() && String.join("", ifMatch).isBlank()) {
            return faults;
        }
        if (declared.conditional()) {
            if (EntityTags.read(ifMatch).isEmpty()) {
                faults.add(Fault.in(HttpHeaders.IF_MATCH, "invalid-entity-tags", null));
            }
            request.getHeaders().putSingle(HttpHeaders.IF_MATCH, String.join(", ", ifMatch));
        }
        if (declared.keyed()) {
            IdempotencyKey.fault(lines(request, IdempotencyKey.HEADER)).ifPresent(faults::add);
        }
        return faults;
    }

    private static List<String> lines(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getHeaders().get(name)).orElse(List.of());
    }
}
