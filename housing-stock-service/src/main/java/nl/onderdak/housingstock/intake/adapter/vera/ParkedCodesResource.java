// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.adapter.vera;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.intake.application.FindParkedCodes;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/parked-codes}. */
@Path("/v1/parked-codes")
@Tag(name = "VERA")
public class ParkedCodesResource {

    private final FindParkedCodes findParkedCodes;
    private final Caller caller;

    ParkedCodesResource(FindParkedCodes findParkedCodes, Caller caller) {
        this.findParkedCodes = findParkedCodes;
        this.caller = caller;
    }

    /** Codes for which messages wait, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listParkedCodes",
            summary = "List parked codes",
            description =
                    "Codes in messages of landlords' systems that no list has (geparkeerde codes), in the order in"
                            + " which they were seen. A message is taken in as soon as all its codes are known.")
    @APIResponse(responseCode = "200", description = "One page of parked codes")
    public Uni<Page<ParkedCodeResponse>> list(@BeanParam PageRequest page) {
        return findParkedCodes
                .list(
                        caller.organisation(),
                        Objects.requireNonNullElse(page.after(Long::valueOf), 0L),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(ParkedCodeResponse::of).toList(),
                        page,
                        code -> Long.toString(code.number())));
    }
}
