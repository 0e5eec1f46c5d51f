// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.placement.coupling.application.AsOf;
import nl.onderdak.placement.coupling.application.CoupleHousehold;
import nl.onderdak.placement.coupling.application.CouplingOrder;
import nl.onderdak.placement.coupling.application.Couplings.Filter;
import nl.onderdak.placement.coupling.application.FindCouplings;
import nl.onderdak.placement.coupling.application.Registration;
import nl.onderdak.placement.coupling.domain.State;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Ordering;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Couplings of households to municipalities. */
@Path("/v1/couplings")
@Tag(name = "Couplings", description = "Households coupled to municipalities (koppelingen)")
@Processes(value = Activity.COUPLING, objectsAreHouseholds = true)
public class CouplingResource {

    /** For the contract, which cannot derive the page's type when one operation has two representations. */
    @Schema(name = "PageCouplingResponse")
    record CouplingPage(List<CouplingResponse> items) {}

    private final CoupleHousehold coupleHousehold;
    private final FindCouplings findCouplings;
    private final Idempotency idempotency;
    private final Caller caller;

    CouplingResource(
            CoupleHousehold coupleHousehold, FindCouplings findCouplings, Idempotency idempotency, Caller caller) {
        this.coupleHousehold = coupleHousehold;
        this.findCouplings = findCouplings;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.COUPLINGS_WRITE)
    @Operation(
            operationId = "coupleHousehold",
            summary = "Couple a household to a municipality",
            description = "COA couples a household (koppeling).")
    @APIResponse(
            responseCode = "201",
            description = "Coupled",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = CouplingResponse.class)))
    public Uni<Response> couple(CouplingRequest body) {
        return idempotency.once(
                body,
                () -> coupleHousehold
                        .couple(caller.organisation(), body.command())
                        .map(CouplingResource::created));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.COUPLINGS_READ)
    @Operation(operationId = "listCouplings", summary = "List couplings", description = """
                    Couplings (koppelingen) in the requested order, as of a day and as known at a moment; of the past \
                    a page may be shorter than requested. As text/csv without COA's reference and with the last stay; all \
                    stays are a list of their own.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of couplings",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CouplingPage.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = CouplingRow.class))
            })
    public Uni<Page<CouplingResponse>> list(
            @Parameter(description = "CBS code of the municipality") @QueryParam("municipality")
                    MunicipalityCode municipality,
            @Parameter(description = "State of the coupling") @QueryParam("state") State state,
            @Parameter(description = "Coupled on this day or later") @QueryParam("coupledFrom") LocalDate coupledFrom,
            @Parameter(description = "Coupled on this day or earlier") @QueryParam("coupledTo") LocalDate coupledTo,
            @Parameter(description = "As of: the state on this day") @QueryParam("validOn") LocalDate validOn,
            @Parameter(description = "As known at: only changes recorded by this moment") @QueryParam("knownAt")
                    Instant knownAt,
            @BeanParam CouplingOrderQuery order,
            @BeanParam PageRequest page) {
        return list(
                new Filter(municipality, state, coupledFrom, coupledTo),
                new AsOf(validOn, knownAt),
                order.ordering(page),
                page,
                CouplingResponse::of);
    }

    @GET
    @Produces(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.COUPLINGS_READ)
    @Operation(hidden = true)
    public Uni<Page<CouplingRow>> rows(
            @QueryParam("municipality") MunicipalityCode municipality,
            @QueryParam("state") State state,
            @QueryParam("coupledFrom") LocalDate coupledFrom,
            @QueryParam("coupledTo") LocalDate coupledTo,
            @QueryParam("validOn") LocalDate validOn,
            @QueryParam("knownAt") Instant knownAt,
            @BeanParam CouplingOrderQuery order,
            @BeanParam PageRequest page) {
        return list(
                new Filter(municipality, state, coupledFrom, coupledTo),
                new AsOf(validOn, knownAt),
                order.ordering(page),
                page,
                CouplingRow::of);
    }

    @GET
    @Versioned(wholly = false)
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.COUPLINGS_READ)
    @Operation(
            operationId = "getCoupling",
            summary = "Show a coupling",
            description = "One coupling (koppeling), as of a day and as known at a moment.")
    @APIResponse(
            responseCode = "200",
            description = "The coupling",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = CouplingResponse.class)))
    public Uni<Response> get(
            @PathParam("id") UUID id,
            @Parameter(description = "As of: the state on this day") @QueryParam("validOn") LocalDate validOn,
            @Parameter(description = "As known at: only changes recorded by this moment") @QueryParam("knownAt")
                    Instant knownAt) {
        return findCouplings
                .find(caller.organisation(), id, new AsOf(validOn, knownAt))
                .map(registration -> answer(Response.ok(), registration));
    }

    @GET
    @Path("/{id}/history")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.COUPLINGS_READ)
    @Operation(
            operationId = "listCouplingChanges",
            summary = "List the changes of a coupling",
            description = "Recorded changes (mutaties) of a coupling, oldest first.")
    @APIResponse(responseCode = "200", description = "A page of changes")
    public Uni<Page<ChangeResponse>> history(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        return findCouplings
                .history(
                        caller.organisation(),
                        id,
                        Objects.requireNonNullElse(page.after(Long::valueOf), 0L),
                        page.limit() + 1)
                .map(changes -> Page.of(
                        changes.stream().map(ChangeResponse::of).toList(),
                        page,
                        change -> Long.toString(change.version())));
    }

    private <T> Uni<Page<T>> list(
            Filter filter,
            AsOf asOf,
            Ordering<CouplingOrder> ordering,
            PageRequest page,
            Function<Registration, T> shape) {
        return findCouplings
                .list(caller.organisation(), filter, asOf, ordering, page.limit())
                .map(found -> new Page<>(
                        found.registrations().stream().map(shape).toList(),
                        found.last() == null ? null : ordering.key(found.lastDay(), found.last())));
    }

    /** The response to a command that made the coupling. */
    static Response created(Registration registration) {
        return answer(
                Response.created(URI.create(
                        "/v1/couplings/" + registration.coupling().details().id())),
                registration);
    }

    private static Response answer(Response.ResponseBuilder response, Registration registration) {
        return Version.answer(response, registration.coupling().version(), CouplingResponse.of(registration));
    }
}
