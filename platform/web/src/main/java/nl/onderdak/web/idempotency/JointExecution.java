// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
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

    /** Commands that this work carries out. */
    public <C> JointCommands<C> of(JointCommands.Work<C> work) {
        return new JointCommands<>(work, answers, sessions);
    }
}
