// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.signal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.supervision.SignalChanged;
import nl.onderdak.contracts.supervision.SignalChanged.State;
import org.junit.jupiter.api.Test;

class SignalTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final UUID ID = new UUID(0, 1);
    private static final LocalDate DAY = LocalDate.of(2024, 11, 30);
    private static final Instant KNOWN = Instant.parse("2024-12-01T03:00:00Z");
    private static final SignalRule RULE =
            new SignalRule(null, SignalKind.BEHIND_EXPECTED_SHARE, LocalDate.of(2024, 1, 1), 200, null);

    private static Optional<Decision.Accepted<Signal>> judge(Optional<Signal> last, LocalDate day, long value) {
        return Signal.judge(
                last, new Signal.Evidence(ALMELO, SignalKind.BEHIND_EXPECTED_SHARE, day, value, RULE, KNOWN), () -> ID);
    }

    private static Optional<Signal> opened() {
        return judge(Optional.empty(), DAY, 200).map(Decision.Accepted::state);
    }

    @Test
    void opensAtItsThreshold() {
        assertTrue(judge(Optional.empty(), DAY, 199).isEmpty());
        var opened = judge(Optional.empty(), DAY, 200).orElseThrow();
        assertEquals(
                new Signal(
                        ID,
                        ALMELO,
                        SignalKind.BEHIND_EXPECTED_SHARE,
                        State.OPENED,
                        DAY,
                        200,
                        200,
                        RULE.effectiveOn(),
                        KNOWN,
                        1),
                opened.state());
        assertEquals(
                List.of(new SignalChanged(
                        ID, ALMELO, SignalChanged.Kind.BEHIND_EXPECTED_SHARE, State.OPENED, DAY, 200, 200)),
                opened.events());
    }

    @Test
    void closesBelowIt() {
        assertTrue(judge(opened(), DAY.plusDays(1), 200).isEmpty());
        var closed = judge(opened(), DAY.plusDays(1), 199).orElseThrow();
        assertEquals(ID, closed.state().id());
        assertEquals(2, closed.state().version());
        assertEquals(
                List.of(new SignalChanged(
                        ID, ALMELO, SignalChanged.Kind.BEHIND_EXPECTED_SHARE, State.CLOSED, DAY.plusDays(1), 199, 200)),
                closed.events());
    }

    @Test
    void opensAgainAsAnotherSignal() {
        // Given
        var closed = judge(opened(), DAY.plusDays(1), 0).map(Decision.Accepted::state);

        // Then
        assertTrue(judge(closed, DAY.plusDays(2), 199).isEmpty());
        assertEquals(
                1, judge(closed, DAY.plusDays(2), 201).orElseThrow().state().version());
    }

    @Test
    void everyKindIsPublished() {
        assertEquals(
                List.of(SignalChanged.Kind.values()),
                Stream.of(SignalKind.values()).map(SignalKind::published).toList());
    }

    @Test
    void aDayIsJudgedOnce() {
        assertTrue(judge(opened(), DAY, 0).isEmpty());
        assertTrue(judge(opened(), DAY.minusDays(1), 0).isEmpty());
        assertTrue(judge(opened(), DAY.plusDays(1), 0).isPresent());
    }
}
