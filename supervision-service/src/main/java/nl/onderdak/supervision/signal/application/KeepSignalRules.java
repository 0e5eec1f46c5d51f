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

    /** Sets a rule from a later day on; repeating one changes nothing. */
    @WithTransaction
    public Uni<Decision<SignalRule>> set(SignalRule rule) {
        return rules.all()
                .map(all -> SignalRule.set(
                        rule, all.setOn(rule.province(), rule.kind(), rule.effectiveOn()), DutchCalendar.today(clock)))
                .call(decision ->
                        decision.accepted().isEmpty() ? Uni.createFrom().voidItem() : rules.add(rule, recording.now()));
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
