// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import nl.onderdak.messaging.event.TraceContext;
import nl.onderdak.web.processing.Processing;
import nl.onderdak.web.security.Caller;

/** Tells the audit trail of the request in hand. */
@RequestScoped
public class RequestInHand {

    private final Caller caller;
    private String operation;
    private String path;
    private List<String> objects;
    private Processing processing;

    RequestInHand(Caller caller) {
        this.caller = caller;
    }

    void note(String requested, String at, List<String> named, Processing declared) {
        operation = requested;
        path = at;
        objects = named;
        processing = declared;
    }

    /** Method and template of the path. */
    public String operation() {
        return operation;
    }

    /**
     * What there is to tell.
     *
     * @throws io.quarkus.security.ForbiddenException when nobody answers for the request
     */
    public AuditedRequest told() {
        return new AuditedRequest(
                caller.organisation().claim(),
                caller.subject(),
                operation,
                path,
                objects,
                TraceContext.trace().orElse(null),
                processing);
    }
}
