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

/** Many dwellings at once; described with the single one. */
@Path("/v1/dwellings")
@Produces(MediaType.APPLICATION_JSON)
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
    @Operation(hidden = true)
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
