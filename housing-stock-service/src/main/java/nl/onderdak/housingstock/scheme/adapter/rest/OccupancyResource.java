// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.scheme.application.FindSchemes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/occupancy-conversions}. */
@Path("/v1/occupancy-conversions")
@Tag(name = "Schemes")
public class OccupancyResource {

    private final FindSchemes find;
    private final Clock clock;

    OccupancyResource(FindSchemes find, Clock clock) {
        this.find = find;
        this.clock = clock;
    }

    /** Converts persons to dwellings. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "convertOccupancy",
            summary = "Convert persons to dwellings",
            description = "The dwellings that persons need by an average occupancy (woningbezetting), rounded up."
                    + " A quota counts persons, vacancies count dwellings. Nothing is stored.")
    @APIResponse(responseCode = "200", description = "The dwellings")
    public Uni<OccupancyResponse> convert(@BeanParam OccupancyQuery query) {
        var day = query.day == null ? DutchCalendar.today(clock) : query.day;
        return find.occupancy(query.persons, query.perHundredDwellings, day).map(OccupancyResponse::of);
    }
}
