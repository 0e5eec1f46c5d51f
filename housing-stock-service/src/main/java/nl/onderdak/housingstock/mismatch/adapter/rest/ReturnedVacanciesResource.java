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

/** {@code /v1/returned-vacancies}. */
@Path("/v1/returned-vacancies")
@Tag(name = "Mismatches")
public class ReturnedVacanciesResource {

    private final FindMismatches findMismatches;
    private final Caller caller;

    ReturnedVacanciesResource(FindMismatches findMismatches, Caller caller) {
        this.findMismatches = findMismatches;
        this.caller = caller;
    }

    /** Vacancies that went back for lack of couplings. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listReturnedVacancies",
            summary = "Count vacancies that went back for lack of couplings",
            description = """
                    Units that went back to their landlord (teruggegeven woningen) because no household was coupled or \
                    none fitted, per municipality and half-year: evidence that couplings were short. Withdrawn vacancies \
                    do not count.""")
    @APIResponse(responseCode = "200", description = "One line per municipality and half-year with such vacancies")
    public Uni<Page<ReturnedResponse>> list(
            @QueryParam("municipality") @Parameter(description = "Only this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("halfYear") @Parameter(description = "Only this half-year (halfjaar)") HalfYear halfYear,
            @QueryParam("validOn") @Parameter(description = "As of: the state on this day") LocalDate validOn,
            @QueryParam("knownAt") @Parameter(description = "As known at: only what was recorded by this moment")
                    Instant knownAt) {
        return findMismatches
                .returned(caller.organisation(), municipality, halfYear, validOn, knownAt)
                .map(found ->
                        new Page<>(found.stream().map(ReturnedResponse::of).toList(), null));
    }
}
