// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.supervision.signal.domain.SignalRejection;
import nl.onderdak.supervision.signal.domain.SignalRule;

/** Sets the rules of signals of a province, and finds those of a day. */
@ApplicationScoped
public class KeepSignalRules {

    private final SignalRuleBook rules;
    private final Clock clock;
    private final RecordingClock recording;

    KeepSignalRules(SignalRuleBook rules, Clock clock, RecordingClock recording) {
        this.rules = rules;
        this.clock = clock;
        this.recording = recording;
    }

    /** Sets a rule from a later day on. */
    @WithTransaction
    public Uni<Decision<SignalRule>> set(SignalRule rule) {
        return switch (SignalRule.set(rule, DutchCalendar.today(clock))) {
            case Decision.Rejected<SignalRule> no -> Uni.createFrom().item(no);
            case Decision.Accepted<SignalRule> yes ->
                rules.add(rule, recording.now())
                        .map(added -> added
                                ? yes
                                : Decision.rejected(
                                        new SignalRejection.RuleExists(rule.kind(), rule.effectiveOn())));
        };
    }

    /**
     * The rule of each kind on a day.
     *
     * @param province or null for those that hold where a province has set none
     */
    @NoFacts
    @WithTransaction
    public Uni<List<SignalRule>> of(ProvinceCode province, LocalDate day) {
        return rules.all().map(all -> all.of(province, day));
    }
}
