// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.dossier;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/dossiers/{municipality}}. */
@Path("/v1/dossiers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dossiers")
public class DossierResource {

    private final ReadDossier readDossier;
    private final Caller caller;
    private final Clock clock;

    DossierResource(ReadDossier readDossier, Caller caller, Clock clock) {
        this.readDossier = readDossier;
        this.caller = caller;
        this.clock = clock;
    }

    /** One municipality. */
    @GET
    @Path("/{municipality}")
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(operationId = "getDossier", summary = "Get the dossier of a municipality", description = """
                    All that a province and a municipality (gemeente) look at together, as it is today: where it stands \
                    (stand), its couplings (koppelingen), the homes that it has and expects (woningaanbod), the persons \
                    housed by form of accommodation (vorm van huisvesting), its pace (tempo), open signals (signalen), \
                    present steps of the ladder (interventieladder), the last assessment (beoordeling) and \
                    self-assessment (zelfbeoordeling), plans of action (plannen van aanpak), the last forecast \
                    (prognose), letters (brieven) and entries (dossierstukken), each with the path of the resource that \
                    has all of it. A municipality sees what was decided, and no notes of its province.""")
    @APIResponse(
            responseCode = "200",
            description = "The dossier",
            content = @Content(schema = @Schema(implementation = DossierResponse.class)))
    @APIResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    public Uni<DossierResponse> one(
            @PathParam("municipality") @Parameter(description = "The municipality (gemeente)", example = "GM0141")
                    MunicipalityCode municipality) {
        var today = DutchCalendar.today(clock);
        return readDossier
                .of(caller.organisation(), municipality, today)
                .map(dossier -> DossierResponse.of(dossier, today));
    }
}
