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
import java.util.stream.IntStream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.openingbalance.application.ImportOpeningBalances;
import nl.onderdak.supervision.openingbalance.application.ListOpeningBalances;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalance;
import nl.onderdak.web.bulk.BulkLine;
import nl.onderdak.web.bulk.BulkReader;
import nl.onderdak.web.bulk.BulkReport;
import nl.onderdak.web.bulk.Intake;
import nl.onderdak.web.bulk.IntakeMode;
import nl.onderdak.web.bulk.IntakeQuery;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
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
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code /v1/opening-balances}. */
@Path("/v1/opening-balances")
@Tag(name = "opening-balances", description = "Balances taken over from an earlier administration (beginsaldi)")
public class OpeningBalanceResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    private final ImportOpeningBalances importOpeningBalances;
    private final ListOpeningBalances listOpeningBalances;
    private final BulkReader reader;
    private final Refusals refusals;
    private final Idempotency idempotency;
    private final Supervision supervision;

    OpeningBalanceResource(
            ImportOpeningBalances importOpeningBalances,
            ListOpeningBalances listOpeningBalances,
            BulkReader reader,
            Refusals refusals,
            Idempotency idempotency,
            Supervision supervision) {
        this.importOpeningBalances = importOpeningBalances;
        this.listOpeningBalances = listOpeningBalances;
        this.reader = reader;
        this.refusals = refusals;
        this.idempotency = idempotency;
        this.supervision = supervision;
    }

    /** Takes over balances, all or none. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Cancellable(false)
    @PermissionsAllowed(Scopes.BALANCES_WRITE)
    @Operation(summary = "Import opening balances", description = """
                    Takes over balances from an earlier administration (beginsaldi), all of the request or none. Each is \
                    where the municipality stands at the end of that day: what counts is the difference with what the \
                    ledger (grootboek) shows then; the answer has both. Where the ledger has entries up to that day, \
                    overrideLedger must be true. It replaces an earlier opening balance of the same municipality. Many at \
                    once as application/x-ndjson or text/csv, a line each, which answers a report \
                    per line; dryRun and mode hold for those only.""")
    @Parameter(
            name = "dryRun",
            in = ParameterIn.QUERY,
            description = "Only report what would become of each line; bulk only",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = "mode",
            in = ParameterIn.QUERY,
            description = "What becomes of the good lines when others are refused; bulk only",
            schema = @Schema(implementation = IntakeMode.class))
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = OpeningBalancesRequest.class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = OpeningBalanceLine.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = OpeningBalanceLine.class))
            })
    @APIResponse(
            responseCode = "201",
            description = "Taken over",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "What became of each line of a bulk intake",
            content = @Content(schema = @Schema(implementation = BulkReport.class)))
    public Uni<Response> take(OpeningBalancesRequest body) {
        var supervisor = supervision.takenOverFor();
        return idempotency.once(
                body,
                () -> importOpeningBalances
                        .take(supervisor, lines(body), Intake.allOrNothing())
                        .map(refusals::acceptedOrRefused)
                        .map(outcome -> Response.created(URI.create("/v1/opening-balances"))
                                .entity(ImportResponse.of(outcome))
                                .build()));
    }

    /** Many at once. */
    @POST
    @Consumes(NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Cancellable(false)
    @PermissionsAllowed(Scopes.BALANCES_WRITE)
    @Operation(hidden = true)
    public Uni<Response> takeNdjson(byte[] body, @BeanParam IntakeQuery query) {
        return take(body, reader.ndjson(body, OpeningBalanceLine.class), query);
    }

    /** Many at once. */
    @POST
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @Cancellable(false)
    @PermissionsAllowed(Scopes.BALANCES_WRITE)
    @Operation(hidden = true)
    public Uni<Response> takeCsv(byte[] body, @BeanParam IntakeQuery query) {
        return take(body, reader.csv(body, OpeningBalanceLine.class), query);
    }

    /** What was taken over. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(
            summary = "List opening balances",
            description = "The balances that municipalities start with (beginsaldi), by municipality.")
    @APIResponse(responseCode = "200", description = "One page of opening balances")
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    public Uni<Page<OpeningBalanceResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only of this municipality (gemeente)")
                    MunicipalityCode municipality) {
        return listOpeningBalances
                .list(supervision.by(), Optional.ofNullable(municipality), page.after(), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(OpeningBalanceResponse::of).toList(),
                        page,
                        balance -> balance.municipality().value()));
    }

    private Uni<Response> take(byte[] body, Uni<List<BulkLine<OpeningBalanceLine>>> read, IntakeQuery query) {
        var supervisor = supervision.takenOverFor();
        return read.chain(lines -> idempotency.once(
                body,
                () -> importOpeningBalances
                        .take(supervisor, readable(lines), query.of(lines))
                        .map(outcome ->
                                Response.ok(refusals.report(lines, outcome)).build())));
    }

    private static List<ImportOpeningBalances.Line> lines(OpeningBalancesRequest body) {
        return IntStream.range(0, body.balances().size())
                .mapToObj(index -> {
                    var balance = body.balances().get(index);
                    return new ImportOpeningBalances.Line(
                            index,
                            balance.municipality(),
                            new OpeningBalance.Figure(body.asOf(), balance.balance(), body.source()),
                            Boolean.TRUE.equals(body.overrideLedger()));
                })
                .toList();
    }

    private static List<ImportOpeningBalances.Line> readable(List<BulkLine<OpeningBalanceLine>> lines) {
        return lines.stream()
                .filter(line -> line.faults().isEmpty())
                .map(line -> new ImportOpeningBalances.Line(
                        line.number(),
                        line.value().municipality(),
                        new OpeningBalance.Figure(
                                line.value().asOf(),
                                line.value().balance(),
                                line.value().source()),
                        Boolean.TRUE.equals(line.value().overrideLedger())))
                .toList();
    }
}
