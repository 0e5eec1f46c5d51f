// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import nl.onderdak.messaging.sql.FreshSession;

/** Makes {@link JointCommands}, one for each kind of command for as long as the service lives. */
@ApplicationScoped
public class JointExecution {

    private final IdempotentAnswers answers;
    private final FreshSession sessions;

    JointExecution(IdempotentAnswers answers, FreshSession sessions) {
        this.answers = answers;
        this.sessions = sessions;
    }

    /**
     * Commands that this work carries out.
     *
     * @param object id of the one object that a command is about, by which the policies of its tables hold its rows to the
     *     organisation of the command
     */
    public <C> JointCommands<C> of(Function<C, UUID> object, JointCommands.Work<C> work) {
        return new JointCommands<>(object, work, answers, sessions);
    }
}
