// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.coupling;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/coupled-households}. */
@Path("/v1/coupled-households")
@Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
@Tag(name = "Coupled households", description = "Households that wait for a home (gekoppelde huishoudens)")
@Processes(Activity.ALLOCATION)
public class CoupledHouseholdResource {

    private final FindCoupledHouseholds findCoupledHouseholds;
    private final Caller caller;

    CoupledHouseholdResource(FindCoupledHouseholds findCoupledHouseholds, Caller caller) {
        this.findCoupledHouseholds = findCoupledHouseholds;
        this.caller = caller;
    }

    /** Households that wait, page by page. */
    @GET
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listCoupledHouseholds",
            summary = "List households that wait for a home",
            description = """
                    Coupled households (gekoppelde huishoudens) with members who wait, the oldest coupling first. A landlord \
                    sees those of the municipalities where it has dwellings. The order of waiting is that of \
                    placement-service.""")
    @APIResponse(responseCode = "200", description = "One page of households")
    public Uni<Page<CoupledHouseholdResponse>> waiting(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only of this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("mostWaiting")
                    @Min(1)
                    @Max(100)
                    @Parameter(description = "Only with at most this many members who wait, such as a home suits")
                    Integer mostWaiting) {
        return findCoupledHouseholds
                .waiting(
                        caller.organisation(),
                        municipality,
                        mostWaiting,
                        page.after(UUID::fromString),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(CoupledHouseholdResponse::of).toList(),
                        page,
                        last -> last.couplingId().toString()));
    }
}
