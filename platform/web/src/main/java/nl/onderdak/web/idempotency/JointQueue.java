// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.idempotency;

import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import jakarta.ws.rs.core.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.FreshSession;
import nl.onderdak.web.problem.Failures;
import nl.onderdak.web.security.CallersRows;

/**
 * Commands of one use case that wait for a transaction. Those that arrive while others are under way share one,
 * also across organisations: the higher the load, the lower the cost of each. A command that arrives alone starts
 * at once. Row security holds the rows of each object to the organisation of the command about it; commands of two
 * organisations about one object never share a transaction. Each command gets its own response, kept under its own key.
 * When the database refuses a transaction, its halves are tried one after the other, down to the command that is refused.
 */
final class JointQueue<C, R> {

    private static final int TRANSACTIONS_AT_ONCE = 2;
    private static final int MOST_IN_ONE = 256;

    private record Waiting<C, R>(
            IdempotentRequest request,
            CommandOf<C> command,
            UUID object,
            Function<R, Response> answer,
            UniEmitter<? super KeptAnswer> client) {

        Organisation by() {
            return command.by();
        }

        void settle(Attempt<KeptAnswer> attempt) {
            switch (attempt) {
                case Attempt.Done<KeptAnswer>(var kept) -> client.complete(kept);
                case Attempt.Failed<KeptAnswer>(var reason) -> client.fail(reason);
            }
        }
    }

    private final Joint<C, R> useCase;
    private final IdempotentAnswers answers;
    private final FreshSession sessions;
    private final Deque<Waiting<C, R>> queue = new ArrayDeque<>();
    private int underWay;

    JointQueue(Joint<C, R> useCase, IdempotentAnswers answers, FreshSession sessions) {
        this.useCase = useCase;
        this.answers = answers;
        this.sessions = sessions;
    }

    Uni<KeptAnswer> carryOut(IdempotentRequest request, CommandOf<C> command, Function<R, Response> answer) {
        var caller = Vertx.currentContext();
        return sessions.backTo(caller, Uni.createFrom().emitter(client -> {
            synchronized (queue) {
                queue.add(new Waiting<>(request, command, useCase.object(command.command()), answer, client));
            }
            next();
        }));
    }

    int waiting() {
        synchronized (queue) {
            return queue.size();
        }
    }

    private void next() {
        var together = take();
        if (!together.isEmpty()) {
            settle(together)
                    .eventually(() -> {
                        synchronized (queue) {
                            underWay--;
                        }
                        next();
                    })
                    .subscribe()
                    .with(done -> {}, impossible -> {});
        }
    }

    /** The first in the queue and those behind it, except those about an object of another organisation's command. */
    private List<Waiting<C, R>> take() {
        synchronized (queue) {
            if (queue.isEmpty() || underWay == TRANSACTIONS_AT_ONCE) {
                return List.of();
            }
            underWay++;
            var owners = new HashMap<UUID, Organisation>();
            var together = new ArrayList<Waiting<C, R>>();
            for (var waiting = queue.iterator(); waiting.hasNext() && together.size() < MOST_IN_ONE; ) {
                var one = waiting.next();
                if (owners.computeIfAbsent(one.object(), _ -> one.by()).equals(one.by())) {
                    together.add(one);
                    waiting.remove();
                }
            }
            return together;
        }
    }

    private Uni<Void> settle(List<Waiting<C, R>> together) {
        var organisations = together.stream().collect(Collectors.toMap(Waiting::object, Waiting::by, (of, same) -> of));
        var requests = together.stream().map(Waiting::request).toList();
        var commands = together.stream().map(Waiting::command).toList();
        return sessions.run(sessions.eventLoop(), () -> {
                    CallersRows.are(organisations);
                    return answers.carryOutAll(
                            requests, () -> useCase.carryOut(commands).map(attempts -> responses(together, attempts)));
                })
                .invoke(attempts -> {
                    for (int i = 0; i < attempts.size(); i++) {
                        together.get(i).settle(attempts.get(i));
                    }
                })
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> settleWithout(together, failure));
    }

    private Uni<Void> settleWithout(List<Waiting<C, R>> together, Throwable failure) {
        if (together.size() == 1 || Failures.isInfrastructure(failure)) {
            together.forEach(waiting -> waiting.client().fail(failure));
            return Uni.createFrom().voidItem();
        }
        int half = together.size() / 2;
        return settle(together.subList(0, half)).chain(() -> settle(together.subList(half, together.size())));
    }

    private static <C, R> List<Attempt<Response>> responses(List<Waiting<C, R>> together, List<Attempt<R>> attempts) {
        // A shared transaction runs outside any request, and JAX-RS looks for one when a location is set.
        var context = Arc.container().requestContext();
        context.activate();
        try {
            return IntStream.range(0, attempts.size())
                    .mapToObj(i -> attempts.get(i).map(together.get(i).answer()))
                    .toList();
        } finally {
            context.terminate();
        }
    }
}
