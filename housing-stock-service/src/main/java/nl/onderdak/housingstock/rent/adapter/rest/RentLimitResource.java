// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.rent.application.FindRentLimits;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/rent-limits}. */
@Path("/v1/rent-limits")
@Tag(name = "Rents", description = "Rents beside the limits of rent allowance (passend toewijzen)")
public class RentLimitResource {

    private final FindRentLimits find;

    RentLimitResource(FindRentLimits find) {
        this.find = find;
    }

    /** The limits of all years. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listRentLimits",
            summary = "List rent limits",
            description = "The limits of bare rent of each year (huurgrenzen: kwaliteitskortingsgrens,"
                    + " aftoppingsgrenzen, huurtoeslaggrens), with source and mark.")
    @APIResponse(responseCode = "200", description = "All limits, by year and amount")
    public Uni<Page<RentLimitResponse>> list() {
        return find.all()
                .map(table -> new Page<>(
                        table.all().stream().map(RentLimitResponse::of).toList(), null));
    }

    /** The limits of one year. */
    @GET
    @Path("/{year}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getRentLimits",
            summary = "Get the rent limits of a year",
            description = "The limits of bare rent of one year (huurgrenzen), with source and mark.")
    @APIResponse(responseCode = "200", description = "The limits of the year")
    public Uni<RentLimitsResponse> one(
            @PathParam("year") @Parameter(description = "Calendar year", example = "2024") int year) {
        return find.all().map(table -> {
            var limits = table.of(year);
            if (limits.known().isEmpty()) {
                throw new NotFound();
            }
            return RentLimitsResponse.of(limits);
        });
    }
}
