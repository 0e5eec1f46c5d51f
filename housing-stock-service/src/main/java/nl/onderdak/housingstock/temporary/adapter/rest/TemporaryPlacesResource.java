// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.temporary.application.FindTemporary;
import nl.onderdak.housingstock.temporary.application.Places;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/temporary-places}. */
@Path("/v1/temporary-places")
@Tag(name = "Temporary homes")
public class TemporaryPlacesResource {

    private final FindTemporary findTemporary;
    private final Caller caller;

    TemporaryPlacesResource(FindTemporary findTemporary, Caller caller) {
        this.findTemporary = findTemporary;
        this.caller = caller;
    }

    /** Places by municipality and kind. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listTemporaryPlaces",
            summary = "Count temporary places",
            description = "Places in temporary locations (tijdelijke plekken) per municipality and kind, planned, open"
                    + " and occupied on a day, and the homes that shortstay freed.")
    @APIResponse(responseCode = "200", description = "One line per municipality and kind")
    public Uni<Page<Places>> places(
            @QueryParam("municipality") @Parameter(description = "Only this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("validOn") @Parameter(description = "On this day; today when absent") LocalDate validOn) {
        return findTemporary
                .places(caller.organisation(), municipality, validOn == null ? findTemporary.today() : validOn)
                .map(rows -> new Page<>(rows, null));
    }
}
