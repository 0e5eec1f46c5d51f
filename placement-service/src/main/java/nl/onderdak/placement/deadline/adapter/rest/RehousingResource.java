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
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.placement.coupling.domain.TemporaryPlace;
import nl.onderdak.placement.deadline.application.Deadlines.TemporaryFilter;
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
@Tag(name = "Deadlines", description = "Waiting households and their terms (wachtlijst, termijnen)")
@Processes(Activity.HOUSING)
public class RehousingResource {

    private final FindDeadlines findDeadlines;
    private final Caller caller;

    RehousingResource(FindDeadlines findDeadlines, Caller caller) {
        this.findDeadlines = findDeadlines;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Scopes.COUPLINGS_READ)
    @Operation(
            operationId = "listRehousings",
            summary = "List households whose temporary place ends",
            description = """
                    Households in temporary places or with contracts that end (vervolghuisvesting), by last day; a next home \
                    is urgent from 90 days before, unless one is agreed.""")
    @APIResponse(responseCode = "200", description = "A page of households")
    public Uni<Page<RehousingResponse>> rehousings(
            @Parameter(description = "CBS code of the municipality") @QueryParam("municipality")
                    MunicipalityCode municipality,
            @Parameter(description = "Places that end on this day or before") @QueryParam("endsUntil")
                    LocalDate endsUntil,
            @Parameter(description = "Only places for which a next home is urgent and none is agreed")
                    @QueryParam("alarm")
                    @DefaultValue("false")
                    boolean alarm,
            @BeanParam PageRequest page) {
        var today = findDeadlines.today();
        return findDeadlines
                .temporary(
                        caller.organisation(),
                        alarm
                                ? new TemporaryFilter(municipality, earliest(endsUntil, today), true)
                                : new TemporaryFilter(municipality, endsUntil, false),
                        page.after(EndPosition::end),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream()
                                .map(one -> RehousingResponse.of(one, today))
                                .toList(),
                        page,
                        last -> EndPosition.key(last.endsOn(), last.couplingId())));
    }

    private static LocalDate earliest(LocalDate endsUntil, LocalDate today) {
        var alarming = TemporaryPlace.lastAlarming(today);
        return endsUntil == null || endsUntil.isAfter(alarming) ? alarming : endsUntil;
    }
}
