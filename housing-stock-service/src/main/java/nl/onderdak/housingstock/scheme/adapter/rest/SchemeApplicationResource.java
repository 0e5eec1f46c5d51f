// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.scheme.application.ApplyToScheme;
import nl.onderdak.housingstock.scheme.application.FindSchemeApplications;
import nl.onderdak.housingstock.scheme.application.FindSchemes;
import nl.onderdak.housingstock.scheme.domain.Scheme;
import nl.onderdak.housingstock.scheme.domain.SchemeApplication;
import nl.onderdak.web.audit.AuditTrail;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/scheme-applications}. */
@Path("/v1/scheme-applications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Schemes")
public class SchemeApplicationResource {

    private final ApplyToScheme applyToScheme;
    private final FindSchemeApplications find;
    private final FindSchemes schemes;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    SchemeApplicationResource(
            ApplyToScheme applyToScheme,
            FindSchemeApplications find,
            FindSchemes schemes,
            Idempotency idempotency,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.applyToScheme = applyToScheme;
        this.find = find;
        this.schemes = schemes;
        this.idempotency = idempotency;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /** Records an application. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "recordSchemeApplication",
            summary = "Record an application to a scheme",
            description = "Records that a municipality applied to a scheme of the state (aanvraag van een regeling).")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = SchemeApplicationResponse.class)))
    public Uni<Response> apply(SchemeApplicationRequest body) {
        var particulars = body.toParticulars();
        return idempotency.once(
                body,
                () -> applyToScheme
                        .apply(
                                caller.organisation(),
                                new MunicipalityCode(body.municipality()),
                                body.scheme(),
                                particulars)
                        .chain(application -> answer(
                                Response.created(URI.create("/v1/scheme-applications/" + application.id())),
                                application)));
    }

    /** Changes an application. */
    @PUT
    @Path("/{application}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "changeSchemeApplication",
            summary = "Change an application to a scheme",
            description = "Replaces the particulars of an application (aanvraag): granted (toegekend), refused"
                    + " (afgewezen), withdrawn (ingetrokken), or its works finished (gereed).")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = SchemeApplicationResponse.class)))
    public Uni<Response> change(
            @PathParam("application") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            ChangeSchemeApplicationRequest body) {
        return trail.change(() -> applyToScheme
                .change(caller.organisation(), id, Version.expected(ifMatch), body.toParticulars())
                .chain(application -> answer(Response.ok(), application)));
    }

    /** Applications, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listSchemeApplications",
            summary = "List applications to schemes",
            description = "Applications of municipalities to schemes (aanvragen), the oldest first.")
    @APIResponse(responseCode = "200", description = "One page of applications")
    public Uni<Page<SchemeApplicationResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only of this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("scheme") @Parameter(description = "Only to this scheme (regeling)") Scheme scheme) {
        return find.list(caller.organisation(), municipality, scheme, page.after(UUID::fromString), page.limit() + 1)
                .chain(found -> schemes.all()
                        .map(all -> Page.of(
                                found.stream()
                                        .map(application -> SchemeApplicationResponse.of(
                                                application, all, DutchCalendar.today(clock)))
                                        .toList(),
                                page,
                                application -> application.id().toString())));
    }

    /** One application. */
    @GET
    @Versioned(wholly = false)
    @Path("/{application}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getSchemeApplication",
            summary = "Get an application to a scheme",
            description = "One application to a scheme (aanvraag).")
    @APIResponse(
            responseCode = "200",
            description = "The application",
            content = @Content(schema = @Schema(implementation = SchemeApplicationResponse.class)))
    public Uni<Response> one(@PathParam("application") UUID id) {
        return find.find(caller.organisation(), id).chain(application -> answer(Response.ok(), application));
    }

    private Uni<Response> answer(Response.ResponseBuilder response, SchemeApplication application) {
        return schemes.all()
                .map(all -> Version.answer(
                        response,
                        application.version(),
                        SchemeApplicationResponse.of(application, all, DutchCalendar.today(clock))));
    }
}
