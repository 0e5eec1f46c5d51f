// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.scheme.application.FindSchemeApplications;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/scheme-usage}. */
@Path("/v1/scheme-usage")
@Tag(name = "Schemes")
public class SchemeUsageResource {

    private final FindSchemeApplications find;
    private final Caller caller;

    SchemeUsageResource(FindSchemeApplications find, Caller caller) {
        this.find = find;
        this.caller = caller;
    }

    /** Usage by municipality and scheme. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listSchemeUsage",
            summary = "Compare the usage of schemes with what could be used",
            description = "Per municipality and scheme what was applied for and granted in a year, and what could be"
                    + " used now (benutting van regelingen): permit holders and large families that wait, from the"
                    + " couplings; the share of flex homes under the 35% rule (35%-regel), from the recorded flex"
                    + " projects without another scheme, rounded up for each; what can be paid at most for the places"
                    + " of flow-through locations (doorstroomlocaties) from today on, from the recorded ones; homes,"
                    + " from the request. Each sum is shown step by step. Municipalities without any are left out.")
    @APIResponse(responseCode = "200", description = "A line per municipality and scheme")
    public Uni<Page<SchemeUsageResponse>> usage(@BeanParam SchemeUsageQuery query) {
        return find.usage(caller.organisation(), query.municipality, query.year, query.homes)
                .map(lines ->
                        new Page<>(lines.stream().map(SchemeUsageResponse::of).toList(), null));
    }
}
