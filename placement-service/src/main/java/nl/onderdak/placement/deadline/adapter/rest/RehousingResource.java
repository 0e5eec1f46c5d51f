// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.placement.deadline.application.Deadlines.End;
import nl.onderdak.placement.deadline.application.FindDeadlines;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Households whose temporary place ends. */
@Path("/v1/rehousings")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@Tag(name = "deadlines", description = "Waiting households and their terms (wachtlijst, termijnen)")
@Processes(Activity.HOUSING)
public class RehousingResource {

    private static final String SEPARATOR = "/";

    private final FindDeadlines findDeadlines;
    private final Caller caller;

    RehousingResource(FindDeadlines findDeadlines, Caller caller) {
        this.findDeadlines = findDeadlines;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Scopes.COUPLINGS_READ)
    @Operation(summary = "List households whose temporary place ends", description = """
                    Households in temporary places (vervolghuisvesting), the first that end first; a next home is urgent 90 \
                    days before.""")
    @APIResponse(responseCode = "200", description = "A page of households")
    public Uni<Page<RehousingResponse>> rehousings(
            @Parameter(description = "CBS code of the municipality") @QueryParam("municipality")
                    MunicipalityCode municipality,
            @Parameter(description = "Places that end on this day or before") @QueryParam("endsUntil")
                    LocalDate endsUntil,
            @BeanParam PageRequest page) {
        var today = findDeadlines.today();
        return findDeadlines
                .temporary(
                        caller.organisation(),
                        municipality,
                        endsUntil,
                        page.after(RehousingResource::end),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream()
                                .map(one -> RehousingResponse.of(one, today))
                                .toList(),
                        page,
                        last -> last.endsOn() + SEPARATOR + last.couplingId()));
    }

    private static End end(String key) {
        var parts = key.split(SEPARATOR, -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a position in this list: " + key);
        }
        return new End(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
    }
}
