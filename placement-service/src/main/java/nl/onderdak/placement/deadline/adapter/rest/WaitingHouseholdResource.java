// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
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
import nl.onderdak.placement.deadline.application.Deadlines.Place;
import nl.onderdak.placement.deadline.application.Deadlines.WaitingFilter;
import nl.onderdak.placement.deadline.application.FindDeadlines;
import nl.onderdak.placement.deadline.domain.Norm;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Households in the order of waiting. */
@Path("/v1/waiting-households")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@Tag(name = "Deadlines", description = "Waiting households and their terms (wachtlijst, termijnen)")
@Processes(Activity.HOUSING)
public class WaitingHouseholdResource {

    private static final String SEPARATOR = "/";

    private final FindDeadlines findDeadlines;
    private final Caller caller;

    WaitingHouseholdResource(FindDeadlines findDeadlines, Caller caller) {
        this.findDeadlines = findDeadlines;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Scopes.COUPLINGS_READ)
    @Operation(
            operationId = "listWaitingHouseholds",
            summary = "List households in the order of waiting",
            description = """
                    Households that wait for a home (wachtlijst), the longest waiting first: by day of the permit, then of \
                    the coupling; with the norms of 2, 10 and 2 weeks.""")
    @APIResponse(responseCode = "200", description = "A page of households")
    public Uni<Page<WaitingResponse>> waiting(
            @Parameter(description = "CBS code of the municipality") @QueryParam("municipality")
                    MunicipalityCode municipality,
            @Parameter(description = "Only those that break this norm (overschrijding)") @QueryParam("broken")
                    Norm broken,
            @Parameter(description = "Whether days on which the dossier blocked a tenancy do not count (netto)")
                    @QueryParam("net")
                    @DefaultValue("false")
                    boolean net,
            @BeanParam ReceptionQuery reception,
            @BeanParam PageRequest page) {
        var today = findDeadlines.today();
        return findDeadlines
                .waiting(
                        caller.organisation(),
                        new WaitingFilter(municipality, broken, net, reception.place(), reception.region()),
                        page.after(WaitingHouseholdResource::place),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream()
                                .map(one -> WaitingResponse.of(one, today))
                                .toList(),
                        page,
                        last -> last.permitOn() + SEPARATOR + last.coupledOn() + SEPARATOR + last.couplingId()));
    }

    private static Place place(String key) {
        var parts = key.split(SEPARATOR, -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a position in this list: " + key);
        }
        return new Place(LocalDate.parse(parts[0]), LocalDate.parse(parts[1]), UUID.fromString(parts[2]));
    }
}
