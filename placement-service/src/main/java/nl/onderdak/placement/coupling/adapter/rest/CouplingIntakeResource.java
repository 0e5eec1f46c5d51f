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
import nl.onderdak.placement.coupling.application.CoupleHouseholds;
import nl.onderdak.web.bulk.BulkLine;
import nl.onderdak.web.bulk.BulkReader;
import nl.onderdak.web.bulk.IntakeQuery;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Many couplings at once; described with the single one. */
@Path("/v1/couplings")
@Processes(Activity.COUPLING)
public class CouplingIntakeResource {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private final CoupleHouseholds coupleHouseholds;
    private final BulkReader reader;
    private final Reports reports;
    private final Idempotency idempotency;
    private final Caller caller;

    CouplingIntakeResource(
            CoupleHouseholds coupleHouseholds,
            BulkReader reader,
            Reports reports,
            Idempotency idempotency,
            Caller caller) {
        this.coupleHouseholds = coupleHouseholds;
        this.reader = reader;
        this.reports = reports;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Cancellable(false)
    @PermissionsAllowed(Scopes.COUPLINGS_WRITE)
    @Operation(hidden = true)
    public Uni<Response> coupleNdjson(byte[] body, @BeanParam IntakeQuery query) {
        return couple(body, reader.ndjson(body, CouplingRequest.class), query);
    }

    @POST
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @Cancellable(false)
    @PermissionsAllowed(Scopes.COUPLINGS_WRITE)
    @Operation(hidden = true)
    public Uni<Response> coupleCsv(byte[] body, @BeanParam IntakeQuery query) {
        return couple(body, reader.csv(body, CouplingRequest.class), query);
    }

    private Uni<Response> couple(byte[] body, Uni<List<BulkLine<CouplingRequest>>> read, IntakeQuery query) {
        return read.chain(lines -> idempotency.once(
                body,
                () -> coupleHouseholds
                        .couple(caller.organisation(), readable(lines), query.of(lines))
                        .map(outcome ->
                                Response.ok(reports.couplings(lines, outcome)).build())));
    }

    private static List<CoupleHouseholds.Line> readable(List<BulkLine<CouplingRequest>> lines) {
        return lines.stream()
                .filter(line -> line.faults().isEmpty())
                .map(line ->
                        new CoupleHouseholds.Line(line.number(), line.value().request()))
                .toList();
    }
}
