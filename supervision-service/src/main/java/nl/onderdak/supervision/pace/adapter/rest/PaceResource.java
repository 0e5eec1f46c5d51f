// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.pace.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.forecast.domain.Forecast;
import nl.onderdak.supervision.pace.application.FindPace;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/paces}. */
@Path("/v1/paces")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Paces", description = "Whether areas keep pace with their quotas (tempo)")
public class PaceResource {

    private static final String AREA = "A municipality GM0141 (gemeente), a province PV23 (provincie) or NL";

    /** Ten years: quotas are known for two half-years at most. */
    private static final int MOST = 20;

    private final FindPace findPace;
    private final Caller caller;
    private final Clock clock;

    PaceResource(FindPace findPace, Caller caller, Clock clock) {
        this.findPace = findPace;
        this.caller = caller;
        this.clock = clock;
    }

    /** The pace of an area. */
    @GET
    @Path("/{area}")
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(operationId = "getPace", summary = "Get the pace of an area", description = """
                    The share that is realised (realisatiepercentage) against the months of the half-year that have passed \
                    (verwacht percentage, k/6), the class of the pace (tempoklasse), the pace of the last two closed \
                    half-years and the pace that leaves no backlog by a day (benodigd tempo), with the quotas that are known \
                    until then.""")
    @APIResponse(
            responseCode = "200",
            description = "The pace",
            content = @Content(schema = @Schema(implementation = PaceResponse.class)))
    public Uni<PaceResponse> one(
            @PathParam("area") @Parameter(description = AREA, schema = @Schema(pattern = Area.PATTERN)) String area,
            @QueryParam("validOn")
                    @Parameter(
                            description = "Position at the end of this day (peildatum), today or earlier; today when"
                                    + " absent")
                    LocalDate validOn,
            @QueryParam("knownAt")
                    @Parameter(
                            description = "Facts recorded up to and including this moment; the latest complete one when"
                                    + " absent")
                    Instant knownAt,
            @QueryParam("clearedBy")
                    @Parameter(
                            description = "The day at whose end nothing is to be left (in te lopen op), at most 20"
                                    + " half-years ahead; the end of the half-year when absent")
                    LocalDate clearedBy) {
        var asked = area(area);
        var today = DutchCalendar.today(clock);
        var day = validOn == null || validOn.isAfter(today) ? today : validOn;
        var by = clearedBy == null ? Forecast.first(day).end() : clearedBy;
        check(today, validOn, day, by);
        return findPace.find(caller.organisation(), asked, AsOf.of(day, knownAt), by)
                .map(found -> PaceResponse.of(found.orElseThrow(NotFound::new)));
    }

    private static void check(LocalDate today, LocalDate validOn, LocalDate day, LocalDate clearedBy) {
        var faults = new ArrayList<Fault>();
        if (validOn != null && validOn.isAfter(today)) {
            faults.add(Fault.in("validOn", "pace-of-future-day", null));
        }
        if (!clearedBy.isAfter(day)) {
            faults.add(Fault.in("clearedBy", "cleared-before-day", null));
        } else if (Forecast.first(day).countTo(HalfYear.of(clearedBy)) > MOST) {
            faults.add(Fault.in("clearedBy", "cleared-too-late", null));
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
    }

    private static Area area(String code) {
        try {
            return Area.valueOf(code);
        } catch (IllegalArgumentException nothing) {
            throw new NotFound();
        }
    }
}
