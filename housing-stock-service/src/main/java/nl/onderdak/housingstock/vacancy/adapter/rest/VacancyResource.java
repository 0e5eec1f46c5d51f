// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.housingstock.vacancy.application.AnnounceVacancy;
import nl.onderdak.housingstock.vacancy.application.FindVacancies;
import nl.onderdak.housingstock.vacancy.application.ReturnDwelling;
import nl.onderdak.housingstock.vacancy.application.VacancyViews;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.housingstock.vacancy.domain.VacancyState;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
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
@Tag(name = "vacancies", description = "Vacated dwellings for permit holders (mutaties), and their reservations")
@Processes(Activity.ALLOCATION)
public class VacancyResource {

    private final AnnounceVacancy announceVacancy;
    private final ReturnDwelling returnDwelling;
    private final FindVacancies findVacancies;
    private final Idempotency idempotency;
    private final Caller caller;

    VacancyResource(
            AnnounceVacancy announceVacancy,
            ReturnDwelling returnDwelling,
            FindVacancies findVacancies,
            Idempotency idempotency,
            Caller caller) {
        this.announceVacancy = announceVacancy;
        this.returnDwelling = returnDwelling;
        this.findVacancies = findVacancies;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Announces a vacancy. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            summary = "Announce a vacancy",
            description = "Makes a vacated dwelling (mutatie) available for permit holders (vergunninghouders).")
    @APIResponse(
            responseCode = "201",
            description = "Announced",
            content = @Content(schema = @Schema(implementation = VacancyResponse.class)))
    public Uni<Response> announce(VacancyRequest body) {
        return idempotency.once(
                body,
                () -> announceVacancy
                        .announce(caller.organisation(), body.dwelling(), body.availableFrom())
                        .map(vacancy ->
                                answer(Response.created(URI.create("/v1/vacancies/" + vacancy.id())), vacancy)));
    }

    /** Returns the dwelling. */
    @POST
    @Path("/{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            summary = "Return the dwelling to its landlord",
            description = "Ends the vacancy without letting it to a permit holder (teruggave).")
    @APIResponse(
            responseCode = "200",
            description = "Returned",
            content = @Content(schema = @Schema(implementation = VacancyResponse.class)))
    public Uni<Response> returnDwelling(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReturnRequest body) {
        var expected = Version.expected(ifMatch);
        return idempotency.once(
                body,
                () -> returnDwelling
                        .returnDwelling(caller.organisation(), id, expected, body.reason())
                        .map(VacancyResource::answer));
    }

    /** Vacancies, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            summary = "List vacancies",
            description = "Vacated dwellings for permit holders (mutaties), the oldest first.")
    @APIResponse(responseCode = "200", description = "One page of vacancies")
    public Uni<Page<VacancyResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only in this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("landlord") @Parameter(description = "Only of this landlord (corporatie)") String landlord,
            @QueryParam("state") @Parameter(description = "Only in this state") VacancyState.State state) {
        return findVacancies
                .list(
                        caller.organisation(),
                        new VacancyViews.Filter(municipality, landlord, state),
                        page.after(UUID::fromString),
                        page.limit() + 1)
                .map(rows -> Page.of(
                        rows.stream().map(VacancyResponse::of).toList(),
                        page,
                        vacancy -> vacancy.id().toString()));
    }

    /** One vacancy. */
    @GET
    @Path("/{id}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(summary = "Get a vacancy", description = "One vacated dwelling for permit holders (mutatie).")
    @APIResponse(
            responseCode = "200",
            description = "The vacancy",
            content = @Content(schema = @Schema(implementation = VacancyResponse.class)))
    public Uni<Response> one(@PathParam("id") UUID id) {
        return findVacancies.find(caller.organisation(), id).map(VacancyResource::answer);
    }

    private static Response answer(Vacancy vacancy) {
        return answer(Response.ok(), vacancy);
    }

    private static Response answer(Response.ResponseBuilder response, Vacancy vacancy) {
        return Version.answer(response, vacancy.version(), VacancyResponse.of(vacancy));
    }
}
