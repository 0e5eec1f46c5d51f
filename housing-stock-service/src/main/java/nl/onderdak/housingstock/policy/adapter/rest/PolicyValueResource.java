// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.policy.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.policy.application.FindPolicyValues;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/policy-values}. */
@Path("/v1/policy-values")
@Tag(name = "Policy values", description = "Dated values that calculations assume (aannames)")
public class PolicyValueResource {

    private final FindPolicyValues find;

    PolicyValueResource(FindPolicyValues find) {
        this.find = find;
    }

    /** All dated values. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listPolicyValues",
            summary = "List dated values",
            description = "Every value that a rule or a calculation assumes (aanname), with the day it counts from, its"
                    + " source and how sure that is. A later value of a term replaces an earlier one.")
    @APIResponse(responseCode = "200", description = "All values, by term and day")
    public Uni<Page<AssumptionResponse>> list() {
        return find.all()
                .map(values -> new Page<>(
                        values.all().stream().map(AssumptionResponse::of).toList(), null));
    }
}
