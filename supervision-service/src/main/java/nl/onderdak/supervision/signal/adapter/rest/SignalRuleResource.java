// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.signal.application.KeepSignalRules;
import nl.onderdak.supervision.signal.domain.SignalRule;
import nl.onderdak.web.idempotency.Idempotency;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Refused;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/signal-rules}. */
@Path("/v1/signal-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signals", description = "Signals that open and close by rule (signalen)")
public class SignalRuleResource {

    private final KeepSignalRules keepSignalRules;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    SignalRuleResource(KeepSignalRules keepSignalRules, Idempotency idempotency, Caller caller, Clock clock) {
        this.keepSignalRules = keepSignalRules;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** Sets a rule. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Scopes.SUPERVISION_WRITE)
    @Operation(operationId = "setSignalRule", summary = "Set the rule of a signal", description = """
                    Sets from which value on a signal is open (drempel) about the municipalities of the calling province, from \
                    a day in the future on. A rule never changes; a later one takes its place.""")
    @APIResponse(
            responseCode = "201",
            description = "Set",
            headers = @Header(name = "Location"),
            content = @Content(schema = @Schema(implementation = SignalRuleResponse.class)))
    public Uni<Response> set(SignalRuleRequest body) {
        var rule = body.of(province());
        return idempotency.once(body, () -> keepSignalRules.set(rule).map(SignalRuleResource::set));
    }

    /** The rules of a day. */
    @GET
    @PermissionsAllowed(Scopes.SUPERVISION_READ)
    @Operation(
            operationId = "listSignalRules",
            summary = "Get the rules of signals",
            description =
                    "The rule of each kind of signal (signaalregels) on a day, of a province or where a province has"
                            + " set none.")
    @APIResponse(
            responseCode = "200",
            description = "The rules",
            content = @Content(schema = @Schema(implementation = SignalRulesResponse.class)))
    public Uni<SignalRulesResponse> rules(
            @QueryParam("province") @Parameter(description = "Of this province (provincie)") ProvinceCode province,
            @QueryParam("validOn") @Parameter(description = "Used for this day (peildatum); today when absent")
                    LocalDate validOn) {
        var day = validOn == null ? DutchCalendar.today(clock) : validOn;
        return keepSignalRules.of(province, day).map(found -> SignalRulesResponse.of(province, day, found));
    }

    private ProvinceCode province() {
        if (caller.organisation() instanceof Organisation.Province(var code)) {
            return code;
        }
        throw new NotFound();
    }

    private static Response set(Decision<SignalRule> decision) {
        return switch (decision) {
            case Decision.Accepted<SignalRule>(var rule, var _) ->
                Response.created(URI.create("/v1/signal-rules?province="
                                + rule.province().value() + "&validOn=" + rule.effectiveOn()))
                        .entity(SignalRuleResponse.of(rule))
                        .build();
            case Decision.Rejected<SignalRule>(var reason) -> throw new Refused(reason);
        };
    }
}
