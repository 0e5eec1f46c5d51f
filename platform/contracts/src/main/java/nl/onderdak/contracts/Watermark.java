// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import java.time.Instant;
import java.util.Map;

/**
 * A statement of an owner about its topic: every fact that it recorded up to a moment stands there below these offsets.
 * True for ever, whichever watermarks follow.
 *
 * @param source CloudEvents {@code source} of the owner
 * @param recordedUpTo the moment, included, to the microsecond
 * @param endOffsets per partition the offset after the last of those facts; a partition that is not named has none
 */
public record Watermark(String source, Instant recordedUpTo, Map<Integer, Long> endOffsets) {

    /** Where the JSON Schema stands on the class path. */
    public static final String SCHEMA_RESOURCE = "/schemas/watermark.v1.schema.json";

    public Watermark {
        endOffsets = Map.copyOf(endOffsets);
    }

    /** Whether a reader that has these positions, per partition the first offset not read, has all those facts. */
    public boolean isReachedBy(Map<Integer, Long> positions) {
        return endOffsets.entrySet().stream()
                .allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }
}
