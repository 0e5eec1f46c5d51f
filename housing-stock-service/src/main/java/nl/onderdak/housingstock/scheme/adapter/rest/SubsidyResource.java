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
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.scheme.application.FindSchemes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/subsidy-calculations}. */
@Path("/v1/subsidy-calculations")
@Tag(name = "Schemes")
public class SubsidyResource {

    private final FindSchemes find;
    private final Clock clock;

    SubsidyResource(FindSchemes find, Clock clock) {
        this.find = find;
        this.clock = clock;
    }

    /** Computes a subsidy. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "calculateSubsidy",
            summary = "Compute a subsidy",
            description = "What a scheme gives on a day (subsidieberekening), by its version of that day, with the"
                    + " dwellings to keep for target groups. Each scheme asks for its own numbers. Nothing is stored.")
    @APIResponse(responseCode = "200", description = "The calculation")
    public Uni<SubsidyResponse> calculate(@BeanParam SubsidyQuery query) {
        var question = query.toQuestion(clock);
        return find.subsidy(question).map(subsidy -> SubsidyResponse.of(question, subsidy));
    }
}
