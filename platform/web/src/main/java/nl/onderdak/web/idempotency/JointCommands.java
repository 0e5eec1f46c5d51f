// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.idempotency;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.onderdak.messaging.sql.FreshSession;

/** Group commit: keeps a {@link JointQueue} for each use case that is {@link Joint}. */
@ApplicationScoped
class JointCommands {

    private final IdempotentAnswers answers;
    private final FreshSession sessions;
    private final Map<Class<?>, JointQueue<?, ?>> queues = new ConcurrentHashMap<>();

    JointCommands(IdempotentAnswers answers, FreshSession sessions) {
        this.answers = answers;
        this.sessions = sessions;
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        Gauge.builder("onderdak.joint.commands.waiting", queues, JointCommands::waiting)
                .description("commands that wait for the transactions that are under way")
                .register(registry);
    }

    private static int waiting(Map<Class<?>, JointQueue<?, ?>> queues) {
        return queues.values().stream().mapToInt(JointQueue::waiting).sum();
    }

    /**
     * Carries out a command, perhaps in one transaction with others of the same use case.
     *
     * @param answer response to a command that was carried out
     * @return fails with the refusal of this command, or with the failure of its transaction
     */
    <C, R> Uni<KeptAnswer> carryOut(
            Joint<C, R> useCase, IdempotentRequest request, CommandOf<C> command, Function<R, Response> answer) {
        return queue(useCase).carryOut(request, command, answer);
    }

    @SuppressWarnings("unchecked") // a class of use cases has one type of commands and one of results
    private <C, R> JointQueue<C, R> queue(Joint<C, R> useCase) {
        return (JointQueue<C, R>)
                queues.computeIfAbsent(useCase.getClass(), _ -> new JointQueue<>(useCase, answers, sessions));
    }
}
