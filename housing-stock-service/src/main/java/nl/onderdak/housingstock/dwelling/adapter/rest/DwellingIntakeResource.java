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
import nl.onderdak.web.bulk.BulkLine;
import nl.onderdak.web.bulk.BulkReader;
import nl.onderdak.web.bulk.BulkReports;
import nl.onderdak.web.bulk.IntakeQuery;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Many dwellings at once; described with the single one. */
@Path("/v1/dwellings")
@Produces(MediaType.APPLICATION_JSON)
public class DwellingIntakeResource {

    private final RegisterDwelling registerDwelling;
    private final BulkReader reader;
    private final BulkReports reports;
    private final Idempotency idempotency;
    private final Caller caller;

    DwellingIntakeResource(
            RegisterDwelling registerDwelling,
            BulkReader reader,
            BulkReports reports,
            Idempotency idempotency,
            Caller caller) {
        this.registerDwelling = registerDwelling;
        this.reader = reader;
        this.reports = reports;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** One JSON object per line. */
    @POST
    @Consumes(BulkReader.NDJSON)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(hidden = true)
    public Uni<Response> registerNdjson(byte[] body, @BeanParam IntakeQuery query) {
        return register(body, reader.ndjson(body, DwellingRequest.class), query);
    }

    /** A header line with the names of the properties, then one line each. */
    @POST
    @Consumes(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(hidden = true)
    public Uni<Response> registerCsv(byte[] body, @BeanParam IntakeQuery query) {
        return register(body, reader.csv(body, DwellingRequest.class), query);
    }

    private Uni<Response> register(byte[] body, Uni<List<BulkLine<DwellingRequest>>> read, IntakeQuery query) {
        return read.chain(lines -> idempotency.once(body, () -> register(lines, query)));
    }

    private Uni<Response> register(List<BulkLine<DwellingRequest>> lines, IntakeQuery query) {
        return registerDwelling
                .register(caller.organisation(), BulkLine.readable(lines, DwellingRequest::toDwelling), query.of(lines))
                .map(taken -> Response.ok(reports.report(lines, taken, rejection -> "/" + rejection.property()))
                        .build());
    }
}
