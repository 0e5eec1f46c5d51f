// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.quota.target.application.FindNationalTargets;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads national targets. */
@Path("/v1/national-targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "National targets", description = "National targets per half-year (landelijke taakstelling)")
public class NationalTargetResource {

    private final FindNationalTargets find;

    public NationalTargetResource(FindNationalTargets find) {
        this.find = find;
    }

    @GET
    @Versioned(wholly = false)
    @Path("/{halfYear}")
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "getNationalTarget",
            summary = "Read a national target",
            description = "The national target (landelijke taakstelling) of a half-year with its revisions.")
    @APIResponse(
            responseCode = "200",
            description = "The target",
            content = @Content(schema = @Schema(implementation = NationalTargetResponse.class)))
    public Uni<Response> read(
            @PathParam("halfYear") @Parameter(description = "Half-year", example = "2023-H2") HalfYear halfYear,
            @QueryParam("validOn") @Parameter(description = "As it counted on this day") LocalDate validOn,
            @QueryParam("knownAt") @Parameter(description = "As it was known at this moment") Instant knownAt) {
        return find.one(halfYear, validOn, knownAt)
                .map(found -> Version.answer(
                        Response.ok(),
                        found.target().current().number(),
                        NationalTargetResponse.of(found, validOn, knownAt)));
    }

    @GET
    @Path("/{halfYear}/substantiation")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "getSubstantiation",
            summary = "Read the substantiation of a national target",
            description = "How the ministry arrived at each revision of a national target (onderbouwing),"
                    + " part by part, with the remainder that the parts do not explain.")
    @APIResponse(responseCode = "200", description = "The parts")
    public Uni<Page<SubstantiationRow>> substantiation(
            @PathParam("halfYear") @Parameter(description = "Half-year", example = "2023-H1") HalfYear halfYear,
            @QueryParam("knownAt") @Parameter(description = "As it was known at this moment") Instant knownAt) {
        return find.one(halfYear, null, knownAt).map(found -> new Page<>(SubstantiationRow.of(found.target()), null));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "listNationalTargets",
            summary = "List national targets",
            description = "The newest revision of each national target (landelijke taakstelling), sorted by half-year.")
    @APIResponse(responseCode = "200", description = "A page of national targets")
    public Uni<Page<NationalTargetRow>> list(
            @QueryParam("validOn") @Parameter(description = "As they counted on this day") LocalDate validOn,
            @QueryParam("knownAt") @Parameter(description = "As they were known at this moment") Instant knownAt,
            @BeanParam PageRequest page) {
        return find.list(validOn, knownAt, page.after(HalfYear::valueOf), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(NationalTargetRow::of).toList(),
                        page,
                        row -> row.halfYear().toString()));
    }
}
