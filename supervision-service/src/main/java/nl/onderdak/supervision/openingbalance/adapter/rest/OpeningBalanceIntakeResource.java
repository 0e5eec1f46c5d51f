// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.adapter.rest;

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
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.openingbalance.application.ImportOpeningBalances;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalance;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalanceRejection;
import nl.onderdak.web.bulk.BulkIntakes;
import nl.onderdak.web.bulk.BulkLine;
import nl.onderdak.web.bulk.BulkReport;
import nl.onderdak.web.bulk.BulkReports;
import nl.onderdak.web.bulk.IntakeQuery;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Many opening balances at once, each line with its own day and source. */
@Path("/v1/opening-balance-intakes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Opening balances")
public class OpeningBalanceIntakeResource {

    private final ImportOpeningBalances importOpeningBalances;
    private final BulkIntakes intakes;
    private final BulkReports reports;
    private final Caller caller;

    OpeningBalanceIntakeResource(
            ImportOpeningBalances importOpeningBalances, BulkIntakes intakes, BulkReports reports, Caller caller) {
        this.importOpeningBalances = importOpeningBalances;
        this.intakes = intakes;
        this.reports = reports;
        this.caller = caller;
    }

    @POST
    @Consumes(BulkIntakes.NDJSON)
    @PermissionsAllowed(Scopes.BALANCES_WRITE)
    @Operation(operationId = "importOpeningBalanceLines", summary = "Import many opening balances", description = """
                    Imports balances from an earlier administration (beginsaldi), one per line with its own day and \
                    source, by the rules for a request of several; the response reports on each line. With mode=PARTIAL \
                    the accepted lines are imported when others are refused.""")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = BulkIntakes.NDJSON, schema = @Schema(implementation = OpeningBalanceLine.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = OpeningBalanceLine.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "The outcome of each line",
            content = @Content(schema = @Schema(implementation = BulkReport.class)))
    public Uni<Response> takeNdjson(byte[] body, @BeanParam IntakeQuery query) {
        return intakes.ndjson(body, OpeningBalanceLine.class, lines -> take(lines, query));
    }

    @POST
    @Consumes(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.BALANCES_WRITE)
    @Operation(hidden = true)
    public Uni<Response> takeCsv(byte[] body, @BeanParam IntakeQuery query) {
        return intakes.csv(body, OpeningBalanceLine.class, lines -> take(lines, query));
    }

    private Uni<BulkReport> take(List<BulkLine<OpeningBalanceLine>> lines, IntakeQuery query) {
        return importOpeningBalances
                .take(
                        caller.organisation(),
                        BulkLine.readable(lines, OpeningBalanceIntakeResource::line),
                        query.of(lines))
                .map(imported -> reports.report(lines, imported.taken(), OpeningBalanceIntakeResource::pointer));
    }

    private static ImportOpeningBalances.Line line(OpeningBalanceLine line) {
        return new ImportOpeningBalances.Line(
                line.municipality(),
                new OpeningBalance.Figure(line.asOf(), line.balance(), line.source()),
                Boolean.TRUE.equals(line.overrideLedger()));
    }

    private static String pointer(Rejection reason) {
        return switch (reason) {
            case OpeningBalanceRejection.LedgerHasEntries _ -> "/balance";
            case OpeningBalanceRejection _ -> "/asOf";
            default -> "/municipality";
        };
    }
}
