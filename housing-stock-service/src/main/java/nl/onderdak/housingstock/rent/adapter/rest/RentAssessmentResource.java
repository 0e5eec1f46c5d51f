// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.adapter.rest;

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
import nl.onderdak.housingstock.rent.application.AssessRent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/rent-assessments}. */
@Path("/v1/rent-assessments")
@Tag(name = "Rents")
public class RentAssessmentResource {

    private final AssessRent assess;
    private final Clock clock;

    RentAssessmentResource(AssessRent assess, Clock clock) {
        this.assess = assess;
        this.clock = clock;
    }

    /** Assesses a rent. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "assessRent",
            summary = "Assess a rent for a household",
            description = "Whether a rent fits a household (passend toewijzen, art. 46(2) Woningwet) and whether rent"
                    + " allowance (huurtoeslag) is possible, by the limits of the year of the day, with the reasons."
                    + " Nothing is stored.")
    @APIResponse(responseCode = "200", description = "The assessment")
    public Uni<RentAssessmentResponse> assess(@BeanParam RentAssessmentQuery query) {
        var tenancy = query.toTenancy(DutchCalendar.today(clock));
        return assess.assess(tenancy).map(assessment -> RentAssessmentResponse.of(tenancy, assessment));
    }
}
