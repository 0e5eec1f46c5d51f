// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.project.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.project.application.FindProjects;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/expected-supply}. */
@Path("/v1/expected-supply")
@Tag(name = "Projects")
public class ExpectedSupplyResource {

    private final FindProjects findProjects;
    private final Caller caller;

    ExpectedSupplyResource(FindProjects findProjects, Caller caller) {
        this.findProjects = findProjects;
        this.caller = caller;
    }

    /** What projects bring, by municipality and half-year. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listExpectedSupply",
            summary = "Expect homes and places from projects",
            description = "Homes and places for permit holders that projects (planaanbod) bring, per municipality and"
                    + " half-year: low, expected and high; as of any day, as known at any moment.")
    @APIResponse(responseCode = "200", description = "One line per municipality and half-year")
    public Uni<Page<ExpectedSupplyResponse>> expected(
            @QueryParam("municipality") @Parameter(description = "Only this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("halfYear") @Parameter(description = "Only this half-year (kalenderhalfjaar)")
                    HalfYear halfYear,
            @Parameter(description = "As of: what was expected on this day") @QueryParam("validOn") LocalDate validOn,
            @Parameter(description = "As known at: only changes recorded by this moment") @QueryParam("knownAt")
                    Instant knownAt) {
        return findProjects
                .expected(caller.organisation(), municipality, new AsOf(validOn, knownAt))
                .map(found -> new Page<>(
                        found.stream()
                                .filter(line ->
                                        halfYear == null || line.halfYear().equals(halfYear))
                                .map(ExpectedSupplyResponse::of)
                                .toList(),
                        null));
    }
}
