// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.housingstock.temporary.application.FindTemporary;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/temporary-facilities/{facility}/payments}. */
@Path("/v1/temporary-facilities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Temporary homes")
@Processes(Activity.HOUSING)
public class FacilityPaymentsResource {

    private final FindTemporary findTemporary;
    private final Caller caller;

    FacilityPaymentsResource(FindTemporary findTemporary, Caller caller) {
        this.findTemporary = findTemporary;
        this.caller = caller;
    }

    /** What is paid. */
    @GET
    @Path("/{facility}/payments")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listFacilityPayments",
            summary = "Compute the payments of a transit facility",
            description = "What the state pays for each stay in a transit facility (bekostiging doorstroomlocatie), up"
                    + " to and including a day; nothing for other locations.")
    @APIResponse(responseCode = "200", description = "One line per stay")
    public Uni<Page<PaymentResponse>> payments(
            @PathParam("facility") String reference,
            @QueryParam("validOn") @Parameter(description = "Last day that counts; today when absent")
                    LocalDate validOn) {
        return findTemporary
                .payments(caller.organisation(), reference, validOn == null ? findTemporary.today() : validOn)
                .map(lines -> new Page<>(lines.stream().map(PaymentResponse::of).toList(), null));
    }
}
