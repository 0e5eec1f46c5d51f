// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import nl.onderdak.web.bulk.BulkLine;
import nl.onderdak.web.bulk.BulkReader;
import nl.onderdak.web.bulk.BulkReport;
import nl.onderdak.web.bulk.IntakeMode;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.problem.Texts;
import nl.onderdak.web.security.Caller;
import nl.onderdak.web.security.Scopes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Many dwellings at once; described with the single one. */
@Path("/v1/dwellings")
@Produces(MediaType.APPLICATION_JSON)
public class DwellingIntakeResource {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";

    private final RegisterDwellings registerDwellings;
    private final BulkReader reader;
    private final Idempotency idempotency;
    private final Texts texts;
    private final Caller caller;

    DwellingIntakeResource(
            RegisterDwellings registerDwellings,
            BulkReader reader,
            Idempotency idempotency,
            Texts texts,
            Caller caller) {
        this.registerDwellings = registerDwellings;
        this.reader = reader;
        this.idempotency = idempotency;
        this.texts = texts;
        this.caller = caller;
    }

    /** One JSON object per line. */
    @POST
    @Consumes(NDJSON)
    @Cancellable(false)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(hidden = true)
    public Uni<Response> registerNdjson(
            byte[] body,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("mode") @DefaultValue("ALL_OR_NOTHING") IntakeMode mode) {
        return register(body, reader.ndjson(body, DwellingRequest.class), dryRun, mode);
    }

    /** A header line with the names of the properties, then one line each. */
    @POST
    @Consumes(CSV)
    @Cancellable(false)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(hidden = true)
    public Uni<Response> registerCsv(
            byte[] body,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
            @QueryParam("mode") @DefaultValue("ALL_OR_NOTHING") IntakeMode mode) {
        return register(body, reader.csv(body, DwellingRequest.class), dryRun, mode);
    }

    private Uni<Response> register(
            byte[] body, Uni<List<BulkLine<DwellingRequest>>> read, boolean dryRun, IntakeMode mode) {
        return read.chain(lines -> idempotency.once(body, () -> register(lines, dryRun, mode)));
    }

    private Uni<Response> register(List<BulkLine<DwellingRequest>> lines, boolean dryRun, IntakeMode mode) {
        var readable = new LinkedHashMap<Integer, Dwelling>();
        lines.stream()
                .filter(line -> line.faults().isEmpty())
                .forEach(line -> readable.put(line.number(), line.value().toDwelling()));
        var blocked = mode == IntakeMode.ALL_OR_NOTHING && readable.size() < lines.size();
        return registerDwellings
                .register(caller.organisation(), readable, mode, dryRun || blocked)
                .map(intake -> Response.ok(report(lines, intake)).build());
    }

    private BulkReport report(List<BulkLine<DwellingRequest>> lines, RegisterDwellings.Intake intake) {
        var refusals = new ArrayList<BulkReport.Refusal>();
        for (var line : lines) {
            var errors = new ArrayList<>(line.faults());
            var refused = intake.refused().get(line.number());
            if (refused != null) {
                errors.add(fault(refused));
            }
            if (!errors.isEmpty()) {
                refusals.add(new BulkReport.Refusal(line.number(), errors));
            }
        }
        return new BulkReport(
                lines.size(), lines.size() - refusals.size(), refusals.size(), intake.applied(), refusals);
    }

    private Fault fault(DwellingRefusal refusal) {
        return Fault.at(
                "/" + refusal.property(),
                refusal.code(),
                texts.text(refusal.code() + ".detail", refusal.arguments().toArray()));
    }
}
