// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ladder.adapter.rest;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The step that a command is about, as the caller has seen it; use as {@code @BeanParam}. */
public class SeenIntervention {

    @PathParam("intervention")
    @Parameter(description = InterventionResource.INTERVENTION)
    UUID intervention;

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(description = "Entity tag of the step that the caller has seen")
    String ifMatch;

    UUID id() {
        return intervention;
    }

    /** Its version; fails with 428 without a tag, and with 412 with one that is none of ours. */
    SeenVersion version() {
        return Version.expected(ifMatch);
    }
}
