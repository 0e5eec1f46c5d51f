// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.supervision.balance.application.ListHalfYears;
import nl.onderdak.supervision.balance.application.VisibleAreas;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/half-year-balances}. */
@Path("/v1/half-year-balances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Balances", description = "Where municipalities, provinces and the country stand (saldi)")
@Processes(Activity.SUPERVISION)
public class HalfYearBalancesResource {

    private final ListHalfYears listHalfYears;
    private final VisibleAreas areas;
    private final Caller caller;

    HalfYearBalancesResource(ListHalfYears listHalfYears, VisibleAreas areas, Caller caller) {
        this.listHalfYears = listHalfYears;
        this.areas = areas;
        this.caller = caller;
    }

    /** All municipalities through the half-years. */
    @GET
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(
            operationId = "listHalfYearBalances",
            summary = "List the half-years of all municipalities",
            description = """
                    A row for each half-year (periode) of each municipality of a province or of the country that the caller \
                    may see, with the balances carried into and out of it (saldo), and their totals: at most 24 half-years. \
                    As text/csv the rows, the totals last.""")
    @APIResponse(
            responseCode = "200",
            description = "The half-years",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = HalfYearBalancesResponse.class)),
                @Content(mediaType = CsvWriter.CSV, schema = @Schema(implementation = HalfYearBalanceRow.class))
            })
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    public Uni<HalfYearBalancesResponse> list(@BeanParam HalfYearBalancesQuery query) {
        return found(query);
    }

    /** The rows as CSV. */
    @GET
    @Produces(CsvWriter.CSV)
    @PermissionsAllowed(Scopes.BALANCES_READ)
    @Operation(hidden = true)
    public Uni<List<HalfYearBalanceRow>> listCsv(@BeanParam HalfYearBalancesQuery query) {
        return found(query).map(HalfYearBalancesResponse::rows);
    }

    /** Fails with {@link NotFound} when the caller sees no municipality of the area. */
    private Uni<HalfYearBalancesResponse> found(HalfYearBalancesQuery query) {
        return listHalfYears
                .list(caller.organisation(), query.area(), query.from, query.asOf())
                .map(found -> {
                    if (found.lines().isEmpty()) {
                        throw new NotFound();
                    }
                    return HalfYearBalancesResponse.of(
                            found, areas.part(caller.organisation(), query.area()), query.from);
                });
    }
}
