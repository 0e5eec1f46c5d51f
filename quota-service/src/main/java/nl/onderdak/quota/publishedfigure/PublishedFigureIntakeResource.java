// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.publishedfigure;

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

/** Records published quotas in bulk. */
@Path("/v1/published-quota-intakes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Published quotas")
public class PublishedFigureIntakeResource {

    private final BulkIntakes intakes;
    private final BulkReports reports;
    private final RecordPublishedFigures take;

    PublishedFigureIntakeResource(BulkIntakes intakes, BulkReports reports, RecordPublishedFigures take) {
        this.intakes = intakes;
        this.reports = reports;
        this.take = take;
    }

    @POST
    @Consumes(BulkIntakes.NDJSON)
    @PermissionsAllowed(Scopes.TARGETS_WRITE)
    @Operation(
            operationId = "recordPublishedQuotas",
            summary = "Record many published quotas",
            description = "Records many published quotas (gepubliceerde taakstellingen) at once, by the rules for"
                    + " a single one; the response reports on each line.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = BulkIntakes.NDJSON,
                        schema = @Schema(implementation = PublishedFigureRequest.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = PublishedFigureRequest.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "The result of each line",
            content = @Content(schema = @Schema(implementation = BulkReport.class)))
    public Uni<Response> takeNdjson(@BeanParam IntakeQuery query, byte[] body) {
        return intakes.ndjson(body, PublishedFigureRequest.class, lines -> take(lines, query));
    }

    @POST
    @Consumes(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.TARGETS_WRITE)
    @Operation(hidden = true)
    public Uni<Response> takeCsv(@BeanParam IntakeQuery query, byte[] body) {
        return intakes.csv(body, PublishedFigureRequest.class, lines -> take(lines, query));
    }

    private Uni<BulkReport> take(List<BulkLine<PublishedFigureRequest>> lines, IntakeQuery query) {
        return take.take(BulkLine.readable(lines, PublishedFigureRequest::figure), query.of(lines))
                .map(taken -> reports.report(lines, taken));
    }
}
