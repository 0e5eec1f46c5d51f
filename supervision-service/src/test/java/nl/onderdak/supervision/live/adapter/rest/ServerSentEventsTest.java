// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.live.adapter.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Balance;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.live.FeedEvent;
import nl.onderdak.supervision.live.FeedEvent.PresentFigure;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

class ServerSentEventsTest {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private static final PresentFigure ALMELO = new PresentFigure(
            Area.valueOf("GM0141"),
            "Almelo",
            new Balance(LocalDate.of(2024, 6, 30), -52, 0, 78, 0, 31, 0, 0),
            Instant.parse("2024-06-30T12:00:00Z"),
            null,
            Set.of(Provisional.DAY_NOT_OVER));

    private final ServerSentEvents events = new ServerSentEvents(JSON);

    @Test
    void aChangeIsABalanceEventWithTheFigureAmongItsProperties() throws IOException {
        // When
        var written = write(new FeedEvent.Changed("7-1", ALMELO));

        // Then
        assertEquals("7-1", written.getId());
        assertEquals("balance", written.getName());
        assertEquals("GM0141", json(written).path("area").textValue());
        assertEquals(-99, json(written).path("balance").intValue());
        assertEquals("provisional", json(written).path("status").textValue());
        assertTrue(json(written).path("figure").isMissingNode());
    }

    @Test
    void aSnapshotHoldsAllFiguresOfItsArea() throws IOException {
        // When
        var written = write(new FeedEvent.Snapshot("7-2", Area.valueOf("PV23"), List.of(ALMELO)));

        // Then
        assertEquals("snapshot", written.getName());
        assertEquals("PV23", json(written).path("area").textValue());
        assertEquals(List.of("GM0141"), json(written).path("balances").findValuesAsText("area"));
    }

    @Test
    void followersOfTheSameEventShareItsText() {
        // Given
        var changed = new FeedEvent.Changed("7-3", ALMELO);

        // Then
        assertSame(write(changed).getData(), write(changed).getData());
    }

    @Test
    void aHeartbeatIsAComment() {
        assertEquals("", write(new FeedEvent.Heartbeat()).getComment());
    }

    private OutboundSseEvent write(FeedEvent event) {
        return events.write(event, new SseImpl());
    }

    private static JsonNode json(OutboundSseEvent event) throws IOException {
        return JSON.readTree((String) event.getData());
    }
}
