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
import nl.onderdak.web.bulk.BulkIntakes;
import nl.onderdak.web.bulk.BulkLine;
import nl.onderdak.web.bulk.BulkReport;
import nl.onderdak.web.bulk.BulkReports;
import nl.onderdak.web.bulk.IntakeQuery;
import nl.onderdak.web.csv.CsvWriter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Registers municipalities in bulk. */
@Path("/v1/municipality-intakes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Municipalities")
public class MunicipalityIntakeResource {

    private final BulkIntakes intakes;
    private final BulkReports reports;
    private final RegisterMunicipalities register;

    public MunicipalityIntakeResource(BulkIntakes intakes, BulkReports reports, RegisterMunicipalities register) {
        this.intakes = intakes;
        this.reports = reports;
        this.register = register;
    }

    @POST
    @Consumes(BulkIntakes.NDJSON)
    @PermissionsAllowed(Scopes.MUNICIPALITIES_WRITE)
    @Operation(
            operationId = "registerMunicipalities",
            summary = "Register many municipalities",
            description = "Registers many municipalities (gemeenten) at once, by the rules for a single one; the"
                    + " response reports on each line.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = BulkIntakes.NDJSON,
                        schema = @Schema(implementation = RegisterMunicipalityRequest.class)),
                @Content(
                        mediaType = CsvWriter.CSV,
                        schema = @Schema(implementation = RegisterMunicipalityRequest.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "The result of each line",
            content = @Content(schema = @Schema(implementation = BulkReport.class)))
    public Uni<Response> registerNdjson(@BeanParam IntakeQuery query, byte[] body) {
        return intakes.ndjson(body, RegisterMunicipalityRequest.class, lines -> take(lines, query));
    }

    @POST
    @Consumes(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.MUNICIPALITIES_WRITE)
    @Operation(hidden = true)
    public Uni<Response> registerCsv(@BeanParam IntakeQuery query, byte[] body) {
        return intakes.csv(body, RegisterMunicipalityRequest.class, lines -> take(lines, query));
    }

    private Uni<BulkReport> take(List<BulkLine<RegisterMunicipalityRequest>> lines, IntakeQuery query) {
        return register.register(BulkLine.readable(lines, RegisterMunicipalityRequest::toMunicipality), query.of(lines))
                .map(taken -> reports.report(lines, taken));
    }
}
