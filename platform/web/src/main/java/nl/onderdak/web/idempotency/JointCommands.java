// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.idempotency;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.FreshSession;
import nl.onderdak.web.problem.Failures;
import nl.onderdak.web.security.CallersRows;

/**
 * Carries out commands of one kind that arrive while others are under way in one transaction (group commit), whichever
 * organisations they are of: the busier it is, the less each of them costs. Row security holds the rows of each object to
 * the organisation of the command about it; commands of two organisations about one object never share a transaction. A
 * command that comes alone goes at once and waits for nobody. Each gets its own answer, kept under its own key. When the
 * database refuses a transaction, its halves are tried one after the other, down to the command that is refused.
 *
 * @param <C> one command
 */
public final class JointCommands<C> {

    private static final int TRANSACTIONS_AT_ONCE = 2;
    private static final int MOST_IN_ONE = 256;

    /** What carries out commands in the transaction in hand; as many attempts as commands. */
    public interface Work<C> {

        /** In the order of the commands. A refused one fails its own attempt; a failure of the whole undoes all. */
        Uni<List<Attempt<Answer>>> carryOut(List<CommandOf<C>> commands);
    }

    private record Waiting<C>(
            IdempotentRequest request, CommandOf<C> command, UUID object, UniEmitter<? super KeptAnswer> answer) {

        Organisation by() {
            return command.by();
        }
    }

    private final Function<C, UUID> object;
    private final Work<C> work;
    private final IdempotentAnswers answers;
    private final FreshSession sessions;
    private final Deque<Waiting<C>> queue = new ArrayDeque<>();
    private int underWay;

    JointCommands(Function<C, UUID> object, Work<C> work, IdempotentAnswers answers, FreshSession sessions) {
        this.object = object;
        this.work = work;
        this.answers = answers;
        this.sessions = sessions;
    }

    Uni<KeptAnswer> carryOut(IdempotentRequest request, CommandOf<C> command) {
        var caller = Vertx.currentContext();
        return sessions.backTo(caller, Uni.createFrom().emitter(answer -> {
            synchronized (queue) {
                queue.add(new Waiting<>(request, command, object.apply(command.command()), answer));
            }
            next();
        }));
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

    /** The first in the queue and those behind it, but for those about an object that another organisation's is about. */
    private List<Waiting<C>> take() {
        synchronized (queue) {
            if (queue.isEmpty() || underWay == TRANSACTIONS_AT_ONCE) {
                return List.of();
            }
            underWay++;
            var owners = new HashMap<UUID, Organisation>();
            var together = new ArrayList<Waiting<C>>();
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

    private Uni<Void> settle(List<Waiting<C>> together) {
        var organisations = together.stream().collect(Collectors.toMap(Waiting::object, Waiting::by, (of, same) -> of));
        var requests = together.stream().map(Waiting::request).toList();
        var commands = together.stream().map(Waiting::command).toList();
        return sessions.run(sessions.eventLoop(), () -> {
                    CallersRows.are(organisations);
                    return answers.carryOutAll(requests, () -> work.carryOut(commands));
                })
                .invoke(attempts -> {
                    for (int i = 0; i < attempts.size(); i++) {
                        answer(together.get(i), attempts.get(i));
                    }
                })
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> settleWithout(together, failure));
    }

    private Uni<Void> settleWithout(List<Waiting<C>> together, Throwable failure) {
        if (together.size() == 1 || Failures.isInfrastructure(failure)) {
            together.forEach(waiting -> waiting.answer().fail(failure));
            return Uni.createFrom().voidItem();
        }
        int half = together.size() / 2;
        return settle(together.subList(0, half)).chain(() -> settle(together.subList(half, together.size())));
    }

    private static void answer(Waiting<?> waiting, Attempt<KeptAnswer> attempt) {
        switch (attempt) {
            case Attempt.Done<KeptAnswer>(var kept) -> waiting.answer().complete(kept);
            case Attempt.Failed<KeptAnswer>(var reason) -> waiting.answer().fail(reason);
        }
    }
}
