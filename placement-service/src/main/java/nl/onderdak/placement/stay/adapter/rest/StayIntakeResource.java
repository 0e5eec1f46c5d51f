// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.adapter.rest;

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
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.placement.stay.application.HouseHousehold;
import nl.onderdak.web.bulk.BulkIntakes;
import nl.onderdak.web.bulk.BulkLine;
import nl.onderdak.web.bulk.BulkReport;
import nl.onderdak.web.bulk.BulkReports;
import nl.onderdak.web.bulk.IntakeQuery;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many stays at once. */
@Path("/v1/stay-intakes")
@Tag(name = "Stays", description = "Stays of coupled households (verblijven), and those that count (realisatie)")
@Processes(Activity.HOUSING)
public class StayIntakeResource {

    private final HouseHousehold houseHousehold;
    private final BulkIntakes intakes;
    private final BulkReports reports;
    private final Caller caller;

    StayIntakeResource(HouseHousehold houseHousehold, BulkIntakes intakes, BulkReports reports, Caller caller) {
        this.houseHousehold = houseHousehold;
        this.intakes = intakes;
        this.reports = reports;
        this.caller = caller;
    }

    @POST
    @Consumes(BulkIntakes.NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.HOUSINGS_WRITE)
    @Operation(
            operationId = "recordStays",
            summary = "Record that many households moved in",
            description =
                    "Many stays (huisvestingen) at once, by the rules for one; the response reports on each line.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = BulkIntakes.NDJSON, schema = @Schema(implementation = StayLine.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = StayLine.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "The outcome of each line",
            content = @Content(schema = @Schema(implementation = BulkReport.class)))
    public Uni<Response> houseNdjson(byte[] body, @BeanParam IntakeQuery query) {
        return intakes.ndjson(body, StayLine.class, lines -> house(lines, query));
    }

    @POST
    @Consumes(CsvWriter.CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.HOUSINGS_WRITE)
    @Operation(hidden = true)
    public Uni<Response> houseCsv(byte[] body, @BeanParam IntakeQuery query) {
        return intakes.csv(body, StayLine.class, lines -> house(lines, query));
    }

    private Uni<BulkReport> house(List<BulkLine<StayLine>> lines, IntakeQuery query) {
        return houseHousehold
                .house(caller.organisation(), BulkLine.readable(lines, StayLine::command), query.of(lines))
                .map(taken -> reports.report(lines, taken));
    }
}
