// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.application.VisibleAreas;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.standing.application.RankMunicipalities;
import nl.onderdak.supervision.standing.domain.Attribution;
import nl.onderdak.web.csv.CsvFileName;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/standings}. */
@Path("/v1/standings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Standings", description = "Where municipalities stand, with all that supervision weighs (standen)")
@Processes(Activity.SUPERVISION)
public class StandingResource {

    private static final String VALID_ON =
            "Position at the end of this day (peildatum); today when absent. The position on 1 July, as provinces print"
                    + " it, is that of 30 June";
    private static final String KNOWN_AT =
            "Facts recorded up to and including this moment; when absent, the latest moment up to which everything"
                    + " that the sources recorded has been read";

    private final RankMunicipalities rankMunicipalities;
    private final VisibleAreas areas;
    private final Caller caller;
    private final Clock clock;

    StandingResource(RankMunicipalities rankMunicipalities, VisibleAreas areas, Caller caller, Clock clock) {
        this.rankMunicipalities = rankMunicipalities;
        this.areas = areas;
        this.caller = caller;
        this.clock = clock;
    }

    /** Municipalities in an order, with their total. */
    @GET
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(operationId = "listStandings", summary = "Rank municipalities", description = """
                    Who is behind, by how much, since when and why (wie loopt achter, hoeveel, sinds wanneer en waarom): \
                    every municipality of a province or of the country that the caller may see, in the requested order, \
                    with its backlog (achterstand) against its quota (taakstelling) and per 1.000 inhabitants, the first day \
                    behind, the half-years that are open, the excusable part (verschoonbaar), its category of supervision \
                    (categorie), the total of the list and that of the whole area. As text/csv the lines, the total of the \
                    list last.""")
    @APIResponse(
            responseCode = "200",
            description = "The municipalities and their total",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StandingsResponse.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = StandingLineResponse.class))
            })
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    public Uni<StandingsResponse> list(@BeanParam StandingsQuery query) {
        return found(query).map(all -> response(all, query));
    }

    /** The lines as CSV. */
    @GET
    @Produces(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(hidden = true)
    public Uni<Response> listCsv(@BeanParam StandingsQuery query) {
        return found(query)
                .map(all -> Response.ok(
                                new GenericEntity<List<StandingLineResponse>>(
                                        response(all, query).lines()) {})
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                CsvFileName.of(
                                        "standen",
                                        area(query).code(),
                                        all.found().asOf().validOn()))
                        .build());
    }

    /** One municipality. */
    @GET
    @Path("/{municipality}")
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(operationId = "getStanding", summary = "Get where a municipality stands", description = """
                    All figures that supervision (toezicht) weighs of a municipality (gemeente) on a day, as known at a moment: \
                    its half-years, its cohorts (achterstand per halfjaar) by a rule of attribution (toerekening), the \
                    excusable (verschoonbaar) and culpable (verwijtbaar) part of the shortfall, since when it is behind, \
                    and the hash that proves them.""")
    @APIResponse(
            responseCode = "200",
            description = "The standing",
            content = @Content(schema = @Schema(implementation = StandingResponse.class)))
    public Uni<StandingResponse> one(
            @PathParam("municipality") @Parameter(description = "The municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("attribution")
                    @DefaultValue("OLDEST_FIRST")
                    @Parameter(description = "Which half-year persons housed count for (toerekening)")
                    Attribution attribution,
            @QueryParam("validOn") @Parameter(description = VALID_ON) LocalDate validOn,
            @QueryParam("knownAt") @Parameter(description = KNOWN_AT) Instant knownAt) {
        return rankMunicipalities
                .one(caller.organisation(), municipality, asOf(validOn, knownAt), caller.holds(Scopes.SUPERVISION_READ))
                .map(found -> StandingResponse.of(found.orElseThrow(NotFound::new), attribution, caller::holds));
    }

    /** Fails with {@link NotFound} when the caller sees no municipality of the area. */
    private Uni<RankMunicipalities.Ranked> found(StandingsQuery query) {
        return rankMunicipalities
                .in(
                        caller.organisation(),
                        query.area(),
                        asOf(query.validOn, query.knownAt),
                        caller.holds(Scopes.SUPERVISION_READ))
                .invoke(all -> {
                    if (all.ranked().isEmpty()) {
                        throw new NotFound();
                    }
                });
    }

    private StandingsResponse response(RankMunicipalities.Ranked all, StandingsQuery query) {
        return StandingsResponse.of(all, area(query), query, caller::holds);
    }

    private Area area(StandingsQuery query) {
        return areas.part(caller.organisation(), query.area());
    }

    private AsOf asOf(LocalDate validOn, Instant knownAt) {
        return AsOf.of(validOn == null ? DutchCalendar.today(clock) : validOn, knownAt);
    }
}
