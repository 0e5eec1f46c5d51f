// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.adapter.rest;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.dwelling.application.ChangeDwelling;
import nl.onderdak.housingstock.dwelling.application.Dwellings;
import nl.onderdak.housingstock.dwelling.application.FindDwellings;
import nl.onderdak.housingstock.dwelling.application.RegisterDwelling;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.dwelling.domain.DwellingKind;
import nl.onderdak.housingstock.rent.application.RentClasses;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/dwellings}. */
@Path("/v1/dwellings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dwellings", description = "Dwellings of landlords (woningen)")
public class DwellingResource {

    private final RegisterDwelling registerDwelling;
    private final ChangeDwelling changeDwelling;
    private final FindDwellings findDwellings;
    private final RentClasses rentClasses;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    DwellingResource(
            RegisterDwelling registerDwelling,
            ChangeDwelling changeDwelling,
            FindDwellings findDwellings,
            RentClasses rentClasses,
            Idempotency idempotency,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.registerDwelling = registerDwelling;
        this.changeDwelling = changeDwelling;
        this.findDwellings = findDwellings;
        this.rentClasses = rentClasses;
        this.idempotency = idempotency;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /** Registers a dwelling. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "registerDwelling",
            summary = "Register a dwelling",
            description = "Registers a dwelling (woning) of a landlord, by a reference that is not an address.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = DwellingResponse.class)))
    public Uni<Response> register(DwellingRequest body) {
        return idempotency.once(
                body,
                () -> registerDwelling
                        .register(caller.organisation(), body.toDwelling())
                        .chain(dwelling -> answer(
                                Response.created(URI.create("/v1/dwellings/" + dwelling.reference())), dwelling)));
    }

    /** Changes a dwelling. */
    @PUT
    @Path("/{dwelling}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "changeDwelling",
            summary = "Change a dwelling",
            description = "Replaces the particulars of a dwelling (woning); a vacancy that is open keeps the capacity"
                    + " it was announced with.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = DwellingResponse.class)))
    public Uni<Response> change(
            @PathParam("dwelling") String reference,
            @HeaderParam("If-Match") String ifMatch,
            ChangeDwellingRequest body) {
        return trail.change(() -> changeDwelling
                .change(
                        caller.organisation(),
                        reference,
                        Version.expected(ifMatch),
                        body.toParticulars(),
                        body.toBuilding())
                .chain(this::answer));
    }

    /** Ends a dwelling. */
    @POST
    @Path("/{dwelling}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "endDwelling",
            summary = "Take a dwelling out of the stock",
            description = "Records that a dwelling (woning) was split, merged, demolished or sold, or that its term is"
                    + " over (uit exploitatie). It must not be on offer.")
    @APIResponse(
            responseCode = "200",
            description = "Ended",
            content = @Content(schema = @Schema(implementation = DwellingResponse.class)))
    public Uni<Response> end(
            @PathParam("dwelling") String reference, @HeaderParam("If-Match") String ifMatch, EndDwellingRequest body) {
        var expected = Version.expected(ifMatch);
        return idempotency.once(
                body,
                () -> changeDwelling
                        .end(caller.organisation(), reference, expected, body.toEnd())
                        .chain(this::answer));
    }

    /** Dwellings, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listDwellings",
            summary = "List dwellings",
            description = "Dwellings (woningen), by reference; as of any day, as known at any moment.")
    @APIResponse(responseCode = "200", description = "One page of dwellings")
    public Uni<Page<DwellingResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only in this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("landlord") @Parameter(description = "Only of this landlord (corporatie)") String landlord,
            @QueryParam("complex") @Parameter(description = "Only in this complex (complex)") String complex,
            @QueryParam("kind") @Parameter(description = "Only of this kind (woningtype)") DwellingKind kind,
            @Parameter(description = "As of: the state on this day") @QueryParam("validOn") LocalDate validOn,
            @Parameter(description = "As known at: only changes recorded by this moment") @QueryParam("knownAt")
                    Instant knownAt) {
        return findDwellings
                .list(
                        caller.organisation(),
                        new Dwellings.Filter(municipality, landlord, complex, kind),
                        new AsOf(validOn, knownAt),
                        page.after(),
                        page.limit() + 1)
                .chain(found -> rentClasses
                        .table()
                        .map(rents -> Page.of(
                                found.stream()
                                        .map(dwelling -> DwellingResponse.of(dwelling, rents, day(validOn)))
                                        .toList(),
                                page,
                                DwellingResponse::dwelling)));
    }

    /** One dwelling. */
    @GET
    @Versioned(wholly = false)
    @Path("/{dwelling}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getDwelling",
            summary = "Get a dwelling",
            description = "One dwelling (woning); as of any day, as known at any moment.")
    @APIResponse(
            responseCode = "200",
            description = "The dwelling",
            content = @Content(schema = @Schema(implementation = DwellingResponse.class)))
    public Uni<Response> one(
            @PathParam("dwelling") String reference,
            @Parameter(description = "As of: the state on this day") @QueryParam("validOn") LocalDate validOn,
            @Parameter(description = "As known at: only changes recorded by this moment") @QueryParam("knownAt")
                    Instant knownAt) {
        return findDwellings
                .find(caller.organisation(), reference, new AsOf(validOn, knownAt))
                .chain(dwelling -> answer(Response.ok(), dwelling, day(validOn)));
    }

    private Uni<Response> answer(Dwelling dwelling) {
        return answer(Response.ok(), dwelling);
    }

    private Uni<Response> answer(Response.ResponseBuilder response, Dwelling dwelling) {
        return answer(response, dwelling, day(null));
    }

    private Uni<Response> answer(Response.ResponseBuilder response, Dwelling dwelling, LocalDate day) {
        return rentClasses
                .table()
                .map(rents -> Version.answer(response, dwelling.version(), DwellingResponse.of(dwelling, rents, day)));
    }

    private LocalDate day(LocalDate asked) {
        return asked == null ? DutchCalendar.today(clock) : asked;
    }
}
