// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.onderdak.messaging.event.TraceContext;
import nl.onderdak.web.audit.AuditContext;
import nl.onderdak.web.parameter.GivenParameters;
import nl.onderdak.web.parameter.IdempotencyKey;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Failures;
import nl.onderdak.web.security.Caller;

/**
 * Same {@code Idempotency-Key} and same body give the same response, across restarts and parallel calls; another body
 * under the same key is refused with 409. A key belongs to one client for one organisation, and to one operation with
 * its parameters, in any spelling of the address. The response is kept in the transaction of the command itself; a
 * command that failed changed nothing and keeps nothing.
 */
@RequestScoped
public class Idempotency {

    /** Name of the header. */
    public static final String HEADER = IdempotencyKey.HEADER;

    /** Bytes that take longer to hash than to pass to another thread. */
    private static final int LARGE = 65_536;

    private final IdempotentAnswers answers;
    private final JointCommands joint;
    private final Caller caller;
    private final CurrentVertxRequest request;
    private final AuditContext audited;
    private final GivenParameters parameters;
    private final ObjectMapper mapper;
    private final Vertx vertx;

    Idempotency(
            IdempotentAnswers answers,
            JointCommands joint,
            Caller caller,
            CurrentVertxRequest request,
            AuditContext audited,
            GivenParameters parameters,
            ObjectMapper mapper,
            Vertx vertx) {
        this.answers = answers;
        this.joint = joint;
        this.caller = caller;
        this.request = request;
        this.audited = audited;
        this.parameters = parameters;
        this.mapper = mapper;
        this.vertx = vertx;
    }

    /**
     * Carries out the command of this request, or repeats its response.
     *
     * @param body the request's body as it was read; null when it has none
     * @param command opens the use case; its transaction joins this one
     */
    public Uni<Response> once(Object body, Supplier<Uni<Response>> command) {
        return identify(body)
                .chain(identified -> orAnsweredBefore(identified, () -> answers.carryOut(identified, command)));
    }

    /**
     * Carries out the command of this request, perhaps in one transaction with others of the same use case, or repeats its
     * response.
     *
     * @param body the request's body as it was read; null when it has none
     * @param answer response to a command that was carried out; built outside the request
     */
    public <C, R> Uni<Response> joint(Object body, Joint<C, R> useCase, C command, Function<R, Response> answer) {
        return identify(body)
                .chain(identified -> orAnsweredBefore(
                        identified,
                        () -> joint.carryOut(
                                        useCase,
                                        identified,
                                        new CommandOf<>(caller.organisation(), command, TraceContext.current()),
                                        answer)
                                .map(KeptAnswer::toResponse)));
    }

    private Uni<Response> orAnsweredBefore(IdempotentRequest identified, Supplier<Uni<Response>> attempt) {
        // Trying first and looking back only on failure costs a fresh command one statement instead of two: a repeated
        // command either trips over its own effects or over the unique key, and is rolled back in both cases.
        return Uni.createFrom()
                .deferred(attempt::get)
                .onFailure(failure -> !Failures.isInfrastructure(failure))
                .recoverWithUni(failure -> answers.find(identified)
                        .map(found -> found.map(KeptAnswer::toResponse).orElseThrow(() -> rethrowable(failure))));
    }

    private Uni<IdempotentRequest> identify(Object body) {
        var key = key();
        return hashed(bytes(body))
                .map(hash -> new IdempotentRequest(
                        caller.client() + " for " + caller.organisation().claim(),
                        audited.operation() + parameters.canonical(),
                        key,
                        hash,
                        audited.snapshot()));
    }

    private String key() {
        List<String> keys = request.getCurrent().request().headers().getAll(HEADER);
        IdempotencyKey.fault(keys).ifPresent(fault -> {
            throw new BadInput(fault);
        });
        return keys.getFirst();
    }

    /** A large body apart from the event loop, which others wait for. */
    private Uni<String> hashed(byte[] bytes) {
        return bytes.length < LARGE ? Uni.createFrom().item(hash(bytes)) : vertx.executeBlocking(() -> hash(bytes));
    }

    private byte[] bytes(Object body) {
        try {
            return switch (body) {
                case null -> new byte[0];
                case byte[] raw -> raw;
                default -> mapper.writeValueAsBytes(body);
            };
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RuntimeException rethrowable(Throwable failure) {
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }
}
