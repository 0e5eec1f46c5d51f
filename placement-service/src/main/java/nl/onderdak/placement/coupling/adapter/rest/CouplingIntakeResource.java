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
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.placement.coupling.application.CoupleHousehold;
import nl.onderdak.web.bulk.BulkIntakes;
import nl.onderdak.web.bulk.BulkLine;
import nl.onderdak.web.bulk.BulkReports;
import nl.onderdak.web.bulk.IntakeQuery;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Many couplings at once; described with the single one. */
@Path("/v1/couplings")
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
    @Operation(hidden = true)
    public Uni<Response> coupleNdjson(byte[] body, @BeanParam IntakeQuery query) {
        return intakes.ndjson(body, CouplingRequest.class, lines -> couple(lines, query));
    }

    @POST
    @Consumes(CsvWriter.CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.COUPLINGS_WRITE)
    @Operation(hidden = true)
    public Uni<Response> coupleCsv(byte[] body, @BeanParam IntakeQuery query) {
        return intakes.csv(body, CouplingRequest.class, lines -> couple(lines, query));
    }

    private Uni<CouplingsReport> couple(List<BulkLine<CouplingRequest>> lines, IntakeQuery query) {
        return coupleHousehold
                .couple(caller.organisation(), BulkLine.readable(lines, CouplingRequest::command), query.of(lines))
                .map(outcome -> CouplingsReport.of(reports.report(lines, outcome.taken()), outcome.created()));
    }
}
