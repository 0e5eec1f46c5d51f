// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.statistics.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.regex.Pattern;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.placement.RefusalReason;
import nl.onderdak.placement.statistics.application.FindStatistics;
import nl.onderdak.placement.statistics.application.Statistics.Area;
import nl.onderdak.placement.statistics.application.Statistics.RefusalPosition;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures on households, per area. */
@Path("/v1/statistics")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@Tag(name = "Statistics", description = "Figures on coupled households per area (statistiek)")
public class StatisticsResource {

    private static final Pattern POSITION = Pattern.compile("(" + MunicipalityCode.PATTERN + ")/([A-Z_]+)");

    private final FindStatistics findStatistics;
    private final Caller caller;

    StatisticsResource(FindStatistics findStatistics, Caller caller) {
        this.findStatistics = findStatistics;
        this.caller = caller;
    }

    @GET
    @Path("/waiting-households")
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(
            operationId = "listWaitingStatistics",
            summary = "List municipalities with their waiting households by composition",
            description = """
                    Singles, couples, families and large families that wait for a home, singles who expect family \
                    (referenten), and persons whose civic integration has started, today.""")
    @APIResponse(responseCode = "200", description = "A page of municipalities")
    public Uni<Page<WaitingStatisticResponse>> waiting(
            @Parameter(description = "CBS code of the municipality") @QueryParam("municipality")
                    MunicipalityCode municipality,
            @BeanParam PageRequest page) {
        return findStatistics
                .waiting(caller.organisation(), municipality, page.after(MunicipalityCode::new), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(WaitingStatisticResponse::of).toList(),
                        page,
                        WaitingStatisticResponse::municipality));
    }

    @GET
    @Path("/durations")
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(
            operationId = "listDurations",
            summary = "List areas with the time from permit to home",
            description = """
                    Median and 90th percentile of the days between permit, coupling and home (doorlooptijden), gross and \
                    net, of the households that were housed in a half-year; per municipality, or per COA region as far as \
                    the caller may see its municipalities.""")
    @APIResponse(responseCode = "200", description = "A page of areas")
    public Uni<Page<DurationsResponse>> durations(
            @Parameter(description = "Half-year of moving in") @QueryParam("halfYear") @NotNull HalfYear halfYear,
            @Parameter(description = "Kind of area") @QueryParam("per") @DefaultValue("MUNICIPALITY") Area per,
            @Parameter(description = "As known at: only facts recorded by this moment") @QueryParam("knownAt")
                    Instant knownAt,
            @BeanParam PageRequest page) {
        return findStatistics
                .durations(caller.organisation(), per, halfYear, knownAt, page.after(), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream()
                                .map(one -> DurationsResponse.of(one, halfYear))
                                .toList(),
                        page,
                        DurationsResponse::area));
    }

    @GET
    @Path("/refusals")
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(
            operationId = "listRefusalStatistics",
            summary = "List refused offers by municipality and reason",
            description = """
                    Offers of dwellings that were refused in a half-year (weigeringen), with the judgement of COA.""")
    @APIResponse(responseCode = "200", description = "A page of figures")
    public Uni<Page<RefusalStatisticResponse>> refusals(
            @Parameter(description = "Half-year of the refusal") @QueryParam("halfYear") @NotNull HalfYear halfYear,
            @Parameter(description = "As known at: only facts recorded by this moment") @QueryParam("knownAt")
                    Instant knownAt,
            @BeanParam PageRequest page) {
        return findStatistics
                .refusals(
                        caller.organisation(),
                        halfYear,
                        knownAt,
                        page.after(StatisticsResource::position),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream()
                                .map(one -> RefusalStatisticResponse.of(one, halfYear))
                                .toList(),
                        page,
                        last -> last.municipality() + "/" + last.reason()));
    }

    private static RefusalPosition position(String key) {
        var parts = POSITION.matcher(key);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a municipality with a reason: " + key);
        }
        return new RefusalPosition(new MunicipalityCode(parts.group(1)), RefusalReason.valueOf(parts.group(2)));
    }
}
