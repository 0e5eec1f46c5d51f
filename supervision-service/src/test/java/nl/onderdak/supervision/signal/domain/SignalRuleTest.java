// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.ProvinceCode;
import org.junit.jupiter.api.Test;

class SignalRuleTest {

    private static final ProvinceCode OVERIJSSEL = new ProvinceCode("PV23");
    private static final ProvinceCode UTRECHT = new ProvinceCode("PV26");
    private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private static SignalRule rule(ProvinceCode province, LocalDate effectiveOn, long threshold) {
        return new SignalRule(province, SignalKind.RISING_BACKLOG, effectiveOn, threshold, null);
    }

    private static Decision<SignalRule> set(SignalRule rule, SignalRule existing) {
        return SignalRule.set(rule, Optional.ofNullable(existing), TODAY);
    }

    @Test
    void isSetFromALaterDayOn() {
        assertEquals(
                Decision.rejected(new SignalRejection.RuleNotInFuture(TODAY)), set(rule(OVERIJSSEL, TODAY, 2), null));
        assertEquals(Decision.accepted(rule(OVERIJSSEL, TOMORROW, 2)), set(rule(OVERIJSSEL, TOMORROW, 2), null));
    }

    @Test
    void isRepeatedButNotChanged() {
        var rule = rule(OVERIJSSEL, TOMORROW, 2);
        assertEquals(Decision.accepted(rule), set(rule, rule));
        assertEquals(
                Decision.rejected(new SignalRejection.RuleExists(SignalKind.RISING_BACKLOG, TOMORROW)),
                set(rule, rule(OVERIJSSEL, TOMORROW, 3)));
    }

    @Test
    void onlyTheOneOfHomesHasDays() {
        assertEquals(
                Decision.rejected(new SignalRejection.RuleDaysMisplaced(SignalKind.RISING_BACKLOG)),
                set(new SignalRule(OVERIJSSEL, SignalKind.RISING_BACKLOG, TOMORROW, 2, 98), null));
        assertEquals(
                Decision.rejected(new SignalRejection.RuleDaysMisplaced(SignalKind.HOMES_SHORT)),
                set(new SignalRule(OVERIJSSEL, SignalKind.HOMES_SHORT, TOMORROW, 2, null), null));
        var homes = new SignalRule(OVERIJSSEL, SignalKind.HOMES_SHORT, TOMORROW, 2, 70);
        assertEquals(Decision.accepted(homes), set(homes, null));
    }

    @Test
    void theOneOfTheProvinceComesFirstFromItsDayOn() {
        // Given
        var first = rule(null, LocalDate.of(1000, 1, 1), 3);
        var later = rule(null, LocalDate.of(2026, 1, 1), 4);
        var own = rule(OVERIJSSEL, LocalDate.of(2025, 7, 1), 2);
        var rules = new SignalRules(List.of(first, later, own));

        // Then
        assertEquals(first, rules.of(OVERIJSSEL, SignalKind.RISING_BACKLOG, LocalDate.of(2025, 6, 30)));
        assertEquals(own, rules.of(OVERIJSSEL, SignalKind.RISING_BACKLOG, LocalDate.of(2025, 7, 1)));
        assertEquals(own, rules.of(OVERIJSSEL, SignalKind.RISING_BACKLOG, LocalDate.of(2026, 1, 1)));
        assertEquals(first, rules.of(UTRECHT, SignalKind.RISING_BACKLOG, LocalDate.of(2025, 12, 31)));
        assertEquals(later, rules.of(UTRECHT, SignalKind.RISING_BACKLOG, LocalDate.of(2026, 1, 1)));
        assertEquals(later, rules.of(null, SignalKind.RISING_BACKLOG, LocalDate.of(2026, 1, 1)));
        assertEquals(Optional.of(own), rules.setOn(OVERIJSSEL, SignalKind.RISING_BACKLOG, own.effectiveOn()));
        assertEquals(Optional.empty(), rules.setOn(UTRECHT, SignalKind.RISING_BACKLOG, own.effectiveOn()));
        assertEquals(Set.of(), rules.days());
        assertThrows(
                IllegalStateException.class, () -> rules.of(UTRECHT, SignalKind.HOMES_SHORT, LocalDate.of(2026, 1, 1)));
    }

    @Test
    void thereIsOneOfEachKind() {
        var rules = new SignalRules(Stream.concat(
                        Arrays.stream(SignalKind.values())
                                .map(kind -> new SignalRule(null, kind, LocalDate.EPOCH, 1, null)),
                        Stream.of(new SignalRule(UTRECHT, SignalKind.HOMES_SHORT, LocalDate.EPOCH, 1, 98)))
                .toList());
        assertEquals(
                List.of(SignalKind.values()),
                rules.of(UTRECHT, TODAY).stream().map(SignalRule::kind).toList());
        assertEquals(Set.of(98), rules.days());
    }
}
