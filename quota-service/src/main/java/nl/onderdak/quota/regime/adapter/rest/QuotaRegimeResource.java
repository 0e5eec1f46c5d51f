// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.regime.adapter.rest;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.quota.regime.application.ChangeQuotaRegime;
import nl.onderdak.quota.regime.application.FindQuotaRegimes;
import nl.onderdak.quota.regime.domain.QuotaRegime;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Registers, ends and lists quota regimes. */
@Path("/v1/quota-regimes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Quota regimes", description = "The laws that give municipalities quotas (wettelijk stelsel)")
public class QuotaRegimeResource {

    private final ChangeQuotaRegime change;
    private final FindQuotaRegimes find;
    private final Idempotency idempotency;

    QuotaRegimeResource(ChangeQuotaRegime change, FindQuotaRegimes find, Idempotency idempotency) {
        this.change = change;
        this.find = find;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.TARGETS_WRITE)
    @Operation(
            operationId = "registerQuotaRegime",
            summary = "Register a quota regime",
            description = "Registers a law that gives municipalities quotas (wettelijk stelsel) from the"
                    + " first day of a half-year, after the previous one has ended.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = QuotaRegimeResponse.class)))
    public Uni<Response> register(RegisterRegimeRequest body) {
        return idempotency.once(
                body,
                () -> change.register(body.validFrom(), body.legalSource())
                        .map(regime -> response(
                                Response.created(URI.create("/v1/quota-regimes/" + regime.validFrom())), regime)));
    }

    @POST
    @Path("/{validFrom}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.TARGETS_WRITE)
    @Operation(
            operationId = "endQuotaRegime",
            summary = "End a quota regime",
            description = "Ends the law that gives municipalities quotas (einde van het stelsel) with the"
                    + " last day of a half-year: whole half-years only, since a quota applies to a"
                    + " calendar half-year. Later half-years have no quota; earlier quotas stay"
                    + " readable. Ending it again moves the day.")
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = QuotaRegimeResponse.class)))
    public Uni<Response> end(
            @PathParam("validFrom") @Parameter(description = "First day of the regime", example = "2015-01-01")
                    LocalDate validFrom,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            EndRegimeRequest body) {
        return idempotency.once(
                body,
                () -> change.end(validFrom, Version.expected(ifMatch), body.validUntil(), body.legalSource())
                        .map(regime -> response(Response.ok(), regime)));
    }

    @GET
    @Versioned
    @Path("/{validFrom}")
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "getQuotaRegime",
            summary = "Read a quota regime",
            description = "A law that gives municipalities quotas, with its half-years (wettelijk stelsel).")
    @APIResponse(
            responseCode = "200",
            description = "The regime",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = QuotaRegimeResponse.class)))
    public Uni<Response> read(
            @PathParam("validFrom") @Parameter(description = "First day of the regime", example = "2015-01-01")
                    LocalDate validFrom) {
        return find.one(validFrom).map(regime -> response(Response.ok(), regime));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "listQuotaRegimes",
            summary = "List quota regimes",
            description = "The laws that give municipalities quotas (wettelijk stelsel), sorted by first day.")
    @APIResponse(responseCode = "200", description = "A page of regimes")
    public Uni<Page<QuotaRegimeResponse>> list(@BeanParam PageRequest page) {
        return find.list(page.after(LocalDate::parse), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(QuotaRegimeResponse::of).toList(),
                        page,
                        last -> last.validFrom().toString()));
    }

    private static Response response(Response.ResponseBuilder response, QuotaRegime regime) {
        return Version.answer(response, regime.version(), QuotaRegimeResponse.of(regime));
    }
}
