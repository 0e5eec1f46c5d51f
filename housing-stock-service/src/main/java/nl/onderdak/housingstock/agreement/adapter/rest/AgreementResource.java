// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.housingstock.agreement.application.Agreements;
import nl.onderdak.housingstock.agreement.application.FindAgreements;
import nl.onderdak.housingstock.agreement.application.MakeAgreement;
import nl.onderdak.housingstock.agreement.domain.Agreement;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/performance-agreements}. */
@Path("/v1/performance-agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Performance agreements", description = "Performance agreements (prestatieafspraken)")
@Processes(Activity.ALLOCATION)
public class AgreementResource {

    private final MakeAgreement makeAgreement;
    private final FindAgreements findAgreements;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Caller caller;

    AgreementResource(
            MakeAgreement makeAgreement,
            FindAgreements findAgreements,
            Idempotency idempotency,
            AuditTrail trail,
            Caller caller) {
        this.makeAgreement = makeAgreement;
        this.findAgreements = findAgreements;
        this.idempotency = idempotency;
        this.trail = trail;
        this.caller = caller;
    }

    /** Proposes an edition. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "proposePerformanceAgreement",
            summary = "Propose a performance agreement",
            description =
                    "Proposes the next edition of a performance agreement (prestatieafspraken) for a year. It is in"
                            + " force when the landlord and the municipality have agreed.")
    @APIResponse(
            responseCode = "201",
            description = "Proposed",
            content = @Content(schema = @Schema(implementation = AgreementResponse.class)))
    public Uni<Response> propose(AgreementRequest body) {
        var terms = body.terms().terms("/terms");
        return idempotency.once(
                body,
                () -> makeAgreement
                        .propose(caller.organisation(), body.landlord(), body.municipality(), body.year(), terms)
                        .map(agreement -> answer(
                                Response.created(URI.create("/v1/performance-agreements/" + agreement.id())),
                                agreement)));
    }

    /** Changes a proposal. */
    @PUT
    @Path("/{agreement}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "changePerformanceAgreement",
            summary = "Change a proposed performance agreement",
            description = "Replaces the terms of a proposal (voorstel); both have to agree anew. The limit on direct"
                    + " allocation (directe bemiddeling) is raised by another edition only.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = AgreementResponse.class)))
    public Uni<Response> change(
            @PathParam("agreement") UUID id, @HeaderParam("If-Match") String ifMatch, TermsRequest body) {
        var expected = Version.expected(ifMatch);
        var terms = body.terms("");
        return trail.change(() ->
                makeAgreement.change(caller.organisation(), id, expected, terms).map(AgreementResource::answer));
    }

    /** The municipality agrees. */
    @POST
    @Path("/{agreement}/consents/municipality")
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "agreeAsMunicipality",
            summary = "Agree as the municipality",
            description = "Records that the municipality agrees (akkoord van de gemeente).")
    @APIResponse(
            responseCode = "200",
            description = "Agreed",
            content = @Content(schema = @Schema(implementation = AgreementResponse.class)))
    public Uni<Response> agreeAsMunicipality(@PathParam("agreement") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var expected = Version.expected(ifMatch);
        return idempotency.once(
                null,
                () -> makeAgreement
                        .agreedByMunicipality(caller.organisation(), id, expected)
                        .map(AgreementResource::answer));
    }

    /** The landlord agrees. */
    @POST
    @Path("/{agreement}/consents/landlord")
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(
            operationId = "agreeAsLandlord",
            summary = "Agree as the landlord",
            description = "Records that the landlord agrees (akkoord van de verhuurder).")
    @APIResponse(
            responseCode = "200",
            description = "Agreed",
            content = @Content(schema = @Schema(implementation = AgreementResponse.class)))
    public Uni<Response> agreeAsLandlord(@PathParam("agreement") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var expected = Version.expected(ifMatch);
        return idempotency.once(
                null,
                () -> makeAgreement
                        .agreedByLandlord(caller.organisation(), id, expected)
                        .map(AgreementResource::answer));
    }

    /** Agreements, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listPerformanceAgreements",
            summary = "List performance agreements",
            description = "Every edition of performance agreements (prestatieafspraken), the oldest first.")
    @APIResponse(responseCode = "200", description = "One page of agreements")
    public Uni<Page<AgreementResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only of this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("landlord") @Parameter(description = "Only of this landlord (verhuurder)") String landlord,
            @QueryParam("year") @Parameter(description = "Only of this year (jaar)") Integer year) {
        return findAgreements
                .list(
                        caller.organisation(),
                        new Agreements.Filter(municipality, landlord, year),
                        page.after(UUID::fromString),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(AgreementResponse::of).toList(),
                        page,
                        agreement -> agreement.id().toString()));
    }

    /** One agreement. */
    @GET
    @Versioned
    @Path("/{agreement}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getPerformanceAgreement",
            summary = "Get a performance agreement",
            description = "One edition of a performance agreement (prestatieafspraken).")
    @APIResponse(
            responseCode = "200",
            description = "The agreement",
            content = @Content(schema = @Schema(implementation = AgreementResponse.class)))
    public Uni<Response> one(@PathParam("agreement") UUID id) {
        return findAgreements.find(caller.organisation(), id).map(AgreementResource::answer);
    }

    /** How far an agreement is met. */
    @GET
    @Path("/{agreement}/progress")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listAgreementProgress",
            summary = "Measure a performance agreement",
            description = "How far each target of a performance agreement is met (voortgang), from vacancies and"
                    + " lettings; excluded neighbourhoods and complexes do not lower a target.")
    @APIResponse(responseCode = "200", description = "One line per target")
    public Uni<Page<ProgressResponse>> progress(@PathParam("agreement") UUID id) {
        return findAgreements
                .progress(caller.organisation(), id)
                .map(progress -> new Page<>(ProgressResponse.of(progress), null));
    }

    /** Direct allocation against its limit. */
    @GET
    @Path("/{agreement}/direct-allocation")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "measureDirectAllocation",
            summary = "Measure direct allocation",
            description = "Homes that are allocated directly (directe bemiddeling), against the agreed limit.")
    @APIResponse(responseCode = "200", description = "The limit, and what was used")
    public Uni<DirectAllocationResponse> directAllocation(@PathParam("agreement") UUID id) {
        return findAgreements.progress(caller.organisation(), id).map(DirectAllocationResponse::of);
    }

    /** Which target groups got which vacancies. */
    @GET
    @Path("/{agreement}/vacancies")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listAgreedVacancies",
            summary = "List which target groups got which vacancies",
            description =
                    "The vacancies (mutaties) that the agreement counts, and the target group (doelgroep) that got"
                            + " each of them.")
    @APIResponse(responseCode = "200", description = "One page of vacancies")
    public Uni<Page<AgreedVacancyResponse>> vacancies(@PathParam("agreement") UUID id, @BeanParam PageRequest page) {
        return findAgreements
                .vacancies(caller.organisation(), id, page.after(UUID::fromString), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(AgreedVacancyResponse::of).toList(),
                        page,
                        vacancy -> vacancy.vacancy().toString()));
    }

    private static Response answer(Agreement agreement) {
        return answer(Response.ok(), agreement);
    }

    private static Response answer(Response.ResponseBuilder response, Agreement agreement) {
        return Version.answer(response, agreement.version(), AgreementResponse.of(agreement));
    }
}
