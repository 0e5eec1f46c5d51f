// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.webhook;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.web.audit.AuditTrail;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.concurrency.Versioned;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/webhook-subscriptions}. */
@Path("/v1/webhook-subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events", description = "Published events (gebeurtenissen)")
public class WebhookSubscriptionsResource {

    private final ManageSubscriptions subscriptions;
    private final Idempotency idempotency;
    private final AuditTrail trail;
    private final Caller caller;

    WebhookSubscriptionsResource(
            ManageSubscriptions subscriptions, Idempotency idempotency, AuditTrail trail, Caller caller) {
        this.subscriptions = subscriptions;
        this.idempotency = idempotency;
        this.trail = trail;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "createWebhookSubscription",
            summary = "Subscribe to events",
            description =
                    "Events of the feed are sent to a public address by POST, in order and at least once (abonnement"
                            + " op gebeurtenissen), in the batch format of CloudEvents. Each request is signed:"
                            + " Onderdak-Signature has t, the seconds of the moment, and for each valid secret a v1, the"
                            + " HMAC-SHA256 of t, a dot and the body. The secret is shown in this response only. Events"
                            + " about households are sent when the token has the scope couplings:read.")
    @APIResponse(
            responseCode = "201",
            description = "Subscribed",
            headers = {@Header(name = "Location"), @Header(name = "ETag")},
            content = @Content(schema = @Schema(implementation = SubscriptionResponse.class)))
    public Uni<Response> subscribe(NewSubscription body) {
        return idempotency.once(
                body,
                () -> subscriptions
                        .subscribe(caller.organisation(), caller.holds(Scopes.COUPLINGS_READ), body)
                        .map(made -> Version.answer(
                                Response.created(URI.create("/v1/webhook-subscriptions/"
                                        + made.subscription().id())),
                                made.subscription().version(),
                                SubscriptionResponse.of(made.subscription(), made.secret()))));
    }

    @GET
    @PermissionsAllowed(Scopes.EVENTS_READ)
    @Operation(
            operationId = "listWebhookSubscriptions",
            summary = "List subscriptions",
            description = "The subscriptions of the caller's organisation (abonnementen op gebeurtenissen).")
    @APIResponse(responseCode = "200", description = "A page of subscriptions")
    public Uni<Page<SubscriptionResponse>> list(@BeanParam PageRequest page) {
        return subscriptions
                .list(caller.organisation(), page.after(UUID::fromString), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(SubscriptionResponse::of).toList(),
                        page,
                        one -> one.id().toString()));
    }

    @GET
    @Versioned(wholly = false)
    @Path("/{subscription}")
    @PermissionsAllowed(Scopes.EVENTS_READ)
    @Operation(
            operationId = "getWebhookSubscription",
            summary = "A subscription",
            description = "A subscription (abonnement), and how far it is.")
    @APIResponse(
            responseCode = "200",
            description = "The subscription",
            content = @Content(schema = @Schema(implementation = SubscriptionResponse.class)))
    public Uni<Response> one(@PathParam("subscription") UUID subscription) {
        return subscriptions.find(caller.organisation(), subscription).map(WebhookSubscriptionsResource::shown);
    }

    @PUT
    @Path("/{subscription}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "updateWebhookSubscription",
            summary = "Suspend or resume a subscription",
            description = "Suspends a subscription (abonnement), or resumes it from its position. A subscription whose"
                    + " deliveries fail for a week is suspended by itself.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = SubscriptionResponse.class)))
    public Uni<Response> put(
            @PathParam("subscription") UUID subscription,
            @HeaderParam("If-Match") String ifMatch,
            SubscriptionState body) {
        return trail.change(() -> subscriptions
                .put(caller.organisation(), subscription, body.state(), Version.expected(ifMatch))
                .map(WebhookSubscriptionsResource::shown));
    }

    @DELETE
    @Path("/{subscription}")
    @PermissionsAllowed(Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "endWebhookSubscription",
            summary = "End a subscription",
            description = "Ends a subscription (abonnement); nothing more is sent.")
    @APIResponse(responseCode = "204", description = "Ended")
    public Uni<Response> end(@PathParam("subscription") UUID subscription, @HeaderParam("If-Match") String ifMatch) {
        return trail.change(() -> subscriptions
                .end(caller.organisation(), subscription, Version.expected(ifMatch))
                .map(ended -> Response.noContent().build()));
    }

    @POST
    @Path("/{subscription}/rotation")
    @PermissionsAllowed(Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give a subscription a new secret",
            description =
                    "A new key of the signatures (sleutel), shown in this response only. For a day requests are signed"
                            + " with the one before it as well.")
    @APIResponse(
            responseCode = "200",
            description = "The new secret",
            headers = @Header(name = "ETag"),
            content = @Content(schema = @Schema(implementation = RotatedSecret.class)))
    public Uni<Response> rotate(@PathParam("subscription") UUID subscription, @HeaderParam("If-Match") String ifMatch) {
        return idempotency.once(
                null,
                () -> subscriptions
                        .rotate(caller.organisation(), subscription, Version.expected(ifMatch))
                        .map(rotated -> Version.answer(Response.ok(), rotated.version(), rotated.secret())));
    }

    @GET
    @Path("/{subscription}/deliveries")
    @PermissionsAllowed(Scopes.EVENTS_READ)
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "The log of a subscription",
            description = "Attempts to deliver events (bezorgpogingen), the latest first; without what was sent.")
    @APIResponse(responseCode = "200", description = "A page of attempts")
    public Uni<Page<DeliveryAttempt>> deliveries(
            @PathParam("subscription") UUID subscription, @BeanParam PageRequest page) {
        return subscriptions
                .attempts(caller.organisation(), subscription, page.after(UUID::fromString), page.limit() + 1)
                .map(found -> Page.of(found, page, attempt -> attempt.id().toString()));
    }

    private static Response shown(Subscription one) {
        return Version.answer(Response.ok(), one.version(), SubscriptionResponse.of(one));
    }
}
