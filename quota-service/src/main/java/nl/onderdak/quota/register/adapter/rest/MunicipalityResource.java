// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.quota.register.application.ChangeMunicipality;
import nl.onderdak.quota.register.application.FindMunicipalities;
import nl.onderdak.quota.register.application.MunicipalityView;
import nl.onderdak.quota.register.application.RegisterMunicipalities;
import nl.onderdak.quota.register.domain.Municipality;
import nl.onderdak.web.audit.AuditTrail;
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

/** Registers, changes and lists municipalities. */
@Path("/v1/municipalities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Municipalities", description = "Register of municipalities (gemeenten)")
public class MunicipalityResource {

    private final RegisterMunicipalities register;
    private final ChangeMunicipality change;
    private final FindMunicipalities find;
    private final Idempotency idempotency;
    private final AuditTrail trail;

    public MunicipalityResource(
            RegisterMunicipalities register,
            ChangeMunicipality change,
            FindMunicipalities find,
            Idempotency idempotency,
            AuditTrail trail) {
        this.register = register;
        this.change = change;
        this.find = find;
        this.idempotency = idempotency;
        this.trail = trail;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.MUNICIPALITIES_WRITE)
    @Operation(
            operationId = "registerMunicipality",
            summary = "Register a municipality",
            description = "Registers a municipality (gemeente), once.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = MunicipalityResponse.class)))
    public Uni<Response> register(RegisterMunicipalityRequest body) {
        return idempotency.once(
                body,
                () -> register.register(body.toMunicipality())
                        .map(registered -> response(
                                Response.created(URI.create("/v1/municipalities/" + body.municipality())),
                                registered)));
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.MUNICIPALITIES_WRITE)
    @Operation(
            operationId = "changeMunicipality",
            summary = "Change a municipality",
            description = "Changes name, province or last day of a municipality (gemeente). Quotas do not"
                    + " change until their national target is revised.")
    @APIResponse(
            responseCode = "200",
            description = "The changed municipality",
            content = @Content(schema = @Schema(implementation = MunicipalityResponse.class)))
    public Uni<Response> change(
            @PathParam("code") @Parameter(description = "CBS code", example = "GM0141") MunicipalityCode code,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ChangeMunicipalityRequest body) {
        return trail.change(
                () -> change.change(code, Version.expected(ifMatch), body.name(), body.province(), body.validUntil())
                        .map(changed -> response(Response.ok(), changed)));
    }

    @GET
    @Versioned
    @Path("/{code}")
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "getMunicipality",
            summary = "Read a municipality",
            description = "A municipality (gemeente) in the register.")
    @APIResponse(
            responseCode = "200",
            description = "The municipality",
            content = @Content(schema = @Schema(implementation = MunicipalityResponse.class)))
    public Uni<Response> read(
            @PathParam("code") @Parameter(description = "CBS code", example = "GM0141") MunicipalityCode code,
            @QueryParam("validOn") @Parameter(description = "Only if it exists on this day") LocalDate validOn,
            @QueryParam("knownAt") @Parameter(description = "As the register knew it at this moment") Instant knownAt) {
        return find.one(code, validOn, knownAt).map(found -> response(Response.ok(), found));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "listMunicipalities",
            summary = "List municipalities",
            description = "Municipalities (gemeenten) sorted by code.")
    @APIResponse(responseCode = "200", description = "A page of municipalities")
    public Uni<Page<MunicipalityResponse>> list(
            @QueryParam("province")
                    @Parameter(description = "Municipalities of this province (provincie)", example = "PV23")
                    ProvinceCode province,
            @QueryParam("validOn") @Parameter(description = "Municipalities that exist on this day") LocalDate validOn,
            @QueryParam("knownAt") @Parameter(description = "As the register knew them at this moment") Instant knownAt,
            @BeanParam PageRequest page) {
        return find.list(new MunicipalityView.Filter(null, province, validOn, knownAt), page.after(), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(MunicipalityResponse::of).toList(),
                        page,
                        last -> last.municipality().value()));
    }

    private static Response response(Response.ResponseBuilder response, Municipality municipality) {
        return Version.answer(response, municipality.version(), MunicipalityResponse.of(municipality));
    }
}
