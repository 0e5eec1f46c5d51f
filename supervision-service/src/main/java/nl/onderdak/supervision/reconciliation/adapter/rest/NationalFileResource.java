// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reconciliation.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.supervision.reconciliation.application.ImportNationalFile;
import nl.onderdak.supervision.reconciliation.application.ReconcileNationalFile;
import nl.onderdak.supervision.reconciliation.domain.NationalFileRejection;
import nl.onderdak.web.bulk.BulkIntakes;
import nl.onderdak.web.bulk.BulkLine;
import nl.onderdak.web.bulk.BulkReports;
import nl.onderdak.web.bulk.IntakeQuery;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/national-files}. */
@Path("/v1/national-files")
@Tag(name = "National files", description = "Own figures against those of national files (aansluiting)")
@Processes(Activity.SUPERVISION)
public class NationalFileResource {

    private final ImportNationalFile importNationalFile;
    private final ReconcileNationalFile reconcileNationalFile;
    private final BulkIntakes intakes;
    private final BulkReports reports;
    private final Caller caller;

    NationalFileResource(
            ImportNationalFile importNationalFile,
            ReconcileNationalFile reconcileNationalFile,
            BulkIntakes intakes,
            BulkReports reports,
            Caller caller) {
        this.importNationalFile = importNationalFile;
        this.reconcileNationalFile = reconcileNationalFile;
        this.intakes = intakes;
        this.reports = reports;
        this.caller = caller;
    }

    /** Imports a file. */
    @POST
    @Consumes(BulkIntakes.NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.BALANCES_WRITE)
    @Operation(operationId = "importNationalFile", summary = "Import a national file", description = """
                    Imports a monthly overview (landelijk bestand) as COA or the ministry publishes it, with its Dutch \
                    columns; the response reports on each line. A municipality outside the jurisdiction of the caller is \
                    unknown: with mode=PARTIAL the lines of the others are stored. A file never changes.""")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = BulkIntakes.NDJSON, schema = @Schema(implementation = NationalFileRow.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = NationalFileRow.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "The outcome of each line",
            content = @Content(schema = @Schema(implementation = NationalFileReport.class)))
    public Uni<Response> takeNdjson(byte[] body, @BeanParam IntakeQuery query) {
        return intakes.ndjson(body, NationalFileRow.class, lines -> take(lines, query));
    }

    /** Imports a file as CSV. */
    @POST
    @Consumes(CsvWriter.CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.BALANCES_WRITE)
    @Operation(hidden = true)
    public Uni<Response> takeCsv(byte[] body, @BeanParam IntakeQuery query) {
        return intakes.csv(body, NationalFileRow.class, lines -> take(lines, query));
    }

    /** The files. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(
            operationId = "listNationalFiles",
            summary = "List the national files",
            description = "The imported files (landelijke bestanden) with a municipality of the caller, latest first.")
    @APIResponse(responseCode = "200", description = "One page of files")
    public Uni<Page<NationalFileResponse>> list(@BeanParam PageRequest page) {
        return reconcileNationalFile
                .list(caller.organisation(), page.after(UUID::fromString), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(NationalFileResponse::of).toList(),
                        page,
                        file -> file.id().toString()));
    }

    /** A file against the own figures. */
    @GET
    @Path("/{file}/differences")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(
            operationId = "listNationalFileDifferences",
            summary = "List the differences with a national file",
            description = """
                    Each municipality of the file with the figures that differ from the own ones (verschillen) of the same day, \
                    as known at a moment, and what explains them: entries that were recorded after the position of the file, \
                    one by one, and rules that the file may follow for exchanges (uitruil), reorganisations (herindeling) \
                    and the half-year of a housing (toerekening). What nothing explains is named too.""")
    @APIResponse(responseCode = "200", description = "One page of municipalities")
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    public Uni<Page<ReconciliationResponse>> differences(
            @PathParam("file") @Parameter(description = "The file") UUID file,
            @BeanParam PageRequest page,
            @QueryParam("knownAt")
                    @Parameter(
                            description = "Own figures of facts recorded up to and including this moment; the latest"
                                    + " complete one when absent")
                    Instant knownAt) {
        return reconcileNationalFile
                .compare(caller.organisation(), file, Optional.ofNullable(knownAt), page.after(), page.limit() + 1)
                .map(found -> found.orElseThrow(NotFound::new))
                .map(found -> Page.of(
                        found.stream().map(ReconciliationResponse::of).toList(),
                        page,
                        one -> one.municipality().value()));
    }

    private Uni<NationalFileReport> take(List<BulkLine<NationalFileRow>> lines, IntakeQuery query) {
        return importNationalFile
                .take(caller.organisation(), BulkLine.readable(lines, NationalFileRow::line), query.of(lines))
                .map(result -> new NationalFileReport(
                        result.file(), reports.report(lines, result.taken(), NationalFileResource::pointer)));
    }

    private static String pointer(Rejection reason) {
        return reason instanceof NationalFileRejection ? "/peildatum" : "/gmCode";
    }
}
