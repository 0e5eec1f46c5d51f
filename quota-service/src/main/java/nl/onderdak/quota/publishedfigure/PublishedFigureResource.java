// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.publishedfigure;

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
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.quota.publishedfigure.PublishedFigure.Key;
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

/** Records, corrects and lists quotas as the ministry published them. */
@Path("/v1/published-quotas")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Published quotas",
        description = "Quotas as the ministry published them (gepubliceerde taakstelling), beside the computed ones")
public class PublishedFigureResource {

    private static final String REVISION = "Revision of the national target, 1 for the first";
    private static final int PARTS = 3;

    private final RecordPublishedFigures take;
    private final CorrectPublishedFigure correct;
    private final FindPublishedFigures find;
    private final Idempotency idempotency;
    private final AuditTrail trail;

    PublishedFigureResource(
            RecordPublishedFigures take,
            CorrectPublishedFigure correct,
            FindPublishedFigures find,
            Idempotency idempotency,
            AuditTrail trail) {
        this.take = take;
        this.correct = correct;
        this.find = find;
        this.idempotency = idempotency;
        this.trail = trail;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.TARGETS_WRITE)
    @Operation(
            operationId = "recordPublishedQuota",
            summary = "Record a published quota",
            description = "Records the quota of a municipality and half-year as the ministry published it"
                    + " (gepubliceerde taakstelling) with a revision of the national target, once. The"
                    + " computed quota does not change.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = PublishedFigureResponse.class)))
    public Uni<Response> take(PublishedFigureRequest body) {
        return idempotency.once(
                body,
                () -> take.take(body.figure())
                        .map(taken -> response(
                                Response.created(URI.create("/v1/published-quotas/" + body.halfYear() + "/"
                                        + body.municipality() + "/" + body.revision())),
                                taken)));
    }

    @PUT
    @Path("/{halfYear}/{municipality}/{revision}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.TARGETS_WRITE)
    @Operation(
            operationId = "correctPublishedQuota",
            summary = "Correct a published quota",
            description = "Replaces a published quota (gepubliceerde taakstelling) by the right figure;"
                    + " earlier versions are kept.")
    @APIResponse(
            responseCode = "200",
            description = "The corrected quota",
            content = @Content(schema = @Schema(implementation = PublishedFigureResponse.class)))
    public Uni<Response> correct(
            @PathParam("halfYear") @Parameter(description = "Half-year", example = "2021-H2") HalfYear halfYear,
            @PathParam("municipality") @Parameter(description = "CBS code", example = "GM0141")
                    MunicipalityCode municipality,
            @PathParam("revision") @Parameter(description = REVISION, example = "1") int revision,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            CorrectFigureRequest body) {
        return trail.change(
                () -> correct.correct(body.figure(new Key(halfYear, municipality, revision)), Version.expected(ifMatch))
                        .map(corrected -> response(Response.ok(), corrected)));
    }

    @GET
    @Versioned
    @Path("/{halfYear}/{municipality}/{revision}")
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "getPublishedQuota",
            summary = "Read a published quota",
            description = "The quota of a municipality and half-year as the ministry published it (gepubliceerde"
                    + " taakstelling).")
    @APIResponse(
            responseCode = "200",
            description = "The published quota",
            content = @Content(schema = @Schema(implementation = PublishedFigureResponse.class)))
    public Uni<Response> read(
            @PathParam("halfYear") @Parameter(description = "Half-year", example = "2021-H2") HalfYear halfYear,
            @PathParam("municipality") @Parameter(description = "CBS code", example = "GM0141")
                    MunicipalityCode municipality,
            @PathParam("revision") @Parameter(description = REVISION, example = "1") int revision) {
        return find.one(new Key(halfYear, municipality, revision)).map(found -> response(Response.ok(), found));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "listPublishedQuotas",
            summary = "List published quotas",
            description = "Quotas as the ministry published them (gepubliceerde taakstelling), sorted by half-year,"
                    + " municipality and revision. Each also stands beside the computed one in the list of"
                    + " municipal quotas.")
    @APIResponse(responseCode = "200", description = "A page of published quotas")
    public Uni<Page<PublishedFigureResponse>> list(
            @QueryParam("halfYear") @Parameter(description = "Of this half-year", example = "2021-H2")
                    HalfYear halfYear,
            @QueryParam("municipality") @Parameter(description = "Of this municipality", example = "GM0141")
                    MunicipalityCode municipality,
            @BeanParam PageRequest page) {
        return find.list(halfYear, municipality, page.after(PublishedFigureResource::position), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(PublishedFigureResponse::of).toList(),
                        page,
                        last -> last.halfYear() + "/" + last.municipality() + "/" + last.revision()));
    }

    private static Response response(Response.ResponseBuilder response, RecordedFigure recorded) {
        return Version.answer(response, recorded.version(), PublishedFigureResponse.of(recorded));
    }

    private static Key position(String key) {
        var parts = key.split("/", PARTS);
        if (parts.length < PARTS) {
            throw new IllegalArgumentException("not the key of a published figure: " + key);
        }
        return new Key(HalfYear.valueOf(parts[0]), MunicipalityCode.valueOf(parts[1]), Integer.parseInt(parts[2]));
    }
}
