// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.offer.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.placement.coupling.adapter.rest.OutcomeResponse;
import nl.onderdak.placement.coupling.application.ActOnCoupling.Target;
import nl.onderdak.placement.coupling.domain.Offer;
import nl.onderdak.placement.offer.application.JudgeRefusal;
import nl.onderdak.placement.offer.application.OfferDwelling;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Offers of dwellings to coupled households. */
@Path("/v1/couplings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Offers", description = "Dwellings offered to coupled households (aanbiedingen)")
@Processes(value = Activity.HOUSING, objectsAreHouseholds = true)
public class OfferResource {

    private final OfferDwelling offerDwelling;
    private final JudgeRefusal judgeRefusal;
    private final Idempotency idempotency;
    private final Caller caller;

    OfferResource(OfferDwelling offerDwelling, JudgeRefusal judgeRefusal, Idempotency idempotency, Caller caller) {
        this.offerDwelling = offerDwelling;
        this.judgeRefusal = judgeRefusal;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/offers")
    @PermissionsAllowed(Scopes.HOUSINGS_WRITE)
    @Operation(operationId = "offerDwelling", summary = "Offer a dwelling to a household", description = """
                    The municipality offers a dwelling (aanbod) to a household that waits; again after a refusal once COA has \
                    judged that.""")
    @APIResponse(
            responseCode = "201",
            description = "Offered",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    public Uni<Response> offer(
            @PathParam("id") UUID id,
            @Parameter(description = "Entity tag of the coupling that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            OfferRequest body) {
        return idempotency.once(
                body,
                () -> offerDwelling
                        .offer(caller.organisation(), target(id, ifMatch), new Offer(body.dwelling(), body.offeredOn()))
                        .map(OutcomeResponse::created));
    }

    @POST
    @Path("/{id}/acceptances")
    @PermissionsAllowed(Scopes.HOUSINGS_WRITE)
    @Operation(operationId = "acceptOffer", summary = "Record that a household accepted the offer", description = """
                    The household accepted the dwelling on offer (acceptatie).""")
    @APIResponse(
            responseCode = "201",
            description = "Accepted",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    public Uni<Response> accept(
            @PathParam("id") UUID id,
            @Parameter(description = "Entity tag of the coupling that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            AcceptanceRequest body) {
        return idempotency.once(
                body,
                () -> offerDwelling
                        .accept(caller.organisation(), target(id, ifMatch), body.answeredOn())
                        .map(OutcomeResponse::created));
    }

    @POST
    @Path("/{id}/refusals")
    @PermissionsAllowed(Scopes.HOUSINGS_WRITE)
    @Operation(operationId = "refuseOffer", summary = "Record that a household refused the offer", description = """
                    The household refused the dwelling on offer (weigering), also after it had accepted; COA judges the refusal.""")
    @APIResponse(
            responseCode = "201",
            description = "Refused",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    public Uni<Response> refuse(
            @PathParam("id") UUID id,
            @Parameter(description = "Entity tag of the coupling that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            RefusalRequest body) {
        return idempotency.once(
                body,
                () -> offerDwelling
                        .refuse(caller.organisation(), target(id, ifMatch), body.reason(), body.answeredOn())
                        .map(OutcomeResponse::created));
    }

    @POST
    @Path("/{id}/judgements")
    @PermissionsAllowed(Scopes.COUPLINGS_WRITE)
    @Operation(operationId = "judgeRefusal", summary = "Judge the refusal of an offer", description = """
                    COA judges whether the refusal is justified (gegrond). A justified one has no consequence; after an \
                    unjustified one the coupling may be withdrawn.""")
    @APIResponse(
            responseCode = "201",
            description = "Judged",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    public Uni<Response> judge(
            @PathParam("id") UUID id,
            @Parameter(description = "Entity tag of the coupling that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            JudgementRequest body) {
        return idempotency.once(
                body,
                () -> judgeRefusal
                        .judge(caller.organisation(), target(id, ifMatch), body.judgement(), body.judgedOn())
                        .map(OutcomeResponse::created));
    }

    private static Target target(UUID id, String ifMatch) {
        return new Target(id, Version.expected(ifMatch));
    }
}
