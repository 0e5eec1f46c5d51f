// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.things;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.messaging.event.TraceContext;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.bulk.BulkIntakes;
import nl.onderdak.web.bulk.BulkReader;
import nl.onderdak.web.bulk.BulkReport;
import nl.onderdak.web.bulk.IntakeQuery;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.deprecation.DeprecatedSince;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Unavailable;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;

/** A resource like those of services. */
@Path("/v1/things")
@Produces(MediaType.APPLICATION_JSON)
public class ThingsResource {

    private final Things things;
    private final Idempotency idempotency;
    private final BulkReader bulk;
    private final BulkIntakes intakes;
    private final Caller caller;
    private final AuditTrail trail;

    ThingsResource(
            Things things,
            Idempotency idempotency,
            BulkReader bulk,
            BulkIntakes intakes,
            Caller caller,
            AuditTrail trail) {
        this.things = things;
        this.idempotency = idempotency;
        this.bulk = bulk;
        this.intakes = intakes;
        this.caller = caller;
        this.trail = trail;
    }

    record ShelfFull(int most) implements Rejection {

        @Override
        public String code() {
            return "shelf-full";
        }

        @Override
        public List<Object> arguments() {
            return List.of(most);
        }
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(summary = "Things", description = "Things (dingen)")
    @APIResponse(responseCode = "200", description = "A page of things")
    public Uni<Page<Thing>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") MunicipalityCode municipality,
            @QueryParam("province") ProvinceCode province,
            @RestQuery HalfYear halfYear,
            @RestQuery LocalDate validOn,
            @RestQuery Instant knownAt,
            @RestQuery NewThing.Colour colour,
            @RestQuery UUID project,
            @RestQuery Boolean sharing,
            @RestQuery List<String> label) {
        int from = page.after() == null ? 0 : Integer.parseInt(page.after().substring(1)) + 1;
        List<Thing> rows = IntStream.range(from, Math.min(from + page.limit() + 1, 5))
                .mapToObj(i -> Thing.named("t" + i))
                .toList();
        return Uni.createFrom().item(Page.of(rows, page, Thing::name));
    }

    @GET
    @Path("/words")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermissionsAllowed(Scopes.STOCK_READ)
    public List<Word> words(@QueryParam("empty") Boolean empty) {
        return Boolean.TRUE.equals(empty)
                ? List.of()
                : List.of(
                        new Word("=1+1", -1),
                        new Word("a,\"b\"\r\nc", null),
                        new Word("@cmd", 2),
                        new Word("+31", 3),
                        new Word("-x", 4));
    }

    /** Something that a spreadsheet might run. */
    public record Word(String text, Integer number) {}

    @GET
    @Path("/count")
    @PermissionsAllowed(Scopes.STOCK_READ)
    public Uni<Integer> count(@QueryParam("name") String name) {
        return things.count(name);
    }

    @GET
    @Versioned
    @Path("/{id}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @APIResponse(
            responseCode = "200",
            description = "The thing",
            content = @Content(schema = @Schema(implementation = Thing.class)))
    public Uni<Response> one(@PathParam("id") UUID id) {
        return things.version(id).map(version -> Version.answer(Response.ok(), version, Thing.named("a thing")));
    }

    /** Another response at each moment, of the same version. */
    @GET
    @Versioned(wholly = false)
    @Path("/{id}/age")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @APIResponse(
            responseCode = "200",
            description = "The thing",
            content = @Content(schema = @Schema(implementation = Thing.class)))
    public Uni<Response> age(@PathParam("id") UUID id) {
        return things.version(id)
                .map(version -> Version.answer(Response.ok(), version, Thing.named("a thing of " + System.nanoTime())));
    }

    @GET
    @Path("/old")
    @DeprecatedSince(value = "2027-01-01", sunset = "2028-01-01", successor = "/v1/things")
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(summary = "Old things", description = "Old things (oude dingen).")
    @APIResponse(responseCode = "200", description = "The things")
    public List<Word> old() {
        return List.of(new Word("old", 1));
    }

    @GET
    @Path("/many")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(hidden = true)
    public List<Word> many() {
        return Collections.nCopies(1_000, new Word("one of many", 1));
    }

    @POST
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @APIResponse(responseCode = "201", description = "The thing that was made")
    public Uni<Response> create(NewThing thing) {
        return idempotency.once(
                thing,
                () -> things.create(thing.name())
                        .map(id -> Response.created(URI.create("/v1/things/" + id))
                                .header("ETag", Version.etag(1))
                                .entity(Map.of("id", id, "name", thing.name()))
                                .build()));
    }

    @POST
    @Path("/echo")
    @Extension(name = "x-idempotent", value = "true", parseValue = true)
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    public NewThing echo(NewThing thing) {
        return thing;
    }

    @POST
    @Path("/bulk")
    @Extension(name = "x-idempotent", value = "true", parseValue = true)
    @Consumes({"application/x-ndjson", "text/csv"})
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    public Uni<BulkReport> bulk(
            @BeanParam IntakeQuery query, byte[] body, @HeaderParam("Content-Type") String contentType) {
        return (contentType.startsWith("text/csv") ? bulk.csv(body, NewThing.class) : bulk.ndjson(body, NewThing.class))
                .map(lines -> BulkReport.of(lines, false, Stream.empty()));
    }

    @POST
    @Path("/intake")
    @Consumes("text/csv")
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(hidden = true)
    public Uni<Response> intake(@BeanParam IntakeQuery query, byte[] body) {
        return intakes.csv(
                body, NewThing.class, lines -> Uni.createFrom().item(BulkReport.of(lines, false, Stream.empty())));
    }

    @POST
    @Path("/together")
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    @Operation(hidden = true)
    public Uni<Response> together(NewThing thing) {
        things.arrived();
        return idempotency.joint(thing, things, thing.name(), ThingsResource::created);
    }

    private static Response created(String name) {
        return Version.answer(Response.created(URI.create("/v1/things/" + name)), 1, Map.of("name", name));
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Scopes.STOCK_WRITE)
    public Uni<Response> change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return trail.change(() -> things.change(id, Version.expected(ifMatch))
                .map(version -> Response.noContent()
                        .header("ETag", Version.etag(version))
                        .build()));
    }

    @GET
    @Path("/reference")
    @PermissionsAllowed(Scopes.STOCK_READ)
    public Response reference() {
        return Response.ok(Map.of("a", "b"))
                .header("Cache-Control", "public, max-age=60")
                .header("Content-Security-Policy", "default-src 'self'")
                .build();
    }

    @GET
    @Path("/caller")
    @PermissionsAllowed(Scopes.STOCK_READ)
    public Map<String, String> caller() {
        return Map.of(
                "organisation", caller.organisation().toString(),
                "client", caller.client(),
                "trace", TraceContext.current().orElse("none"));
    }

    @GET
    @Path("/failures/{kind}")
    @PermissionsAllowed(Scopes.STOCK_READ)
    public Uni<Void> fail(@PathParam("kind") String kind) {
        return switch (kind) {
            case "refused" ->
                Uni.createFrom().item(() -> {
                    Outcome.acceptedOrRefused(Decision.rejected(new ShelfFull(12)));
                    return null;
                });
            case "bug" -> throw new IllegalStateException("secret hunter2");
            case "away" -> Uni.createFrom().failure(new Unavailable("issuer"));
            case "timeout" -> things.sleepTooLong();
            case "quoted" -> things.quoteSecret();
            default -> throw new NotFound();
        };
    }
}
