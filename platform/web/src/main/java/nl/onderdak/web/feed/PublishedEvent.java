// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event as it was published, in the structured JSON of CloudEvents 1.0.
 *
 * @param specversion version of CloudEvents
 * @param id of the event, a UUIDv7; the same in every channel
 * @param source the service that published it
 * @param type kind of event
 * @param subject the aggregate whose history it continues
 * @param time moment of recording
 * @param datacontenttype media type of the data
 * @param dataschema address of the JSON schema of the data
 * @param sequence version of the aggregate, padded with zeros
 * @param partitionkey CBS code of the municipality
 * @param traceparent W3C trace context; absent when it belongs to no trace
 * @param data the fact
 */
@Schema(description = "A published event (gebeurtenis), in the structured JSON of CloudEvents 1.0")
public record PublishedEvent(
        @Schema(examples = "1.0") String specversion,
        UUID id,

        @Schema(examples = "urn:nld:onderdak:placement-service")
        String source,

        @Schema(examples = "nl.onderdak.placement.household-housed.v1")
        String type,

        @Schema(examples = "01939d2e-7c00-7000-8000-000000000001")
        String subject,

        Instant time,

        @Schema(examples = "application/json") String datacontenttype,

        @Schema(format = "uri", examples = "urn:nld:onderdak:schema:nl.onderdak.placement.household-housed.v1")
        String dataschema,

        @Schema(examples = "00000000000000000002", description = "Version of the aggregate, padded with zeros")
        String sequence,

        @Schema(examples = "GM0141") String partitionkey,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(nullable = true)
        String traceparent,

        @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "The fact, by the schema of dataschema")
        String data) {}
