// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.adequacy.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.placement.adequacy.application.Adequacies.Filter;
import nl.onderdak.placement.adequacy.application.FindAdequacies;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Supply of couplings against the corrected quota, per municipality. */
@Path("/v1/coupling-adequacies")
@Tag(
        name = "Coupling adequacies",
        description = "Whether enough persons are coupled to municipalities (toereikendheid van de koppelingen)")
public class AdequacyResource {

    private final FindAdequacies findAdequacies;
    private final Caller caller;

    AdequacyResource(FindAdequacies findAdequacies, Caller caller) {
        this.findAdequacies = findAdequacies;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermissionsAllowed(Scopes.FIGURES_READ)
    @Operation(
            operationId = "listCouplingAdequacies",
            summary = "List whether enough persons are coupled to each municipality",
            description = """
                    Persons housed in the half-year and coupled persons without a home (aanbod), against the corrected quota \
                    (gecorrigeerde taakstelling), and the share of couplings from the own COA region; on 1 April, \
                    1 October or any day, as known at a moment. A province sees the municipalities that were known then \
                    to lie in it.""")
    @APIResponse(responseCode = "200", description = "A page of figures, by municipality")
    public Uni<Page<AdequacyResponse>> list(
            @Parameter(description = "CBS code of the municipality") @QueryParam("municipality")
                    MunicipalityCode municipality,
            @Parameter(description = "Only municipalities with a shortage")
                    @QueryParam("shortOnly")
                    @DefaultValue("false")
                    boolean shortOnly,
            @Parameter(description = "Position at the end of this day (peildatum); today when absent")
                    @QueryParam("validOn")
                    LocalDate validOn,
            @Parameter(
                            description = "Facts recorded up to and including this moment; when absent, all facts that"
                                    + " have arrived")
                    @QueryParam("knownAt")
                    Instant knownAt,
            @BeanParam PageRequest page) {
        var filter = new Filter(
                municipality, shortOnly, Objects.requireNonNullElseGet(validOn, findAdequacies::today), knownAt);
        return findAdequacies
                .find(caller.organisation(), filter, page.after(MunicipalityCode::new), page.limit() + 1)
                .map(found -> Page.of(
                        found.adequacies().stream()
                                .map(one -> AdequacyResponse.of(found, one))
                                .toList(),
                        page,
                        AdequacyResponse::municipality));
    }
}
