// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.rent.application.AssessRent;
import nl.onderdak.housingstock.rent.application.MeasureFittingShares;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/fitting-shares}. */
@Path("/v1/fitting-shares")
@Tag(name = "Rents")
public class FittingShareResource {

    private final AssessRent assess;
    private final MeasureFittingShares measure;
    private final Caller caller;
    private final Clock clock;

    FittingShareResource(AssessRent assess, MeasureFittingShares measure, Caller caller, Clock clock) {
        this.assess = assess;
        this.measure = measure;
        this.caller = caller;
        this.clock = clock;
    }

    /** The share by given figures. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "computeFittingShare",
            summary = "Compute a share of fitting allocations",
            description = "Whether enough households with a right to rent allowance were allocated a home with a"
                    + " fitting rent (95%-norm passend toewijzen, art. 46(2) Woningwet), by given figures."
                    + " Nothing is stored.")
    @APIResponse(responseCode = "200", description = "The share")
    public Uni<FittingShareResponse> share(@BeanParam FittingShareQuery query) {
        if (query.above > query.entitled) {
            throw new BadInput(Fault.in("above", "above-entitled", null));
        }
        return assess.share(query.entitled, query.above, query.day == null ? DutchCalendar.today(clock) : query.day)
                .map(FittingShareResponse::of);
    }

    /** The shares by lettings. */
    @GET
    @Path("/measured")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listMeasuredFittingShares",
            summary = "Measure shares of fitting allocations",
            description = "Per landlord the share of fitting allocations in a year (passend toewijzen), from its"
                    + " lettings of self-contained homes within the jurisdiction of the caller. Each coupled household"
                    + " counts as one with a right to rent allowance, by the limit of its size; ages are not known."
                    + " No line when the limits of the year are not known.")
    @APIResponse(responseCode = "200", description = "One page of landlords with lettings in the year")
    public Uni<Page<MeasuredShareResponse>> measured(@BeanParam PageRequest page, @BeanParam MeasuredShareQuery query) {
        return measure.measure(caller.organisation(), query.year, query.landlord, page.after(), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(MeasuredShareResponse::of).toList(), page, MeasuredShareResponse::landlord));
    }
}
