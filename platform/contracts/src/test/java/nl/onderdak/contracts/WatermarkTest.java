// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatermarkTest {

    private static final Watermark WATERMARK = new Watermark(
            Service.PLACEMENT.source(), Instant.parse("2024-05-02T10:00:00.000001Z"), Map.of(0, 12L, 2, 7L));

    @Test
    void itIsReachedWhenEveryPartitionIsReadUpToItsEnd() {
        assertTrue(WATERMARK.isReachedBy(Map.of(0, 12L, 1, 0L, 2, 8L)));
        assertFalse(WATERMARK.isReachedBy(Map.of(0, 11L, 1, 90L, 2, 8L)));
        assertFalse(WATERMARK.isReachedBy(Map.of(0, 12L)));
    }

    @Test
    void onePartitionWithoutFactsNeedsNoReading() {
        assertTrue(new Watermark(Service.QUOTA.source(), Instant.EPOCH, Map.of()).isReachedBy(Map.of()));
    }

    @Test
    void itIsWrittenByItsSchemaAndReadBack() throws IOException {
        // Given
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Json.resource(Watermark.SCHEMA_RESOURCE));

        // When
        JsonNode written = Json.MAPPER.valueToTree(WATERMARK);

        // Then
        assertEquals(List.of(), schema.validate(written));
        assertEquals(WATERMARK, Json.MAPPER.treeToValue(written, Watermark.class));
    }
}
