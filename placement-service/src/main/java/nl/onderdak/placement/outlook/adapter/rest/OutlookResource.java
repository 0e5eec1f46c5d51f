// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.outlook.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
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
import nl.onderdak.placement.outlook.application.FindOutlooks;
import nl.onderdak.placement.outlook.application.Outlooks.Filter;
import nl.onderdak.placement.outlook.application.Outlooks.Position;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Expectations per municipality and half-year. */
@Path("/v1/outlooks")
@Tag(name = "Outlooks", description = "Expectations per half-year beside the quota (vooruitzicht)")
public class OutlookResource {

    private static final Pattern POSITION =
            Pattern.compile("(" + MunicipalityCode.PATTERN + ")/(" + HalfYear.PATTERN + ")?");

    private final FindOutlooks findOutlooks;
    private final Caller caller;

    OutlookResource(FindOutlooks findOutlooks, Caller caller) {
        this.findOutlooks = findOutlooks;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(
            operationId = "listOutlooks",
            summary = "List expectations per municipality and half-year",
            description = """
                    Family that follows (nareizigers), minors without parents coming of age (amv's die 18 worden) and \
                    temporary places that end (vervolghuisvesting), per half-year; expectations without a known \
                    day come last, and are left out with "to". A forecast: no quota and no backlog contains it.""")
    @APIResponse(responseCode = "200", description = "A page of figures")
    public Uni<Page<OutlookResponse>> list(
            @Parameter(description = "CBS code of the municipality") @QueryParam("municipality")
                    MunicipalityCode municipality,
            @Parameter(description = "This half-year or later") @QueryParam("from") HalfYear from,
            @Parameter(description = "This half-year or earlier") @QueryParam("to") HalfYear to,
            @Parameter(description = "As known at: only facts recorded by this moment") @QueryParam("knownAt")
                    Instant knownAt,
            @BeanParam PageRequest page) {
        return findOutlooks
                .find(
                        caller.organisation(),
                        new Filter(municipality, from, to, knownAt),
                        page.after(OutlookResource::position),
                        page.limit() + 1)
                .map(figures ->
                        Page.of(figures.stream().map(OutlookResponse::of).toList(), page, OutlookResource::key));
    }

    private static String key(OutlookResponse last) {
        return last.municipality() + "/" + (last.halfYear() == null ? "" : last.halfYear());
    }

    private static Position position(String key) {
        var parts = POSITION.matcher(key);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a municipality with a half-year: " + key);
        }
        return new Position(
                new MunicipalityCode(parts.group(1)), parts.group(2) == null ? null : HalfYear.valueOf(parts.group(2)));
    }
}
