// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final Instant RECORDED_AT = Instant.parse("2024-06-30T22:00:00Z");

    private record Dwelling(long version) implements Versioned {}

    private record Let(String subject) implements DomainEvent {

        @Override
        public MunicipalityCode municipality() {
            return new MunicipalityCode("GM0141");
        }
    }

    @Test
    void factsAreNumberedWithTheVersionOfTheirState() {
        // Given
        var let = new Let("a");

        // When
        var facts = Facts.of(new Decision.Accepted<>(new Dwelling(4), List.of(let)), RECORDED_AT);

        // Then
        assertEquals(List.of(new OutgoingEvent(let, 4, RECORDED_AT, Optional.empty())), facts);
    }

    @Test
    void factsOfSeveralDecisionsKeepTheirOrder() {
        // Given
        var first = new Decision.Accepted<>(new Dwelling(2), List.of(new Let("a")));
        var none = new Decision.Accepted<>(new Dwelling(3), List.of());
        var second = new Decision.Accepted<>(new Dwelling(9), List.of(new Let("b")));

        // When
        var facts = Facts.of(List.of(first, none, second), RECORDED_AT);

        // Then
        assertEquals(
                List.of(2L, 9L), facts.stream().map(OutgoingEvent::sequence).toList());
    }
}
