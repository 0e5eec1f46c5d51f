// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.rent.application.RentClasses;
import nl.onderdak.housingstock.vacancy.application.AnnounceVacancy;
import nl.onderdak.housingstock.vacancy.application.EndVacancy;
import nl.onderdak.housingstock.vacancy.application.FindVacancies;
import nl.onderdak.housingstock.vacancy.application.VacancyOrder;
import nl.onderdak.housingstock.vacancy.application.VacancyViews;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.housingstock.vacancy.domain.VacancyState;
import nl.onderdak.web.audit.AuditTrail;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/vacancies}. */
@Path("/v1/vacancies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vacancies", description = "Units that become vacant (mutaties)")
@Processes(Activity.ALLOCATION)
public class VacancyResource {

    private final AnnounceVacancy announceVacancy;
    private final EndVacancy endVacancy;
    private final FindVacancies findVacancies;
    private final RentClasses rentClasses;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    VacancyResource(
            AnnounceVacancy announceVacancy,
            EndVacancy endVacancy,
            FindVacancies findVacancies,
            RentClasses rentClasses,
            Idempotency idempotency,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.announceVacancy = announceVacancy;
        this.endVacancy = endVacancy;
        this.findVacancies = findVacancies;
        this.rentClasses = rentClasses;
        this.idempotency = idempotency;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /** Announces a vacancy. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "announceVacancy",
            summary = "Announce a vacancy",
            description = "Announces that a unit becomes vacant (mutatie), and for which target group (doelgroep).")
    @APIResponse(
            responseCode = "201",
            description = "Announced",
            content = @Content(schema = @Schema(implementation = VacancyResponse.class)))
    public Uni<Response> announce(VacancyRequest body) {
        return idempotency.once(
                body,
                () -> announceVacancy
                        .announce(caller.organisation(), body.unit(), body.toAnnouncement())
                        .chain(vacancy ->
                                answer(Response.created(URI.create("/v1/vacancies/" + vacancy.id())), vacancy)));
    }

    /** Announces a vacancy anew. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "changeVacancy",
            summary = "Announce a vacancy anew",
            description = "Replaces the announcement of a vacancy (mutatie) that is kept for nobody.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = VacancyResponse.class)))
    public Uni<Response> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ChangeVacancyRequest body) {
        return trail.change(() -> announceVacancy
                .change(caller.organisation(), id, Version.expected(ifMatch), body.toAnnouncement())
                .chain(this::answer));
    }

    /** Returns the unit. */
    @POST
    @Path("/{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "returnVacancy",
            summary = "Return the unit to its landlord",
            description = "Ends the vacancy without letting it to a permit holder (teruggave).")
    @APIResponse(
            responseCode = "200",
            description = "Returned",
            content = @Content(schema = @Schema(implementation = VacancyResponse.class)))
    public Uni<Response> returned(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReturnRequest body) {
        var expected = Version.expected(ifMatch);
        return idempotency.once(
                body,
                () -> endVacancy
                        .returned(caller.organisation(), id, expected, body.reason())
                        .chain(this::answer));
    }

    /** Records a letting. */
    @POST
    @Path("/{id}/letting")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "recordLetting",
            summary = "Record to whom the unit was let",
            description = "Ends the vacancy with a letting (toewijzing) to a target group (doelgroep). That of a permit"
                    + " holder whose coupling is known is recorded by the housing itself.")
    @APIResponse(
            responseCode = "200",
            description = "Let",
            content = @Content(schema = @Schema(implementation = VacancyResponse.class)))
    public Uni<Response> let(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, LettingRequest body) {
        var expected = Version.expected(ifMatch);
        return idempotency.once(
                body,
                () -> endVacancy
                        .let(caller.organisation(), id, expected, body.targetGroup(), body.letOn())
                        .chain(this::answer));
    }

    /** Vacancies, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listVacancies",
            summary = "List vacancies",
            description =
                    "Units that become vacant (mutaties), in the requested order; as of any day, as known at any moment.")
    @APIResponse(responseCode = "200", description = "One page of vacancies")
    public Uni<Page<VacancyResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only in this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("landlord") @Parameter(description = "Only of this landlord (corporatie)") String landlord,
            @QueryParam("state") @Parameter(description = "Only in this state on the day") VacancyState.Phase state,
            @QueryParam("availableFrom") @Parameter(description = "Only available from this day or later (beschikbaar)")
                    LocalDate availableFrom,
            @QueryParam("availableTo") @Parameter(description = "Only available from this day or earlier (beschikbaar)")
                    LocalDate availableTo,
            @Parameter(description = "As of: the state on this day") @QueryParam("validOn") LocalDate validOn,
            @Parameter(description = "As known at: only changes recorded by this moment") @QueryParam("knownAt")
                    Instant knownAt,
            @QueryParam("order")
                    @DefaultValue("ANNOUNCED")
                    @Parameter(
                            description = "As they were announced, or by the day from which they are available"
                                    + " (volgorde)")
                    VacancyOrder order,
            @QueryParam("reversed") @DefaultValue("false") @Parameter(description = "The other way round (omgekeerd)")
                    boolean reversed) {
        var ordering = Ordering.of(order, reversed, page);
        return findVacancies
                .list(
                        caller.organisation(),
                        new VacancyViews.Filter(municipality, landlord, state, availableFrom, availableTo),
                        new AsOf(validOn, knownAt),
                        ordering,
                        page.limit() + 1)
                .chain(rows -> rentClasses
                        .table()
                        .map(rents -> Page.of(
                                rows.stream()
                                        .map(vacancy -> VacancyResponse.of(vacancy, rents, day(validOn)))
                                        .toList(),
                                page,
                                vacancy -> ordering.key(
                                        order == VacancyOrder.AVAILABLE_FROM ? vacancy.availableFrom() : null,
                                        vacancy.id()))));
    }

    /** One vacancy. */
    @GET
    @Versioned(wholly = false)
    @Path("/{id}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getVacancy",
            summary = "Get a vacancy",
            description = "One unit that becomes vacant (mutatie); as of any day, as known at any moment.")
    @APIResponse(
            responseCode = "200",
            description = "The vacancy",
            content = @Content(schema = @Schema(implementation = VacancyResponse.class)))
    public Uni<Response> one(
            @PathParam("id") UUID id,
            @Parameter(description = "As of: the state on this day") @QueryParam("validOn") LocalDate validOn,
            @Parameter(description = "As known at: only changes recorded by this moment") @QueryParam("knownAt")
                    Instant knownAt) {
        return findVacancies
                .find(caller.organisation(), id, new AsOf(validOn, knownAt))
                .chain(vacancy -> rentClasses
                        .table()
                        .map(rents -> Version.answer(
                                Response.ok(), vacancy.version(), VacancyResponse.of(vacancy, rents, day(validOn)))));
    }

    private Uni<Response> answer(Vacancy vacancy) {
        return answer(Response.ok(), vacancy);
    }

    private Uni<Response> answer(Response.ResponseBuilder response, Vacancy vacancy) {
        return rentClasses
                .table()
                .map(rents ->
                        Version.answer(response, vacancy.version(), VacancyResponse.of(vacancy, rents, day(null))));
    }

    private LocalDate day(LocalDate asked) {
        return asked == null ? DutchCalendar.today(clock) : asked;
    }
}
