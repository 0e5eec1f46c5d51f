// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.dossier;

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
import java.net.URI;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/dossiers/{municipality}/entries}. */
@Path("/v1/dossiers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dossiers", description = "All that a province has on one municipality (dossiers)")
public class DossierEntryResource {

    private static final String MUNICIPALITY = "The municipality (gemeente)";

    private final KeepDossier keepDossier;
    private final Idempotency idempotency;
    private final Caller caller;

    DossierEntryResource(KeepDossier keepDossier, Idempotency idempotency, Caller caller) {
        this.keepDossier = keepDossier;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Writes an entry down. */
    @POST
    @Path("/{municipality}/entries")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SUPERVISION_WRITE)
    @Operation(operationId = "addDossierEntry", summary = "Write an entry in a dossier", description = """
                    Support given (ondersteuning), a talk (gesprek), what the council did (raad) or a note (aantekening) about \
                    a municipality (gemeente). It never changes and is no part of an assessment (beoordeling). Notes are \
                    the province's own; the municipality sees all other entries.""")
    @APIResponse(
            responseCode = "201",
            description = "Written down",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = DossierEntryResponse.class)))
    public Uni<Response> add(
            @PathParam("municipality") @Parameter(description = MUNICIPALITY) MunicipalityCode municipality,
            DossierEntryRequest body) {
        return idempotency.once(
                body,
                () -> keepDossier
                        .add(caller.organisation(), municipality, body.kind(), body.happenedOn(), body.text())
                        .map(entry -> Response.created(URI.create("/v1/dossiers/" + municipality.value() + "/entries"))
                                .entity(DossierEntryResponse.of(entry))
                                .build()));
    }

    /** The entries, page by page. */
    @GET
    @Path("/{municipality}/entries")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(
            operationId = "listDossierEntries",
            summary = "List the entries of a dossier",
            description = "The entries of the dossier of a municipality (gemeente), in the order in which they were"
                    + " written down.")
    @APIResponse(responseCode = "200", description = "One page of entries")
    public Uni<Page<DossierEntryResponse>> list(
            @PathParam("municipality") @Parameter(description = MUNICIPALITY) MunicipalityCode municipality,
            @BeanParam PageRequest page,
            @QueryParam("kind") @Parameter(description = "Only of this kind (soort)") DossierEntryKind kind) {
        return keepDossier
                .list(caller.organisation(), municipality, kind, page.after(UUID::fromString), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(DossierEntryResponse::of).toList(),
                        page,
                        entry -> entry.id().toString()));
    }
}
