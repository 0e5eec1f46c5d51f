// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

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
import java.util.function.Function;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.placement.coupling.application.CoupleHousehold;
import nl.onderdak.placement.coupling.application.CoupleHousehold.CoupleCommand;
import nl.onderdak.web.bulk.BulkIntakes;
import nl.onderdak.web.bulk.BulkLine;
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

/** Many couplings at once. */
@Path("/v1/coupling-intakes")
@Tag(name = "Couplings", description = "Households coupled to municipalities (koppelingen)")
@Processes(Activity.COUPLING)
public class CouplingIntakeResource {

    private final CoupleHousehold coupleHousehold;
    private final BulkIntakes intakes;
    private final BulkReports reports;
    private final Caller caller;

    CouplingIntakeResource(CoupleHousehold coupleHousehold, BulkIntakes intakes, BulkReports reports, Caller caller) {
        this.coupleHousehold = coupleHousehold;
        this.intakes = intakes;
        this.reports = reports;
        this.caller = caller;
    }

    @POST
    @Consumes(BulkIntakes.NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.COUPLINGS_WRITE)
    @Operation(
            operationId = "coupleHouseholds",
            summary = "Couple many households to municipalities",
            description = """
                    COA couples many households (koppelingen) at once, by the rules for one; the response reports on \
                    each line. A line whose household was coupled in the same way before changes nothing: a file can be \
                    sent again.""")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = BulkIntakes.NDJSON, schema = @Schema(implementation = CouplingRequest.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = CouplingLine.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "The outcome of each line",
            content = @Content(schema = @Schema(implementation = CouplingsReport.class)))
    public Uni<Response> coupleNdjson(byte[] body, @BeanParam IntakeQuery query) {
        return intakes.ndjson(body, CouplingRequest.class, lines -> couple(lines, CouplingRequest::command, query));
    }

    @POST
    @Consumes(CsvWriter.CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.COUPLINGS_WRITE)
    @Operation(hidden = true)
    public Uni<Response> coupleCsv(byte[] body, @BeanParam IntakeQuery query) {
        return intakes.csv(body, CouplingLine.class, lines -> couple(lines, CouplingLine::command, query));
    }

    private <L> Uni<CouplingsReport> couple(
            List<BulkLine<L>> lines, Function<L, CoupleCommand> command, IntakeQuery query) {
        return coupleHousehold
                .couple(caller.organisation(), BulkLine.readable(lines, command), query.of(lines))
                .map(outcome -> CouplingsReport.of(reports.report(lines, outcome.taken()), outcome));
    }
}
