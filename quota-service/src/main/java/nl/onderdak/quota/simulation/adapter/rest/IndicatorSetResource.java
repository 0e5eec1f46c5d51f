// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.simulation.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.quota.simulation.application.KeepIndicators;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records and lists values of indicators for simulations. */
@Path("/v1/indicator-sets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Simulations", description = "Other keys than inhabitants (verdeelsleutels), as simulation")
public class IndicatorSetResource {

    private final KeepIndicators indicators;
    private final Idempotency idempotency;
    private final Caller caller;

    public IndicatorSetResource(KeepIndicators indicators, Idempotency idempotency, Caller caller) {
        this.indicators = indicators;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SIMULATIONS_WRITE)
    @Operation(
            operationId = "recordIndicatorSet",
            summary = "Record values of an indicator",
            description = "Records values per municipality of an indicator by which a target could be"
                    + " apportioned: share of social rental homes (aandeel sociale huur), turnover"
                    + " (mutatiegraad), vacated homes (vrijgekomen woningen) or liveability"
                    + " (leefbaarheid). Never changed afterwards.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = IndicatorSetResponse.class)))
    public Uni<Response> keep(KeepIndicatorRequest body) {
        return idempotency.once(
                body,
                () -> indicators
                        .keep(
                                body.given(),
                                "/municipalities",
                                caller.organisation().claim())
                        .map(kept -> Version.answer(
                                Response.created(URI.create(
                                        "/v1/indicator-sets/" + kept.values().set())),
                                Version.ONLY,
                                IndicatorSetResponse.of(kept))));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "listIndicatorSets",
            summary = "List sets of values",
            description = "The stored sets of values (indicatoren) without their values, in the order in which they"
                    + " were recorded.")
    @APIResponse(responseCode = "200", description = "A page of sets")
    public Uni<Page<IndicatorSetResponse>> list(@BeanParam PageRequest page) {
        return indicators
                .list(page.after(UUID::fromString), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(IndicatorSetResponse::withoutValues).toList(),
                        page,
                        set -> set.id().toString()));
    }

    @GET
    @Versioned
    @Path("/{id}")
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "getIndicatorSet",
            summary = "Read a set of values",
            description = "The stored values of an indicator (indicator), per municipality.")
    @APIResponse(
            responseCode = "200",
            description = "The set",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = IndicatorSetResponse.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = IndicatorValue.class))
            })
    public Uni<Response> read(@PathParam("id") UUID id) {
        return indicators
                .one(id)
                .map(found -> Version.answer(Response.ok(), Version.ONLY, IndicatorSetResponse.of(found)));
    }

    @GET
    @Path("/{id}")
    @Produces(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(hidden = true)
    public Uni<Page<IndicatorValue>> readTable(@PathParam("id") UUID id) {
        return indicators.one(id).map(found -> new Page<>(IndicatorValue.of(found.values()), null));
    }
}
