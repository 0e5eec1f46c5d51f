// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import nl.onderdak.messaging.event.TraceContext;
import nl.onderdak.web.processing.Processing;
import nl.onderdak.web.security.Caller;

/** The current request, for the audit trail. */
@RequestScoped
public class AuditContext {

    private final Caller caller;
    private String operation;
    private String path;
    private List<String> objects;
    private Processing processing;

    AuditContext(Caller caller) {
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
     * The data of the request for the audit trail.
     *
     * @throws io.quarkus.security.ForbiddenException when the token names no known organisation
     */
    public AuditedRequest snapshot() {
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
