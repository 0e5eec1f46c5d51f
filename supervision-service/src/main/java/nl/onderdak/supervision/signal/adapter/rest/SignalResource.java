// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.signal.application.ListSignals;
import nl.onderdak.supervision.signal.application.Signals;
import nl.onderdak.supervision.signal.domain.SignalKind;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/signals}. */
@Path("/v1/signals")
@Tag(name = "Signals", description = "Signals that open and close by rule (signalen)")
public class SignalResource {

    private final ListSignals listSignals;
    private final Caller caller;

    SignalResource(ListSignals listSignals, Caller caller) {
        this.listSignals = listSignals;
        this.caller = caller;
    }

    /** The signals, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(operationId = "listSignals", summary = "List signals", description = """
                    The signals (signalen) about the municipalities of the caller, oldest first: behind the expected share \
                    (achter op schema), a rising backlog (oplopende achterstand), too few couplings (te weinig \
                    koppelingen), too few homes (aanbodtekort), family that waits (gezinshereniging) and a national inflow \
                    that leaves the target (afwijkende instroom). They open and close by rule, once a day, and only by \
                    final figures.""")
    @APIResponse(responseCode = "200", description = "One page of signals")
    public Uni<Page<SignalResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only about this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("kind") @Parameter(description = "Only of this kind (soort)") SignalKind kind,
            @QueryParam("state") @Parameter(description = "Only open or closed ones (stand)") SignalState state,
            @QueryParam("validOn")
                    @Parameter(description = "As they stood at the end of this day (peildatum); now when absent")
                    LocalDate validOn,
            @QueryParam("knownAt") @Parameter(description = "As known at this moment; now when absent")
                    Instant knownAt) {
        var open = state == null ? null : state == SignalState.OPEN;
        return listSignals
                .list(
                        caller.organisation(),
                        new Signals.Filter(municipality, kind, open, validOn, knownAt),
                        page.after(UUID::fromString),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(SignalResponse::of).toList(),
                        page,
                        signal -> signal.id().toString()));
    }
}
