// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.rest;

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
import nl.onderdak.quota.register.application.RegisterMunicipalities;
import nl.onderdak.web.bulk.BulkLine;
import nl.onderdak.web.bulk.BulkReader;
import nl.onderdak.web.bulk.BulkReport;
import nl.onderdak.web.bulk.BulkReports;
import nl.onderdak.web.bulk.IntakeQuery;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Registers municipalities in bulk. */
@Path("/v1/municipalities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Municipalities")
public class MunicipalityIntakeResource {

    private final BulkReader reader;
    private final BulkReports reports;
    private final RegisterMunicipalities register;
    private final Idempotency idempotency;

    public MunicipalityIntakeResource(
            BulkReader reader, BulkReports reports, RegisterMunicipalities register, Idempotency idempotency) {
        this.reader = reader;
        this.reports = reports;
        this.register = register;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(BulkReader.NDJSON)
    @PermissionsAllowed(Scopes.MUNICIPALITIES_WRITE)
    @Operation(
            summary = "Register municipalities from NDJSON",
            description = "Registers municipalities (gemeenten), one JSON object per line, by the rules for"
                    + " a single one.")
    @APIResponse(
            responseCode = "200",
            description = "The result of each line",
            content = @Content(schema = @Schema(implementation = BulkReport.class)))
    public Uni<Response> registerNdjson(@BeanParam IntakeQuery query, byte[] body) {
        return take(body, reader.ndjson(body, RegisterMunicipalityRequest.class), query);
    }

    @POST
    @Consumes(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.MUNICIPALITIES_WRITE)
    @Operation(
            summary = "Register municipalities from CSV",
            description = "Registers municipalities (gemeenten), one per line under a header line with the"
                    + " property names, by the rules for a single one.")
    @APIResponse(
            responseCode = "200",
            description = "The result of each line",
            content = @Content(schema = @Schema(implementation = BulkReport.class)))
    public Uni<Response> registerCsv(@BeanParam IntakeQuery query, byte[] body) {
        return take(body, reader.csv(body, RegisterMunicipalityRequest.class), query);
    }

    private Uni<Response> take(byte[] body, Uni<List<BulkLine<RegisterMunicipalityRequest>>> read, IntakeQuery query) {
        return read.chain(lines -> idempotency.once(body, () -> take(lines, query)));
    }

    private Uni<Response> take(List<BulkLine<RegisterMunicipalityRequest>> lines, IntakeQuery query) {
        return register.register(BulkLine.readable(lines, RegisterMunicipalityRequest::toMunicipality), query.of(lines))
                .map(taken -> Response.ok(reports.report(lines, taken)).build());
    }
}
