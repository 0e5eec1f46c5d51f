// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.supervision.signal.domain.SignalRule;
import nl.onderdak.supervision.signal.domain.SignalRules;
import nl.onderdak.supervision.signal.domain.SupplyBasis;

/** The rules of signals: those of provinces, and those that hold where a province has set none. */
public interface SignalRuleBook {

    /** All of them. */
    Uni<SignalRules> all();

    /** What signals about homes and family rest on, on a day. */
    Uni<SupplyBasis> basis(LocalDate day);

    /** Adds the rule of a province, unless it has one of the same kind and day. */
    Uni<Void> add(SignalRule rule, Instant recordedAt);
}
