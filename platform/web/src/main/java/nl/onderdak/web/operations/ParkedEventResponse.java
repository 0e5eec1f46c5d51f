// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.operations;

import java.time.Instant;
import nl.onderdak.messaging.inbox.ParkedEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A parked event. Source, type, subject and sequence are null when the record could not be decoded. */
@Schema(name = "ParkedEvent", description = "An event that could not be applied (geparkeerde gebeurtenis)")
public record ParkedEventResponse(
        long number,
        String consumer,
        @Schema(nullable = true) String source,
        @Schema(nullable = true) String type,
        @Schema(nullable = true) String subject,
        @Schema(nullable = true) Long sequence,
        @Schema(nullable = true) String municipality,
        ParkedEvent.Reason reason,
        String detail,
        Instant parkedAt) {

    static ParkedEventResponse of(ParkedEvent event) {
        return new ParkedEventResponse(
                event.number(),
                event.consumer(),
                event.source(),
                event.type(),
                event.subject(),
                event.sequence(),
                event.municipality(),
                event.reason(),
                event.detail(),
                event.parkedAt());
    }
}
