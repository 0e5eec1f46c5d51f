// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

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
import nl.onderdak.housingstock.scheme.application.CalculateSharing;
import nl.onderdak.housingstock.scheme.domain.SharingCalculator;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/sharing-calculations}. */
@Path("/v1/sharing-calculations")
@Tag(name = "Schemes")
public class SharingCalculationResource {

    private final CalculateSharing calculate;
    private final Clock clock;

    SharingCalculationResource(CalculateSharing calculate, Clock clock) {
        this.calculate = calculate;
        this.clock = clock;
    }

    /** Computes each form of sharing. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "calculateSharing",
            summary = "Compute whether sharing is feasible",
            description = "For each form of sharing a dwelling (woningdelen, kamerverhuur, hospitaverhuur,"
                    + " vriendencontract, groepswonen): what is left to tenants and landlord, line by line, with each"
                    + " assumption (rekentool). Tenants are taken to live on social assistance. Nothing is stored. As"
                    + " text/csv a row per form and line (rekenregels).")
    @APIResponse(
            responseCode = "200",
            description = "Each form with its sums",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SharingResponse.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = SharingRow.class))
            })
    public Uni<SharingResponse> calculate(@BeanParam SharingQuery query) {
        var question = query.toQuestion(DutchCalendar.today(clock));
        return calculate
                .assumptions(question.day(), query.given())
                .map(assumptions -> SharingResponse.of(
                        question, new SharingCalculator(question, assumptions).forms(), assumptions));
    }

    /** The same as a table. */
    @GET
    @Produces(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(hidden = true)
    public Uni<Page<SharingRow>> table(@BeanParam SharingQuery query) {
        var question = query.toQuestion(DutchCalendar.today(clock));
        return calculate
                .assumptions(question.day(), query.given())
                .map(assumptions -> new Page<>(
                        new SharingCalculator(question, assumptions)
                                .forms().stream()
                                        .flatMap(form ->
                                                form.lines().stream().map(line -> SharingRow.of(form.form(), line)))
                                        .toList(),
                        null));
    }
}
