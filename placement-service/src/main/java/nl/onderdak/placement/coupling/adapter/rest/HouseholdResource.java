// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.coupling.adapter.rest;

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
import java.util.TreeSet;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.placement.coupling.application.ActOnCoupling.Target;
import nl.onderdak.placement.coupling.application.RecordAgeBands;
import nl.onderdak.placement.coupling.application.RecordArrival;
import nl.onderdak.placement.coupling.application.RecordExpectation;
import nl.onderdak.placement.coupling.application.RecoupleHousehold;
import nl.onderdak.placement.coupling.application.ReuniteHouseholds;
import nl.onderdak.placement.coupling.application.SplitHousehold;
import nl.onderdak.placement.coupling.application.WithdrawCoupling;
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

/** Changes that COA makes to couplings and to the households of couplings. */
@Path("/v1/couplings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Couplings", description = "Households coupled to municipalities (koppelingen)")
@Processes(value = Activity.COUPLING, objectsAreHouseholds = true)
public class HouseholdResource {

    private final RecoupleHousehold recoupleHousehold;
    private final WithdrawCoupling withdrawCoupling;
    private final RecordExpectation recordExpectation;
    private final RecordArrival recordArrival;
    private final RecordAgeBands recordAgeBands;
    private final SplitHousehold splitHousehold;
    private final ReuniteHouseholds reuniteHouseholds;
    private final Idempotency idempotency;
    private final Caller caller;

