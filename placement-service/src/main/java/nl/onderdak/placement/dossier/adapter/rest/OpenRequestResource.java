// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.dossier.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.placement.dossier.application.Dossiers.Place;
import nl.onderdak.placement.dossier.application.KeepDossier;
import nl.onderdak.placement.dossier.domain.DossierItem;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The open requests on dossiers, across couplings. */
@Path("/v1/dossier-requests")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@Tag(name = "Dossiers", description = "Papers of coupled households, present or missing (dossiers)")
@Processes(Activity.COUPLING)
public class OpenRequestResource {

    private static final String SEPARATOR = "/";

    private final KeepDossier keepDossier;
    private final Caller caller;

    OpenRequestResource(KeepDossier keepDossier, Caller caller) {
        this.keepDossier = keepDossier;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Scopes.COUPLINGS_READ)
    @Operation(operationId = "listDossierRequests", summary = "List open requests on dossiers", description = """
                    Items that municipalities requested COA to complete or correct (correctieverzoeken) and that are open, the \
                    oldest request first.""")
    @APIResponse(responseCode = "200", description = "A page of requests")
    public Uni<Page<OpenRequestResponse>> open(
            @Parameter(description = "CBS code of the municipality") @QueryParam("municipality")
                    MunicipalityCode municipality,
            @BeanParam PageRequest page) {
        var today = keepDossier.today();
        return keepDossier
                .open(caller.organisation(), municipality, page.after(OpenRequestResource::place), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream()
                                .map(one -> OpenRequestResponse.of(one, today))
                                .toList(),
                        page,
                        last -> last.requestedOn() + SEPARATOR + last.couplingId() + SEPARATOR + last.item()));
    }

    private static Place place(String key) {
        var parts = key.split(SEPARATOR, -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a position in this list: " + key);
        }
        return new Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]), DossierItem.valueOf(parts[2]));
    }
}
