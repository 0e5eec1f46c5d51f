// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.guarantee.adapter.rest;

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
import nl.onderdak.housingstock.guarantee.application.FindGuarantees;
import nl.onderdak.housingstock.guarantee.application.GiveGuarantee;
import nl.onderdak.housingstock.guarantee.application.Guarantees;
import nl.onderdak.housingstock.guarantee.domain.Guarantee;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/guarantees}. */
@Path("/v1/guarantees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guarantees", description = "Guarantees for rent loss (garantstellingen voor huurderving)")
public class GuaranteeResource {

    private final GiveGuarantee giveGuarantee;
    private final FindGuarantees findGuarantees;
    private final Idempotency idempotency;
    private final Caller caller;

    GuaranteeResource(
            GiveGuarantee giveGuarantee, FindGuarantees findGuarantees, Idempotency idempotency, Caller caller) {
        this.giveGuarantee = giveGuarantee;
        this.findGuarantees = findGuarantees;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Gives a guarantee. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "giveGuarantee",
            summary = "Guarantee the rent of a dwelling",
            description = "Guarantees the rent of a dwelling of a private landlord for a term (garantstelling voor"
                    + " huurderving), by the municipality.")
    @APIResponse(
            responseCode = "201",
            description = "Given",
            content = @Content(schema = @Schema(implementation = GuaranteeResponse.class)))
    public Uni<Response> give(GuaranteeRequest body) {
        var term = body.toTerm();
        var limits = body.toLimits();
        return idempotency.once(
                body,
                () -> giveGuarantee
                        .give(caller.organisation(), body.dwelling(), term, limits)
                        .map(guarantee ->
                                answer(Response.created(URI.create("/v1/guarantees/" + guarantee.id())), guarantee)));
    }

    /** Records a claim. */
    @POST
    @Path("/{guarantee}/claims")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.STOCK_PLAN)
    @Operation(
            operationId = "recordGuaranteeClaim",
            summary = "Record a claim on a guarantee",
            description = "Records the rent that was lost in a month (huurderving) and is paid under the guarantee"
                    + " (garantstelling); once for each month.")
    @APIResponse(
            responseCode = "201",
            description = "Recorded; the guarantee with all its claims",
            content = @Content(schema = @Schema(implementation = GuaranteeResponse.class)))
    public Uni<Response> claim(@PathParam("guarantee") UUID id, ClaimRequest body) {
        return idempotency.once(
                body,
                () -> giveGuarantee
                        .claim(caller.organisation(), id, body.toClaim())
                        .map(guarantee ->
                                answer(Response.created(URI.create("/v1/guarantees/" + id + "/claims")), guarantee)));
    }

    /** Guarantees, page by page. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listGuarantees",
            summary = "List guarantees",
            description = "Guarantees for rent loss (garantstellingen voor huurderving), the oldest first.")
    @APIResponse(responseCode = "200", description = "One page of guarantees")
    public Uni<Page<GuaranteeResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only of this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("landlord") @Parameter(description = "Only to this landlord (verhuurder)") String landlord,
            @QueryParam("dwelling") @Parameter(description = "Only for this dwelling (woning)") String dwelling) {
        return findGuarantees
                .list(
                        caller.organisation(),
                        new Guarantees.Filter(municipality, landlord, dwelling),
                        page.after(UUID::fromString),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(GuaranteeResponse::of).toList(),
                        page,
                        guarantee -> guarantee.id().toString()));
    }

    /** One guarantee. */
    @GET
    @Versioned
    @Path("/{guarantee}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "getGuarantee",
            summary = "Get a guarantee",
            description = "One guarantee for rent loss (garantstelling voor huurderving).")
    @APIResponse(
            responseCode = "200",
            description = "The guarantee",
            content = @Content(schema = @Schema(implementation = GuaranteeResponse.class)))
    public Uni<Response> one(@PathParam("guarantee") UUID id) {
        return findGuarantees.find(caller.organisation(), id).map(guarantee -> answer(Response.ok(), guarantee));
    }

    /** The claims of one guarantee. */
    @GET
    @Path("/{guarantee}/claims")
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listGuaranteeClaims",
            summary = "List the claims on a guarantee",
            description = "The rent that was lost by month (huurderving) and is paid under the guarantee.")
    @APIResponse(responseCode = "200", description = "All claims by month")
    public Uni<Page<ClaimResponse>> claims(@PathParam("guarantee") UUID id) {
        return findGuarantees
                .claims(caller.organisation(), id)
                .map(found -> new Page<>(
                        found.claims().stream()
                                .map(claim -> ClaimResponse.of(found.guarantee(), claim))
                                .toList(),
                        null));
    }

    private static Response answer(Response.ResponseBuilder response, Guarantee guarantee) {
        return Version.answer(response, guarantee.version(), GuaranteeResponse.of(guarantee));
    }
}