    HouseholdResource(
            RecoupleHousehold recoupleHousehold,
            WithdrawCoupling withdrawCoupling,
            RecordExpectation recordExpectation,
            RecordArrival recordArrival,
            RecordAgeBands recordAgeBands,
            SplitHousehold splitHousehold,
            ReuniteHouseholds reuniteHouseholds,
            Idempotency idempotency,
            Caller caller) {
        this.recoupleHousehold = recoupleHousehold;
        this.withdrawCoupling = withdrawCoupling;
        this.recordExpectation = recordExpectation;
        this.recordArrival = recordArrival;
        this.recordAgeBands = recordAgeBands;
        this.splitHousehold = splitHousehold;
        this.reuniteHouseholds = reuniteHouseholds;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/recouplings")
    @PermissionsAllowed(Scopes.COUPLINGS_WRITE)
    @Operation(
            operationId = "recoupleHousehold",
            summary = "Couple a household to another municipality",
            description = """
                    Re-coupling (herkoppeling), also when municipalities exchange persons. No quota changes; the household \
                    counts where it is housed, so no member may count yet.""")
    @APIResponse(
            responseCode = "201",
            description = "Coupled to the other municipality",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    public Uni<Response> recouple(
            @PathParam("id") UUID id,
            @Parameter(description = "Entity tag of the coupling that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            RecouplingRequest body) {
        return idempotency.once(
                body,
                () -> recoupleHousehold
                        .recouple(
                                caller.organisation(),
                                target(id, ifMatch),
                                new MunicipalityCode(body.municipality()),
                                body.recoupledOn())
                        .map(OutcomeResponse::created));
    }

    @POST
    @Path("/{id}/withdrawals")
    @PermissionsAllowed(Scopes.COUPLINGS_WRITE)
    @Operation(operationId = "withdrawCoupling", summary = "Withdraw a coupling", description = """
                    The coupling ends (intrekking) before a member counts. The household may be coupled again.""")
    @APIResponse(
            responseCode = "201",
            description = "Withdrawn",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    public Uni<Response> withdraw(
            @PathParam("id") UUID id,
            @Parameter(description = "Entity tag of the coupling that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            WithdrawalRequest body) {
        return idempotency.once(
                body,
                () -> withdrawCoupling
                        .withdraw(
                                caller.organisation(),
                                target(id, ifMatch),
                                body.reason().ofEnd(),
                                body.endedOn())
                        .map(OutcomeResponse::created));
    }

    @POST
    @Path("/{id}/expectations")
    @PermissionsAllowed(Scopes.COUPLINGS_WRITE)
    @Operation(operationId = "expectMembers", summary = "Record which members are expected", description = """
                    The family that will follow (nareizigers); replaces the family expected before. Expected members are \
                    neither realised nor waiting.""")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    public Uni<Response> expect(
            @PathParam("id") UUID id,
            @Parameter(description = "Entity tag of the coupling that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            ExpectationRequest body) {
        return idempotency.once(
                body,
                () -> recordExpectation
                        .expect(caller.organisation(), target(id, ifMatch), body.expected(), body.knownOn())
                        .map(OutcomeResponse::created));
    }

    @POST
    @Path("/{id}/arrivals")
    @PermissionsAllowed(Scopes.COUPLINGS_WRITE)
    @Operation(operationId = "recordArrival", summary = "Record that expected members arrived", description = """
                    Family members who were expected (nareizigers) arrived and wait for a home. A stay of expected members \
                    records their arrival as well.""")
    @APIResponse(
            responseCode = "201",
            description = "Arrived",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    public Uni<Response> arrive(
            @PathParam("id") UUID id,
            @Parameter(description = "Entity tag of the coupling that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            ArrivalRequest body) {
        return idempotency.once(
                body,
                () -> recordArrival
                        .arrive(
                                caller.organisation(),
                                target(id, ifMatch),
                                new TreeSet<>(body.members()),
                                body.arrivedOn())
                        .map(OutcomeResponse::created));
    }

    @POST
    @Path("/{id}/age-bands")
    @PermissionsAllowed(Scopes.COUPLINGS_WRITE)
    @Operation(
            operationId = "changeAgeBands",
            summary = "Record that members are in another age band",
            description = """
                    Members reached another age band (leeftijdsgroep), such as an unaccompanied minor who is of age now; \
                    also corrects a wrong one. Stays and figures do not change.""")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    public Uni<Response> age(
            @PathParam("id") UUID id,
            @Parameter(description = "Entity tag of the coupling that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            AgeBandsRequest body) {
        return idempotency.once(
                body,
                () -> recordAgeBands
                        .age(caller.organisation(), target(id, ifMatch), body.bands(), body.changedOn())
                        .map(OutcomeResponse::created));
    }

    @POST
    @Path("/{id}/splits")
    @PermissionsAllowed(Scopes.COUPLINGS_WRITE)
    @Operation(operationId = "splitHousehold", summary = "Make members a household of their own", description = """
                    Members without a stay form a household of their own (splitsing), coupled to the same \
                    municipality; the response shows the new coupling.""")
    @APIResponse(
            responseCode = "201",
            description = "Split; the new coupling",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = CouplingResponse.class)))
    public Uni<Response> split(
            @PathParam("id") UUID id,
            @Parameter(description = "Entity tag of the coupling that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            SplitRequest body) {
        return idempotency.once(
                body,
                () -> splitHousehold
                        .split(caller.organisation(), target(id, ifMatch), body.command())
                        .map(CouplingResource::created));
    }

    @POST
    @Path("/{id}/reunions")
    @PermissionsAllowed(Scopes.COUPLINGS_WRITE)
    @Operation(operationId = "reuniteHouseholds", summary = "Let a household join this one", description = """
                    A household of which no member counts joins this one (gezinshereniging): its coupling ends, and its members \
                    wait under this coupling.""")
    @APIResponse(
            responseCode = "201",
            description = "Reunited",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    public Uni<Response> reunite(
            @PathParam("id") UUID id,
            @Parameter(description = "Entity tag of the coupling that the caller has seen")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            ReunionRequest body) {
        return idempotency.once(
                body,
                () -> reuniteHouseholds
                        .reunite(caller.organisation(), target(id, ifMatch), body.couplingId(), body.reunitedOn())
                        .map(OutcomeResponse::created));
    }

    private static Target target(UUID id, String ifMatch) {
        return new Target(id, Version.expected(ifMatch));
    }
}
