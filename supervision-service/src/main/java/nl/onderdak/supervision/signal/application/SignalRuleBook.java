// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import nl.onderdak.supervision.signal.domain.SignalRule;
import nl.onderdak.supervision.signal.domain.SignalRules;

/** The rules of signals: those of provinces, and those that hold where a province has set none. */
public interface SignalRuleBook {

    /** All of them. */
    Uni<SignalRules> all();

    /** Adds the rule of a province, unless it has one of the same kind and day. */
    Uni<Void> add(SignalRule rule, Instant recordedAt);
}
