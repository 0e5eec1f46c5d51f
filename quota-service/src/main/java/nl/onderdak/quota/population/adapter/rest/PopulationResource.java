// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.population.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import nl.onderdak.quota.population.application.FindPopulations;
import nl.onderdak.quota.population.application.TakePopulation;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.security.Scopes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Inhabitants per reference date. */
@Path("/v1/populations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Populations", description = "Inhabitants (inwonertallen) per reference date (peildatum)")
public class PopulationResource {

    private static final long ONLY_VERSION = 1;

    private final TakePopulation take;
    private final FindPopulations find;
    private final Idempotency idempotency;

    public PopulationResource(TakePopulation take, FindPopulations find, Idempotency idempotency) {
        this.take = take;
        this.find = find;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Cancellable(false)
    @PermissionsAllowed(Scopes.POPULATIONS_WRITE)
    @Operation(
            summary = "Give the inhabitants on a reference date",
            description = "Takes in the inhabitants (inwonertallen) of the Netherlands and of municipalities on a"
                    + " reference date (peildatum), once. A register of some municipalities, such as those of one province,"
                    + " works with the national figure.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in",
            content = @Content(schema = @Schema(implementation = PopulationSummaryAnswer.class)))
    public Uni<Response> take(TakePopulationRequest body) {
        return idempotency.once(
                body,
                () -> take.take(
                                body.referenceDate(),
                                body.source(),
                                body.nationalInhabitants(),
                                body.complete(),
                                body.parts())
                        .map(taken -> Response.created(URI.create("/v1/populations/" + taken.referenceDate()))
                                .header(HttpHeaders.ETAG, Version.etag(ONLY_VERSION))
                                .entity(PopulationSummaryAnswer.of(taken))
                                .build()));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            summary = "List reference dates",
            description = "The figures of each reference date (peildatum) as a whole, sorted by date.")
    @APIResponse(responseCode = "200", description = "A page of reference dates")
    public Uni<Page<PopulationSummaryAnswer>> list(@BeanParam PageRequest page) {
        return find.list(dateOf(page.after()), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(PopulationSummaryAnswer::of).toList(),
                        page,
                        answer -> answer.referenceDate().toString()));
    }

    @GET
    @Path("/{referenceDate}")
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            summary = "Read the inhabitants on a reference date",
            description = "The figures of a reference date (peildatum) with those of each municipality.")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = PopulationAnswer.class)))
    public Uni<Response> read(
            @PathParam("referenceDate") @Parameter(description = "1 January", example = "2023-01-01")
                    LocalDate referenceDate) {
        return find.one(referenceDate)
                .map(found -> Response.ok(PopulationAnswer.of(found))
                        .header(HttpHeaders.ETAG, Version.etag(ONLY_VERSION))
                        .build());
    }

    @GET
    @Path("/{referenceDate}")
    @Produces("text/csv")
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            summary = "Read the inhabitants of each municipality on a reference date",
            description = "The inhabitants (inwonertal) of each municipality, as a table.")
    @APIResponse(responseCode = "200", description = "The figures of each municipality")
    public Uni<Page<InhabitantsAnswer>> readTable(
            @PathParam("referenceDate") @Parameter(description = "1 January", example = "2023-01-01")
                    LocalDate referenceDate) {
        return find.one(referenceDate).map(found -> new Page<>(InhabitantsAnswer.of(found), null));
    }

    private static LocalDate dateOf(String after) {
        try {
            return after == null ? null : LocalDate.parse(after);
        } catch (DateTimeParseException notOurs) {
            throw new BadInput(Fault.in("cursor", "invalid-cursor", null));
        }
    }
}
