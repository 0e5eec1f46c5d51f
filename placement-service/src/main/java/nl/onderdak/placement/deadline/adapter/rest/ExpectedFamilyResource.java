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
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.placement.deadline.application.FindDeadlines;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Households that expect family. */
@Path("/v1/expected-families")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@Tag(name = "Deadlines", description = "Waiting households and their terms (wachtlijst, termijnen)")
@Processes(Activity.HOUSING)
public class ExpectedFamilyResource {

    private final FindDeadlines findDeadlines;
    private final Caller caller;

    ExpectedFamilyResource(FindDeadlines findDeadlines, Caller caller) {
        this.findDeadlines = findDeadlines;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Scopes.COUPLINGS_READ)
    @Operation(
            operationId = "listExpectedFamilies",
            summary = "List households whose family has to arrive",
            description = """
                    Households with family members whose entry was approved (inwilliging mvv), by last day of the term: these \
                    members travel within three months. A household whose family has no approval yet is not listed.""")
    @APIResponse(responseCode = "200", description = "A page of households")
    public Uni<Page<ExpectedFamilyResponse>> expected(
            @Parameter(description = "CBS code of the municipality") @QueryParam("municipality")
                    MunicipalityCode municipality,
            @Parameter(description = "Terms that end on this day or before") @QueryParam("arriveUntil")
                    LocalDate arriveUntil,
            @BeanParam PageRequest page) {
        var today = findDeadlines.today();
        return findDeadlines
                .expecting(
                        caller.organisation(),
                        municipality,
                        arriveUntil,
                        page.after(EndPosition::end),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream()
                                .map(one -> ExpectedFamilyResponse.of(one, today))
                                .toList(),
                        page,
                        last -> EndPosition.key(last.arriveBy(), last.couplingId())));
    }
}
