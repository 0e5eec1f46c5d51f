// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rentreduction.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.rentreduction.application.ReduceRent;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/dwellings/{dwelling}/rent}. */
@Path("/v1/dwellings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dwellings")
public class RentResource {

    private final ReduceRent reduceRent;
    private final Caller caller;

    RentResource(ReduceRent reduceRent, Caller caller) {
        this.reduceRent = reduceRent;
        this.caller = caller;
    }

    /** The rent of a month. */
    @GET
    @Path("/{dwelling}/rent")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getDwellingRent",
            summary = "Get the rent of a dwelling in a month",
            description = "The bare rent that is due in a month (kale huur): that of the contract, or the reduced one.")
    @APIResponse(
            responseCode = "200",
            description = "The rent",
            content = @Content(schema = @Schema(implementation = RentResponse.class)))
    public Uni<RentResponse> rent(
            @PathParam("dwelling") String reference,
            @Parameter(description = "The month (maand)", example = "2025-08", required = true)
                    @QueryParam("month")
                    @NotNull
                    @Pattern(regexp = RentReductionRequest.MONTH)
                    String month) {
        return reduceRent
                .find(caller.organisation(), reference)
                .map(reduced -> RentResponse.of(reduced, YearMonth.parse(month)));
    }
}
