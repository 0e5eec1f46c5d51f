// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.publication.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.List;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.publication.application.FindOpenData;
import nl.onderdak.supervision.publication.domain.OpenFigures;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * {@code /v1/open-data}: what was published, without a token. The only operations of all services that need none; they
 * read published overviews and nothing else.
 */
@Path("/v1/open-data")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Open data", description = "What was published, without a token (open data)")
public class OpenDataResource {

    private static final String MONTH = "The month (maand), such as 2024-07";
    private static final String AREA = "A municipality GM0141 (gemeente), a province PV23 (provincie) or NL";

    /** Two years. */
    private static final int MONTHS = 24;

    /** What was published does not change, and a timeline grows once a month. */
    private static final String CACHEABLE = "public, max-age=3600";

    private final FindOpenData findOpenData;

    OpenDataResource(FindOpenData findOpenData) {
        this.findOpenData = findOpenData;
    }

    /** The overviews. */
    @GET
    @Path("/publications")
    @PermitAll
    @Operation(
            operationId = "listOpenPublications",
            summary = "List the published overviews as open data",
            description = "The monthly overviews (maandoverzichten), latest month first, without their lines; needs no"
                    + " token.")
    @APIResponse(responseCode = "200", description = "One page of overviews")
    public Uni<Page<PublicationSummaryResponse>> list(@BeanParam PageRequest page) {
        return findOpenData
                .list(page.after(YearMonth::parse), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(PublicationSummaryResponse::of).toList(),
                        page,
                        PublicationSummaryResponse::month));
    }

    /** One overview. */
    @GET
    @Path("/publications/{month}")
    @PermitAll
    @Operation(
            operationId = "getOpenPublication",
            summary = "Get the overview of a month as open data",
            description = "The position of every municipality on the first day of the month, as it was published"
                    + " (maandoverzicht); it never changes. Counts of 1 to 4 are left out. Needs no token. As text/csv"
                    + " the lines.")
    @APIResponse(
            responseCode = "200",
            description = "The overview",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = OpenPublicationResponse.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = OpenFiguresResponse.class))
            })
    public Uni<Response> one(
            @PathParam("month")
                    @Parameter(
                            description = MONTH,
                            example = "2024-07",
                            schema = @Schema(pattern = PublicationResource.MONTH))
                    String month) {
        return open(month).map(open -> cacheable(OpenPublicationResponse.of(open)));
    }

    /** The lines of an overview as CSV. */
    @GET
    @Path("/publications/{month}")
    @Produces(CsvWriter.CSV)
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> oneAsCsv(@PathParam("month") String month) {
        return open(month).map(open -> rows(open.figures()));
    }

    /** An area, month by month. */
    @GET
    @Path("/timelines/{area}")
    @PermitAll
    @Operation(
            operationId = "getOpenTimeline",
            summary = "Get the published figures of an area month by month as open data",
            description = "A municipality, a province or the country in the last 24 published overviews (tijdlijn), the"
                    + " oldest first. Counts of 1 to 4 are left out, and sums that would reveal one. Needs no token. As"
                    + " text/csv the months.")
    @APIResponse(
            responseCode = "200",
            description = "The timeline",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = OpenTimelineResponse.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = OpenFiguresResponse.class))
            })
    public Uni<Response> timeline(
            @PathParam("area")
                    @Parameter(description = AREA, example = "GM0141", schema = @Schema(pattern = Area.PATTERN))
                    String area) {
        return months(area)
                .map(months -> cacheable(new OpenTimelineResponse(
                        area, months.stream().map(OpenFiguresResponse::of).toList())));
    }

    /** The months as CSV. */
    @GET
    @Path("/timelines/{area}")
    @Produces(CsvWriter.CSV)
    @PermitAll
    @Operation(hidden = true)
    public Uni<Response> timelineAsCsv(@PathParam("area") String area) {
        return months(area).map(OpenDataResource::rows);
    }

    private Uni<FindOpenData.Open> open(String month) {
        if (!month.matches(PublicationResource.MONTH)) {
            throw new NotFound();
        }
        return findOpenData.find(YearMonth.parse(month)).map(found -> found.orElseThrow(NotFound::new));
    }

    private Uni<List<OpenFigures>> months(String area) {
        return findOpenData.timeline(area(area), MONTHS).invoke(months -> {
            if (months.isEmpty()) {
                throw new NotFound();
            }
        });
    }

    private static Area area(String code) {
        try {
            return Area.valueOf(code);
        } catch (IllegalArgumentException nothing) {
            throw new NotFound();
        }
    }

    private static Response rows(List<OpenFigures> figures) {
        return cacheable(
                new GenericEntity<List<OpenFiguresResponse>>(
                        figures.stream().map(OpenFiguresResponse::of).toList()) {});
    }

    private static Response cacheable(Object entity) {
        return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, CACHEABLE).build();
    }
}
