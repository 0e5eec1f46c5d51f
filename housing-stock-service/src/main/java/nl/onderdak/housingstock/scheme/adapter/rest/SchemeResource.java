// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.scheme.application.FindSchemes;
import nl.onderdak.housingstock.scheme.domain.Scheme;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/schemes}. */
@Path("/v1/schemes")
@Tag(name = "Schemes", description = "Schemes of the state for housing permit holders (regelingen)")
public class SchemeResource {

    private final FindSchemes find;

    SchemeResource(FindSchemes find) {
        this.find = find;
    }

    /** All versions of all schemes. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listSchemes",
            summary = "List schemes",
            description = "Every version of every scheme of the state (regeling), with its period, amounts and"
                    + " conditions, source and mark.")
    @APIResponse(responseCode = "200", description = "All versions, by scheme and first day")
    public Uni<Page<SchemeResponse>> list(
            @QueryParam("scheme") @Parameter(description = "Only this scheme (regeling)") Scheme scheme,
            @QueryParam("day") @Parameter(description = "Only versions that count on this day (geldend op)")
                    LocalDate day) {
        return find.all()
                .map(schemes -> new Page<>(
                        schemes.all().stream()
                                .filter(version -> scheme == null || version.scheme() == scheme)
                                .filter(version -> day == null || version.isInForceOn(day))
                                .map(SchemeResponse::of)
                                .toList(),
                        null));
    }
}
