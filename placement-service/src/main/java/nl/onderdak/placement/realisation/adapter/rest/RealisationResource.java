// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.realisation.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.placement.realisation.application.FindRealisations;
import nl.onderdak.placement.realisation.application.Realisations.Filter;
import nl.onderdak.placement.realisation.application.Realisations.Period;
import nl.onderdak.placement.realisation.application.Realisations.Position;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counted persons per municipality and half-year. */
@Path("/v1/realisations")
@Tag(name = "Realisations", description = "Counted persons per municipality and half-year (realisatie)")
public class RealisationResource {

    private static final Pattern POSITION =
            Pattern.compile("(" + MunicipalityCode.PATTERN + ")/([0-9]{4})-H?([0-9]{1,2})");

    private final FindRealisations findRealisations;
    private final Caller caller;

    RealisationResource(FindRealisations findRealisations, Caller caller) {
        this.findRealisations = findRealisations;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(
            operationId = "listRealisations",
            summary = "List counted persons per municipality and period",
            description = """
                    Realisation of the quota (realisatie van de taakstelling), summed over all recorded stays, corrections \
                    and returns, per half-year or per month; as of a day, and as known at a moment. A province sees the \
                    municipalities that were known then to lie in it.""")
    @APIResponse(responseCode = "200", description = "A page of figures")
    public Uni<Page<RealisationResponse>> list(
            @Parameter(description = "CBS code of the municipality") @QueryParam("municipality")
                    MunicipalityCode municipality,
            @Parameter(description = "This half-year or later") @QueryParam("from") HalfYear from,
            @Parameter(description = "This half-year or earlier") @QueryParam("to") HalfYear to,
            @Parameter(description = "As of: only households that had moved in on this day") @QueryParam("validOn")
                    LocalDate validOn,
            @Parameter(description = "As known at: only facts recorded by this moment") @QueryParam("knownAt")
                    Instant knownAt,
            @Parameter(description = "Period of each figure") @QueryParam("per") @DefaultValue("HALF_YEAR") Period per,
            @BeanParam PageRequest page) {
        return findRealisations
                .find(
                        caller.organisation(),
                        new Filter(municipality, from, to, validOn, knownAt, per),
                        page.after(RealisationResource::position),
                        page.limit() + 1)
                .map(figures -> Page.of(
                        figures.stream()
                                .map(one -> RealisationResponse.of(one, per))
                                .toList(),
                        page,
                        last -> last.municipality() + "/" + last.period()));
    }

    private static Position position(String key) {
        var parts = POSITION.matcher(key);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a municipality with a period: " + key);
        }
        return new Position(
                new MunicipalityCode(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)));
    }
}
