// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.messaging.inbox.SourceProgress;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Differing;
import nl.onderdak.supervision.balance.domain.Parked;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.balance.domain.Reading;
import org.junit.jupiter.api.Test;

class ReadingsTest {

    private static final Instant READ = Instant.parse("2024-09-01T10:00:00Z");
    private static final AsOf REQUESTED = new AsOf(LocalDate.of(2024, 6, 30), Optional.empty());

    @Test
    void figuresAreCompleteUpToTheSourceThatIsReadTheLeastFar() {
        // Given
        var present = present(
                new SourceProgress(Service.QUOTA, READ, 0, 9),
                new SourceProgress(Service.PLACEMENT, READ.minusSeconds(1), 7, 9),
                new SourceProgress(Service.SUPERVISION, READ.plusSeconds(1), 0, 9));

        // When
        var settled = present.settle(REQUESTED);

        // Then
        assertEquals(Optional.of(READ.minusSeconds(1)), settled.knownAt());
        assertEquals(Set.of(), present.reasons(new Area.Country(), settled, false));
    }

    @Test
    void aSourceThatWasNeverReadIsListedAndNothingIsFinal() {
        // Given
        var present = present(
                new SourceProgress(Service.QUOTA, READ, 0, 9), new SourceProgress(Service.SUPERVISION, READ, 0, 9));

        // When
        var settled = present.settle(REQUESTED);

        // Then
        assertEquals(
                List.of("quota", "placement", "supervision"),
                present.readings().stream().map(Reading::source).toList());
        assertEquals(Optional.empty(), settled.knownAt());
        assertEquals(Set.of(Provisional.SOURCE_BEHIND), present.reasons(new Area.Country(), settled, false));
    }

    @Test
    void aFigureThatHoldsTheWholeLedgerStaysTheSameUntilAnEventIsRead() {
        // Given
        var state = new LedgerState(1, List.of(3L, 4L, 5L), READ.minusSeconds(2));

        // Then
        assertEquals(Optional.of(state), whole(state, Parked.NOTHING, READ.minusSeconds(1)));
        assertEquals(Optional.of(state), whole(state, Parked.NOTHING, READ.minusSeconds(2)));
    }

    @Test
    void aFigureThatMayLackOrGainEntriesDoesNot() {
        // Given
        var state = new LedgerState(1, List.of(3L, 4L, 5L), READ.minusSeconds(2));
        var parked = new Parked(false, Set.of(new MunicipalityCode("GM0901")), Set.of());

        // Then
        assertEquals(
                Optional.empty(), whole(state, Parked.NOTHING, READ.minusSeconds(3)), "a later entry does not count");
        assertEquals(Optional.empty(), whole(state, Parked.NOTHING, READ), "a source is read less far");
        assertEquals(Optional.empty(), whole(state, parked, READ.minusSeconds(1)), "an event is parked");
    }

    private static Optional<LedgerState> whole(LedgerState state, Parked parked, Instant knownAt) {
        var readings = Certainty.readings(List.of(
                new SourceProgress(Service.QUOTA, READ, 0, 3),
                new SourceProgress(Service.PLACEMENT, READ.minusSeconds(1), 0, 4),
                new SourceProgress(Service.SUPERVISION, READ, 0, 5)));
        return new Certainty.Present(readings, parked, Differing.NOTHING, READ.plusSeconds(2), Optional.of(state))
                .wholeLedger(new AsOf(REQUESTED.validOn(), Optional.of(knownAt)));
    }

    private static Certainty.Present present(SourceProgress... progress) {
        return new Certainty.Present(
                Certainty.readings(List.of(progress)),
                Parked.NOTHING,
                Differing.NOTHING,
                READ.plusSeconds(2),
                Optional.empty());
    }
}
