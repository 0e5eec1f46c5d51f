// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.messaging.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nl.onderdak.messaging.event.TraceContext.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @Test
    void whatFollowsIsInTheTraceOfItsCallerUnderAnIdOfItsOwn() {
        // When
        var trace = Trace.below("00-" + TRACE + "-" + SPAN + "-01").orElseThrow();

        // Then
        assertEquals(TRACE, trace.traceId());
        assertEquals(SPAN, trace.parentSpanId());
        assertNotEquals(SPAN, trace.spanId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-00000000000000000000000999990019-" + SPAN + "-01",
                "00-99999001900000000000000000000000-" + SPAN + "-01",
                "00-" + TRACE + "-0009999900190000-01",
                "00-" + TRACE + "-0000000012345678-01",
                "00-00000000000000000000000000000000-" + SPAN + "-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-" + TRACE + "-" + SPAN,
                "nonsense",
                ""
            })
    void aTraceThatMayBeTheNumberOfAPersonOrIsMalformedIsIgnored(String traceparent) {
        // Then
        assertTrue(Trace.below(traceparent).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000001000000", "0000000abcdef000", "1234567890123456"})
    void whatHasMoreDigitsThanANumberOfAPersonIsAnId(String span) {
        // Then
        assertEquals(
                span,
                Trace.below("00-" + TRACE + "-" + span + "-01").orElseThrow().parentSpanId());
    }
}
