// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.mismatch.adapter.rest;

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
import nl.onderdak.housingstock.mismatch.application.FindMismatches;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/mismatches}. */
@Path("/v1/mismatches")
@Tag(name = "Mismatches", description = "Need against supply (mismatch)")
public class MismatchResource {

    private final FindMismatches findMismatches;
    private final Caller caller;

    MismatchResource(FindMismatches findMismatches, Caller caller) {
        this.findMismatches = findMismatches;
        this.caller = caller;
    }

    /** Need against supply. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(operationId = "listMismatches", summary = "Compare need with supply", description = """
                    Waiting households against vacated units for permit holders (mismatch), per municipality and kind of \
                    home: available on the day, and becoming available later in the half-year. A landlord sees the need \
                    of the municipalities where it has dwellings, against its own units.""")
    @APIResponse(
            responseCode = "200",
            description = "One line for each kind of home in each municipality with need or supply")
    public Uni<Page<MismatchResponse>> list(
            @QueryParam("municipality") @Parameter(description = "Only this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("halfYear") @Parameter(description = "This half-year (halfjaar); that of today when absent")
                    HalfYear halfYear,
            @QueryParam("validOn")
                    @Parameter(description = "As of: this day; today or the nearest day of the half-year when absent")
                    LocalDate validOn,
            @QueryParam("knownAt") @Parameter(description = "As known at: only what was recorded by this moment")
                    Instant knownAt) {
        return findMismatches
                .find(caller.organisation(), municipality, halfYear, validOn, knownAt)
                .map(found -> new Page<>(
                        found.lines().stream()
                                .map(line -> MismatchResponse.of(line, found))
                                .toList(),
                        null));
    }
}
