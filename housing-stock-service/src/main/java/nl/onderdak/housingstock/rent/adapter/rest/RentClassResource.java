// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.rent.application.FindRentLimits;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/rent-classes}. */
@Path("/v1/rent-classes")
@Tag(name = "Rents")
public class RentClassResource {

    private final FindRentLimits find;

    RentClassResource(FindRentLimits find) {
        this.find = find;
    }

    /** The class of a rent. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "classifyRent",
            summary = "Class a rent",
            description = "The class of a rent by the limits of a year (huurklasse), as VERA defines it: GOE below the"
                    + " quality discount limit, BET from there, DUU from the high capping limit, BOV from the maximum.")
    @APIResponse(responseCode = "200", description = "The class")
    public Uni<RentClassResponse> one(@BeanParam RentClassQuery query) {
        return find.all().map(table -> RentClassResponse.of(table.of(query.year), query.rent));
    }
}
