// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.dwelling.application.RegisterDwelling;
import nl.onderdak.web.bulk.BulkIntakes;
import nl.onderdak.web.bulk.BulkLine;
import nl.onderdak.web.bulk.BulkReport;
import nl.onderdak.web.bulk.BulkReports;
import nl.onderdak.web.bulk.IntakeQuery;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many dwellings at once. */
@Path("/v1/dwelling-intakes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dwellings")
public class DwellingIntakeResource {

    private final RegisterDwelling registerDwelling;
    private final BulkIntakes intakes;
    private final BulkReports reports;
    private final Caller caller;

    DwellingIntakeResource(RegisterDwelling registerDwelling, BulkIntakes intakes, BulkReports reports, Caller caller) {
        this.registerDwelling = registerDwelling;
        this.intakes = intakes;
        this.reports = reports;
        this.caller = caller;
    }

    /** One JSON object per line. */
    @POST
    @Consumes(BulkIntakes.NDJSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "registerDwellings",
            summary = "Register many dwellings",
            description = "Registers many dwellings (woningen) at once, by the rules for a single one; the response"
                    + " reports on each line. A dwelling that is registered already in the same way changes"
                    + " nothing: a file can be sent again.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = BulkIntakes.NDJSON, schema = @Schema(implementation = DwellingRequest.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = DwellingRequest.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "The outcome of each line",
            content = @Content(schema = @Schema(implementation = BulkReport.class)))
    public Uni<Response> registerNdjson(byte[] body, @BeanParam IntakeQuery query) {
        return intakes.ndjson(body, DwellingRequest.class, lines -> register(lines, query));
    }

    /** A header line with the names of the properties, then one line each. */
    @POST
    @Consumes(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(hidden = true)
    public Uni<Response> registerCsv(byte[] body, @BeanParam IntakeQuery query) {
        return intakes.csv(body, DwellingRequest.class, lines -> register(lines, query));
    }

    private Uni<BulkReport> register(List<BulkLine<DwellingRequest>> lines, IntakeQuery query) {
        return registerDwelling
                .register(caller.organisation(), BulkLine.readable(lines, DwellingRequest::toDwelling), query.of(lines))
                .map(taken -> reports.report(lines, taken, rejection -> "/" + rejection.property()));
    }
}
