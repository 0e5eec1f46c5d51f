// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.publication.application.FindCorrections;
import nl.onderdak.supervision.publication.application.FindOverviews;
import nl.onderdak.supervision.publication.application.Overviews.Published;
import nl.onderdak.supervision.publication.application.PublishOverview;
import nl.onderdak.web.csv.CsvFileName;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/publications}. */
@Path("/v1/publications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publications", description = "Monthly overviews, frozen (maandoverzichten)")
public class PublicationResource {

    static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";
    private static final String DESCRIPTION = "The month (maand), such as 2024-07";

    private final PublishOverview publishOverview;
    private final FindOverviews findOverviews;
    private final FindCorrections findCorrections;
    private final Idempotency idempotency;

    PublicationResource(
            PublishOverview publishOverview,
            FindOverviews findOverviews,
            FindCorrections findCorrections,
            Idempotency idempotency) {
        this.publishOverview = publishOverview;
        this.findOverviews = findOverviews;
        this.findCorrections = findCorrections;
        this.idempotency = idempotency;
    }

    /** Publishes a month that was missed. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.OPERATIONS)
    @Operation(
            operationId = "publishOverview",
            summary = "Publish the overview of a month that was missed",
            description = """
                    Freezes the monthly overview (maandoverzicht) of every municipality: the position on the first day of the \
                    month, as known now. The overview of the present month is published without this, on its first day. \
                    Refused while a figure is provisional (voorlopig), and for a month that was published.""")
    @APIResponse(
            responseCode = "201",
            description = "Published",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = PublicationSummaryResponse.class)))
    public Uni<Response> publish(PublicationRequest body) {
        return idempotency.once(
                body,
                () -> publishOverview.publish(YearMonth.parse(body.month())).map(PublicationResource::published));
    }

    /** The overviews. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(
            operationId = "listPublications",
            summary = "List the published overviews",
            description = "The monthly overviews (maandoverzichten), latest month first, without their lines.")
    @APIResponse(responseCode = "200", description = "One page of overviews")
    public Uni<Page<PublicationSummaryResponse>> list(@BeanParam PageRequest page) {
        return findOverviews
                .list(page.after(YearMonth::parse), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(PublicationSummaryResponse::of).toList(),
                        page,
                        PublicationSummaryResponse::month));
    }

    /** One overview. */
    @GET
    @Path("/{month}")
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(operationId = "getPublication", summary = "Get the overview of a month", description = """
                    The position of every municipality on the first day of the month, as it was published (maandoverzicht \
                    realisatie taakstelling); it never changes. As text/csv: a file with Dutch column names.""")
    @APIResponse(
            responseCode = "200",
            description = "The overview",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PublicationResponse.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = PublicationRow.class))
            })
    public Uni<PublicationResponse> overview(
            @PathParam("month") @Parameter(description = DESCRIPTION, schema = @Schema(pattern = MONTH)) String month) {
        return find(month).map(PublicationResponse::of);
    }

    /** The lines of an overview as a file. */
    @GET
    @Path("/{month}")
    @Produces(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(hidden = true)
    public Uni<Response> overviewCsv(@PathParam("month") String month) {
        return find(month).map(found -> {
            var overview = found.overview();
            var rows = overview.lines().stream()
                    .map(line -> PublicationRow.of(overview, line))
                    .toList();
            return Response.ok(new GenericEntity<List<PublicationRow>>(rows) {})
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            CsvFileName.of("realisatie-taakstelling", overview.month()))
                    .build();
        });
    }

    /** What was recorded after an overview. */
    @GET
    @Path("/{month}/corrections")
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(
            operationId = "comparePublication",
            summary = "Compare an overview with what is known now",
            description = """
                    The municipalities of which the balance (saldo) of the same day is another now, because of facts that \
                    were recorded after the overview (latere correcties); the overview itself stays as it is.""")
    @APIResponse(
            responseCode = "200",
            description = "The differences",
            content = @Content(schema = @Schema(implementation = CorrectionsResponse.class)))
    public Uni<CorrectionsResponse> corrections(
            @PathParam("month") @Parameter(description = DESCRIPTION, schema = @Schema(pattern = MONTH)) String month) {
        return findCorrections
                .find(month(month))
                .map(found -> found.map(CorrectionsResponse::of).orElseThrow(NotFound::new));
    }

    private Uni<Published> find(String month) {
        return findOverviews.find(month(month)).map(found -> found.orElseThrow(NotFound::new));
    }

    private static YearMonth month(String text) {
        if (!text.matches(MONTH)) {
            throw new NotFound();
        }
        return YearMonth.parse(text);
    }

    private static Response published(Decision<Published> decision) {
        return switch (decision) {
            case Decision.Accepted<Published>(var published, var _) ->
                Response.created(URI.create(
                                "/v1/publications/" + published.overview().month()))
                        .entity(PublicationSummaryResponse.of(published))
                        .build();
            case Decision.Rejected<Published>(var reason) -> throw new Refused(reason);
        };
    }
}
