// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.live.adapter.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import nl.onderdak.supervision.live.FeedEvent;

/** Writes events of the feed as server-sent events; the JSON of an event is written once for all its followers. */
@ApplicationScoped
class ServerSentEvents {

    private final ObjectMapper json;

    /* By the id of the event, which lives as long as the event waits for a follower. */
    private final Map<String, String> written = Collections.synchronizedMap(new WeakHashMap<>());

    ServerSentEvents(ObjectMapper json) {
        this.json = json;
    }

    OutboundSseEvent write(FeedEvent event, Sse sse) {
        return switch (event) {
            case FeedEvent.Snapshot snapshot ->
                event(sse, snapshot.id(), "snapshot", () -> FollowedBalanceResponse.Snapshot.of(snapshot));
            case FeedEvent.Changed changed ->
                event(sse, changed.id(), "balance", () -> FollowedBalanceResponse.of(changed.figure()));
            case FeedEvent.Heartbeat _ -> sse.newEventBuilder().comment("").build();
        };
    }

    private OutboundSseEvent event(Sse sse, String id, String name, Supplier<FollowedEvent> data) {
        return sse.newEventBuilder()
                .id(id)
                .name(name)
                .data(String.class, written.computeIfAbsent(id, same -> text(data.get())))
                .build();
    }

    private String text(FollowedEvent data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
