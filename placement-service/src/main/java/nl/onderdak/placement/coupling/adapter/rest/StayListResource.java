// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.placement.coupling.application.AsOf;
import nl.onderdak.placement.coupling.application.FindStays;
import nl.onderdak.placement.coupling.application.Stays.Position;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The stays of all coupled households, to list and to export. */
@Path("/v1/stays")
@Tag(name = "Stays")
@Processes(Activity.HOUSING)
public class StayListResource {

    private static final String SEPARATOR = "/";

    private final FindStays findStays;
    private final Caller caller;

    StayListResource(FindStays findStays, Caller caller) {
        this.findStays = findStays;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.COUPLINGS_READ)
    @Operation(operationId = "listStays", summary = "List stays", description = """
                    Present and past stays of all households (verblijven), by coupling and number, with their corrections; \
                    as of a day and as known at a moment.""")
    @APIResponse(responseCode = "200", description = "A page of stays")
    public Uni<Page<ListedStayResponse>> list(
            @Parameter(description = "CBS code of the municipality that they count for, if they count")
                    @QueryParam("municipality")
                    MunicipalityCode municipality,
            @Parameter(description = "As of: only stays that had begun on this day") @QueryParam("validOn")
                    LocalDate validOn,
            @Parameter(description = "As known at: only facts recorded by this moment") @QueryParam("knownAt")
                    Instant knownAt,
            @BeanParam PageRequest page) {
        return findStays
                .list(
                        caller.organisation(),
                        municipality,
                        new AsOf(validOn, knownAt),
                        page.after(StayListResource::position),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(ListedStayResponse::of).toList(),
                        page,
                        last -> last.couplingId() + SEPARATOR + last.number()));
    }

    /** @throws IllegalArgumentException when it is the key of another list */
    private static Position position(String key) {
        var parts = key.split(SEPARATOR, -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a position in this list: " + key);
        }
        return new Position(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
    }
}
