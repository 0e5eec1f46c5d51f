// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.complex.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.complex.application.ComplexFigure;
import nl.onderdak.housingstock.complex.application.Complexes;
import nl.onderdak.housingstock.complex.application.FindComplexes;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/complexes}. */
@Path("/v1/complexes")
@Tag(name = "Complexes", description = "Complexes of landlords (complexen) and their exclusion from direct allocation")
public class ComplexResource {

    private final FindComplexes findComplexes;
    private final Caller caller;

    ComplexResource(FindComplexes findComplexes, Caller caller) {
        this.findComplexes = findComplexes;
        this.caller = caller;
    }

    /** Complexes, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listComplexes",
            summary = "List complexes",
            description = "Complexes (complexen) as the dwellings in use name them: how many dwellings, how many let to"
                    + " permit holders, and whether it is excluded from direct allocation.")
    @APIResponse(responseCode = "200", description = "One page of complexes")
    public Uni<Page<ComplexFigure>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only in this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("landlord") @Parameter(description = "Only of this landlord (verhuurder)") String landlord,
            @Parameter(description = "Whether it is excluded on this day") @QueryParam("validOn") LocalDate validOn) {
        return findComplexes
                .list(
                        caller.organisation(),
                        new Complexes.Filter(municipality, landlord),
                        validOn,
                        page.after(),
                        page.limit() + 1)
                .map(found -> Page.of(found, page, ComplexFigure::position));
    }
}
