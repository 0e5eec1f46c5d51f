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
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.openingbalance.application.ImportOpeningBalances;
import nl.onderdak.supervision.openingbalance.application.ImportOpeningBalances.LineRejection;
import nl.onderdak.supervision.openingbalance.application.ListOpeningBalances;
import nl.onderdak.supervision.openingbalance.domain.OpeningBalance;
import nl.onderdak.web.bulk.Intake;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Refused;
import nl.onderdak.web.problem.Texts;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/opening-balances}. */
@Path("/v1/opening-balances")
@Tag(name = "Opening balances", description = "Balances imported from an earlier administration (beginsaldi)")
public class OpeningBalanceResource {

    private final ImportOpeningBalances importOpeningBalances;
    private final ListOpeningBalances listOpeningBalances;
    private final Texts texts;
    private final Idempotency idempotency;
    private final Caller caller;

    OpeningBalanceResource(
            ImportOpeningBalances importOpeningBalances,
            ListOpeningBalances listOpeningBalances,
            Texts texts,
            Idempotency idempotency,
            Caller caller) {
        this.importOpeningBalances = importOpeningBalances;
        this.listOpeningBalances = listOpeningBalances;
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
                    of the same municipality.""")
    @APIResponse(
            responseCode = "201",
            description = "Imported",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = OpeningBalancesResponse.class)))
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
}
