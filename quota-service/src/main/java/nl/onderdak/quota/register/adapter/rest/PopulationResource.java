// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.quota.register.application.CorrectPopulation;
import nl.onderdak.quota.register.application.FindPopulations;
import nl.onderdak.quota.register.application.RecordPopulation;
import nl.onderdak.quota.register.domain.PopulationSummary;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Inhabitants per reference date. */
@Path("/v1/populations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Populations", description = "Inhabitants (inwonertallen) per reference date (peildatum)")
public class PopulationResource {

    private final RecordPopulation take;
    private final CorrectPopulation correct;
    private final FindPopulations find;
    private final Idempotency idempotency;

    public PopulationResource(
            RecordPopulation take, CorrectPopulation correct, FindPopulations find, Idempotency idempotency) {
        this.take = take;
        this.correct = correct;
        this.find = find;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.POPULATIONS_WRITE)
    @Operation(
            operationId = "recordPopulation",
            summary = "Record the inhabitants on a reference date",
            description = "Records the inhabitants (inwonertallen) of the Netherlands and of municipalities"
                    + " on a reference date (peildatum), once. A register of some municipalities only,"
                    + " such as those of one province, still uses the national figure.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = PopulationSummaryResponse.class)))
    public Uni<Response> take(RecordPopulationRequest body) {
        return idempotency.once(
                body,
                () -> take.take(body.referenceDate(), body.given(), body.halfYear())
                        .map(PopulationResource::created));
    }

    @POST
    @Path("/{referenceDate}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.POPULATIONS_WRITE)
    @Operation(
            operationId = "correctPopulation",
            summary = "Correct the inhabitants on a reference date",
            description = "Records corrected inhabitants (inwonertallen) of a reference date (peildatum)"
                    + " beside the earlier ones, with the reason. Quotas do not change until their"
                    + " national target is revised; the revision is apportioned by the corrected"
                    + " figures. Earlier figures stay available with knownAt. Refused when the parts"
                    + " that a division or boundary change handed over do not fit the figures.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded beside the earlier figures",
            content = @Content(schema = @Schema(implementation = PopulationSummaryResponse.class)))
    public Uni<Response> correct(
            @PathParam("referenceDate") @Parameter(description = "1 January", example = "2023-01-01")
                    LocalDate referenceDate,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            CorrectPopulationRequest body) {
        return idempotency.once(
                body,
                () -> correct.correct(referenceDate, Version.expected(ifMatch), body.given(), body.reason())
                        .map(PopulationResource::created));
    }

    @GET
    @Path("/{referenceDate}/versions")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "listPopulationVersions",
            summary = "List the versions of the figures of a reference date",
            description = "The first figures of a reference date (peildatum) and every correction, oldest first.")
    @APIResponse(responseCode = "200", description = "The versions")
    public Uni<Page<PopulationSummaryResponse>> versions(
            @PathParam("referenceDate") @Parameter(description = "1 January", example = "2023-01-01")
                    LocalDate referenceDate) {
        return find.versions(referenceDate)
                .map(found -> new Page<>(
                        found.stream().map(PopulationSummaryResponse::of).toList(), null));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "listPopulations",
            summary = "List reference dates",
            description = "The figures of each reference date (peildatum) as a whole, sorted by date.")
    @APIResponse(responseCode = "200", description = "A page of reference dates")
    public Uni<Page<PopulationSummaryResponse>> list(
            @QueryParam("validOn") @Parameter(description = "Figures that the quotas of this day are apportioned by")
                    LocalDate validOn,
            @QueryParam("knownAt") @Parameter(description = "As they were known at this moment") Instant knownAt,
            @BeanParam PageRequest page) {
        return find.list(validOn, knownAt, page.after(LocalDate::parse), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(PopulationSummaryResponse::of).toList(),
                        page,
                        last -> last.referenceDate().toString()));
    }

    @GET
    @Versioned
    @Path("/{referenceDate}")
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "getPopulation",
            summary = "Read the inhabitants on a reference date",
            description = "The figures of a reference date (peildatum) with those of each municipality. As text/csv"
                    + " the inhabitants (inwonertal) of each municipality.")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PopulationResponse.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = InhabitantsResponse.class))
            })
    public Uni<Response> read(
            @PathParam("referenceDate") @Parameter(description = "1 January", example = "2023-01-01")
                    LocalDate referenceDate,
            @QueryParam("knownAt") @Parameter(description = "As they were known at this moment") Instant knownAt) {
        return find.one(referenceDate, knownAt)
                .map(found -> Version.answer(Response.ok(), found.summary().version(), PopulationResponse.of(found)));
    }

    @GET
    @Path("/{referenceDate}")
    @Produces(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(hidden = true)
    public Uni<Page<InhabitantsResponse>> readTable(
            @PathParam("referenceDate") LocalDate referenceDate, @QueryParam("knownAt") Instant knownAt) {
        return find.one(referenceDate, knownAt).map(found -> new Page<>(InhabitantsResponse.of(found), null));
    }

    private static Response created(PopulationSummary taken) {
        return Version.answer(
                Response.created(URI.create("/v1/populations/" + taken.referenceDate())),
                taken.version(),
                PopulationSummaryResponse.of(taken));
    }
}
