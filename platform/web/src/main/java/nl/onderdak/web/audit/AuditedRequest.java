// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.audit;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.messaging.event.TraceContext;
import nl.onderdak.web.processing.Processing;

/**
 * The data of a request for the audit trail: nothing of its body or query, and of its path only the template and the
 * codes in it.
 *
 * @param organisation organisation of the caller, as in the token
 * @param client subject of the token, a pseudonym
 * @param operation method and template of the path
 * @param path of the request, from which the id of a new object is derived
 * @param objects codes in the path
 * @param trace its place in a W3C trace, or null
 * @param processing its processing of data on households, or null when it concerns none
 */
public record AuditedRequest(
        String organisation,
        String client,
        String operation,
        String path,
        List<String> objects,
        TraceContext.Trace trace,
        Processing processing) {

    /** This request with the object that was created under its path, if the response names one. */
    AuditedRequest making(URI location) {
        if (location == null || !location.getPath().startsWith(path + "/")) {
            return this;
        }
        var named = new ArrayList<>(objects);
        named.add(location.getPath().substring(path.length() + 1));
        return about(named);
    }

    /** This request about other objects. */
    AuditedRequest about(List<String> others) {
        return new AuditedRequest(organisation, client, operation, path, others, trace, processing);
    }

    /** The couplings of the households that it concerns. */
    List<UUID> households() {
        return processing == null
                ? List.of()
                : Stream.concat(
                                processing.subjects().stream(),
                                processing.ofObjects() ? objects.stream().map(UUID::fromString) : Stream.empty())
                        .distinct()
                        .toList();
    }
}
