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
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.placement.deadline.application.FindRehousingAlarms;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Households whose home ends, by the ends that housing stock publishes. */
@Path("/v1/rehousing-alarms")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@Tag(name = "Deadlines", description = "Waiting households and their terms (wachtlijst, termijnen)")
@Processes(Activity.HOUSING)
public class RehousingAlarmResource {

    private final FindRehousingAlarms findRehousingAlarms;
    private final Caller caller;

    RehousingAlarmResource(FindRehousingAlarms findRehousingAlarms, Caller caller) {
        this.findRehousingAlarms = findRehousingAlarms;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Scopes.COUPLINGS_READ)
    @Operation(operationId = "listRehousingAlarms", summary = "List households whose home ends", description = """
                    Households that live in a flex home, another temporary home or a temporary location whose last day \
                    comes within the notice (vervolghuisvesting), by last day; an alarm closes when they live elsewhere or \
                    the home has no such end any more.""")
    @APIResponse(responseCode = "200", description = "A page of households")
    public Uni<Page<RehousingAlarmResponse>> alarms(
            @Parameter(description = "CBS code of the municipality") @QueryParam("municipality")
                    MunicipalityCode municipality,
            @BeanParam PageRequest page) {
        return findRehousingAlarms
                .open(caller.organisation(), municipality, page.after(EndPosition::end), page.limit() + 1)
                .map(open -> Page.of(
                        RehousingAlarmResponse.of(open),
                        page,
                        last -> EndPosition.key(last.lastDay(), last.couplingId())));
    }
}
