// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.profile.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.placement.particulars.application.Particulars.Recorded;
import nl.onderdak.placement.profile.application.ChooseMunicipality;
import nl.onderdak.placement.profile.application.KeepProfile;
import nl.onderdak.placement.profile.domain.Profile;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The profiles of coupled households. */
@Path("/v1/couplings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Couplings", description = "Households coupled to municipalities (koppelingen)")
@Processes(value = Activity.COUPLING, objectsAreHouseholds = true)
public class ProfileResource {

    private final KeepProfile keepProfile;
    private final ChooseMunicipality chooseMunicipality;
    private final AuditTrail trail;
    private final Caller caller;

    ProfileResource(KeepProfile keepProfile, ChooseMunicipality chooseMunicipality, AuditTrail trail, Caller caller) {
        this.keepProfile = keepProfile;
        this.chooseMunicipality = chooseMunicipality;
        this.trail = trail;
        this.caller = caller;
    }

    @GET
    @Versioned
    @Path("/{id}/profile")
    @PermissionsAllowed(Scopes.COUPLINGS_READ)
    @Operation(
            operationId = "getProfile",
            summary = "Show the profile of a household",
            description = "Facts for the choice of a home (informatieprofiel), as COA recorded them last.")
    @APIResponse(
            responseCode = "200",
            description = "The profile",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = ProfileBody.class)))
    public Uni<Response> get(@PathParam("id") UUID id) {
        return keepProfile.find(caller.organisation(), id).map(ProfileResource::answer);
    }

    @PUT
    @Path("/{id}/profile")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.COUPLINGS_WRITE)
    @Operation(
            operationId = "replaceProfile",
            summary = "Replace the profile of a household",
            description = "COA records facts for the choice of a home (informatieprofiel).")
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = ProfileBody.class)))
    public Uni<Response> replace(
            @PathParam("id") UUID id,
            @Parameter(description = "Entity tag of the profile that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            ProfileBody body) {
        return trail.change(() -> keepProfile
                .replace(caller.organisation(), id, Version.expected(ifMatch), body.profile())
                .map(ProfileResource::answer));
    }

    @GET
    @Path("/{id}/municipality-choices")
    @PermissionsAllowed(Scopes.COUPLINGS_WRITE)
    @Operation(
            operationId = "listMunicipalityChoices",
            summary = "List municipalities that suit a household",
            description = """
                    Municipalities to which the household could be coupled or re-coupled (koppeling, herkoppeling), with the \
                    facts of its profile that speak for each: by ties, then by work or a job offer in the COA region, then by \
                    the preferred region, then by the region of reception. COA chooses.""")
    @APIResponse(responseCode = "200", description = "A page of municipalities, the best first")
    public Uni<Page<ChoiceResponse>> choices(@PathParam("id") UUID id, @BeanParam PageRequest page) {
        var after = Objects.requireNonNullElse(page.after(Integer::valueOf), 0);
        return chooseMunicipality
                .choices(caller.organisation(), id)
                .map(choices -> Page.of(
                        IntStream.range(after, Math.min(choices.size(), after + page.limit() + 1))
                                .mapToObj(place -> ChoiceResponse.of(place + 1, choices.get(place)))
                                .toList(),
                        page,
                        last -> Integer.toString(last.rank())));
    }

    private static Response answer(Recorded<Profile> recorded) {
        return Version.answer(Response.ok(), recorded.version(), ProfileBody.of(recorded.content()));
    }
}
