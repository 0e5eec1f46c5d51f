// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.feed;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/events}. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Processes(Activity.NOTIFICATION)
@Tag(name = "Events", description = "Published events (gebeurtenissen)")
public class EventFeedResource {

    private final ReadEvents events;
    private final Caller caller;

    EventFeedResource(ReadEvents events, Caller caller) {
        this.events = events;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Scopes.EVENTS_READ)
    @Operation(
            operationId = "readEvents",
            summary = "Read the feed of events",
            description =
                    "The events of this service within the caller's jurisdiction, each once and always in the same"
                            + " order (gebeurtenissen). Store next with what was done, and go on from there; an empty page"
                            + " means that there is nothing later yet. Events about single households are shown with the"
                            + " scope couplings:read, and to the landlord whose unit they are about.")
    @APIResponse(
            responseCode = "200",
            description = "A part of the feed",
            headers = @Header(name = "Link", description = "The address to go on from (RFC 8288)"))
    public Uni<FeedPage> read(@BeanParam FeedRequest request) {
        return events.read(caller.organisation(), caller.holds(Scopes.COUPLINGS_READ), request.query());
    }
}
