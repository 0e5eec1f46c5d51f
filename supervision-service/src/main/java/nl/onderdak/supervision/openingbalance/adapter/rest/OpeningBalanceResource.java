// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.openingbalance.application.ImportOpeningBalances;
import nl.onderdak.supervision.openingbalance.application.ImportOpeningBalances.LineRejection;
import nl.onderdak.supervision.openingbalance.application.ListOpeningBalances;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalance;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalanceRejection;
import nl.onderdak.web.bulk.BulkIntakes;
import nl.onderdak.web.bulk.BulkLine;
import nl.onderdak.web.bulk.BulkReport;
import nl.onderdak.web.bulk.BulkReports;
import nl.onderdak.web.bulk.Intake;
import nl.onderdak.web.bulk.IntakeMode;
import nl.onderdak.web.bulk.IntakeQuery;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Refused;
import nl.onderdak.web.problem.Texts;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/opening-balances}. */
@Path("/v1/opening-balances")
@Tag(name = "opening-balances", description = "Balances imported from an earlier administration (beginsaldi)")
public class OpeningBalanceResource {

    private final ImportOpeningBalances importOpeningBalances;
    private final ListOpeningBalances listOpeningBalances;
    private final BulkIntakes intakes;
    private final BulkReports reports;
    private final Texts texts;
    private final Idempotency idempotency;
    private final Caller caller;

    OpeningBalanceResource(
            ImportOpeningBalances importOpeningBalances,
            ListOpeningBalances listOpeningBalances,
            BulkIntakes intakes,
            BulkReports reports,
            Texts texts,
            Idempotency idempotency,
            Caller caller) {
        this.importOpeningBalances = importOpeningBalances;
        this.listOpeningBalances = listOpeningBalances;
        this.intakes = intakes;
        this.reports = reports;
        this.texts = texts;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Imports balances, all or none. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.BALANCES_WRITE)
    @Operation(operationId = "importOpeningBalances", summary = "Import opening balances", description = """
                    Imports balances from an earlier administration (beginsaldi): all balances of the request, or none. \
                    Each is the balance of the municipality at the end of that day; the ledger (grootboek) counts its \
                    difference with its own balance of that day, and the response contains both. Where the ledger has \
                    entries up to that day, overrideLedger must be true. An import replaces an earlier opening balance \
                    of the same municipality. Bulk intake as application/x-ndjson or text/csv, one line per balance, \
                    returns a report per line; dryRun and mode apply to bulk intake only.""")
    @Parameter(
            name = "dryRun",
            in = ParameterIn.QUERY,
            description = "Check each line and change nothing; bulk intake only",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = "mode",
            in = ParameterIn.QUERY,
            description = "Whether accepted lines are stored when others are refused; bulk intake only",
            schema = @Schema(implementation = IntakeMode.class))
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = OpeningBalancesRequest.class)),
                @Content(mediaType = BulkIntakes.NDJSON, schema = @Schema(implementation = OpeningBalanceLine.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = OpeningBalanceLine.class))
            })
    @APIResponse(
            responseCode = "201",
            description = "Imported",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = OpeningBalancesResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "The result of each line of a bulk intake",
            content = @Content(schema = @Schema(implementation = BulkReport.class)))
    public Uni<Response> take(OpeningBalancesRequest body) {
        var by = caller.organisation();
        return idempotency.once(
                body,
                () -> importOpeningBalances
                        .take(by, lines(body), Intake.allOrNothing())
                        .map(this::acceptedOrRefused)
                        .map(imported -> Response.created(URI.create("/v1/opening-balances"))
                                .entity(OpeningBalancesResponse.of(imported))
                                .build()));
    }

    /** Bulk intake. */
    @POST
    @Consumes(BulkIntakes.NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.BALANCES_WRITE)
    @Operation(hidden = true)
    public Uni<Response> takeNdjson(byte[] body, @BeanParam IntakeQuery query) {
        return intakes.ndjson(body, OpeningBalanceLine.class, lines -> take(lines, query));
    }

    /** Bulk intake. */
    @POST
    @Consumes(CsvWriter.CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.BALANCES_WRITE)
    @Operation(hidden = true)
    public Uni<Response> takeCsv(byte[] body, @BeanParam IntakeQuery query) {
        return intakes.csv(body, OpeningBalanceLine.class, lines -> take(lines, query));
    }

    /** The opening balances within the jurisdiction of the caller. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(
            operationId = "listOpeningBalances",
            summary = "List opening balances",
            description = "The balances that municipalities start with (beginsaldi), by municipality.")
    @APIResponse(responseCode = "200", description = "One page of opening balances")
    public Uni<Page<OpeningBalanceResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only of this municipality (gemeente)")
                    MunicipalityCode municipality) {
        return listOpeningBalances
                .list(caller.organisation(), Optional.ofNullable(municipality), page.after(), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(OpeningBalanceResponse::of).toList(),
                        page,
                        balance -> balance.municipality().value()));
    }

    private Uni<BulkReport> take(List<BulkLine<OpeningBalanceLine>> lines, IntakeQuery query) {
        return importOpeningBalances
                .take(caller.organisation(), BulkLine.readable(lines, OpeningBalanceResource::line), query.of(lines))
                .map(imported -> reports.report(lines, imported.taken(), OpeningBalanceResource::pointer));
    }

    /**
     * The result of a request that is imported as a whole, when no line of it was refused.
     *
     * @throws BadInput for every municipality that is unknown or occurs twice
     * @throws Refused for the first line that a rule refuses
     */
    private ImportOpeningBalances.Imported acceptedOrRefused(ImportOpeningBalances.Imported imported) {
        var refused = imported.taken().refused();
        var faults = refused.entrySet().stream()
                .filter(line -> line.getValue() instanceof LineRejection)
                .map(line -> texts.fault("/balances/" + line.getKey() + "/municipality", line.getValue()))
                .toList();
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        refused.values().stream().findFirst().ifPresent(reason -> {
            throw new Refused(reason);
        });
        return imported;
    }

    private static String pointer(Rejection reason) {
        return switch (reason) {
            case OpeningBalanceRejection.LedgerHasEntries _ -> "/balance";
            case OpeningBalanceRejection _ -> "/asOf";
            default -> "/municipality";
        };
    }

    private static SortedMap<Integer, ImportOpeningBalances.Line> lines(OpeningBalancesRequest body) {
        var lines = new TreeMap<Integer, ImportOpeningBalances.Line>();
        body.balances()
                .forEach(balance -> lines.put(
                        lines.size(),
                        new ImportOpeningBalances.Line(
                                balance.municipality(),
                                new OpeningBalance.Figure(body.asOf(), balance.balance(), body.source()),
                                Boolean.TRUE.equals(body.overrideLedger()))));
        return lines;
    }

    private static ImportOpeningBalances.Line line(OpeningBalanceLine line) {
        return new ImportOpeningBalances.Line(
                line.municipality(),
                new OpeningBalance.Figure(line.asOf(), line.balance(), line.source()),
                Boolean.TRUE.equals(line.overrideLedger()));
    }
}
