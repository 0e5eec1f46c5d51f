// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.audit;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of the processing log, with the fields of the standard Logboek Dataverwerkingen.
 *
 * @param id in the order of time
 * @param traceId W3C trace, 16 bytes in hexadecimal
 * @param operationId the operation in it, 8 bytes in hexadecimal
 * @param parentOperationId the operation of this system that led to this one, or null
 * @param foreignOperation the operation of another party that led to this one, or null
 * @param name of the operation
 * @param startTime when it began
 * @param endTime when it was recorded
 * @param statusCode outcome of the operation
 * @param organisation organisation of the caller
 * @param processingActivityId address of the activity in the public register
 * @param dataSubjectId id of the data subject
 * @param dataSubjectIdType kind of that id
 */
@Schema(description = "One line of the processing log (Logboek Dataverwerkingen)")
public record ProcessingRecord(
        UUID id,
        @Schema(nullable = true) String traceId,
        @Schema(nullable = true) String operationId,
        @Schema(nullable = true) String parentOperationId,
        @Schema(nullable = true) ForeignOperation foreignOperation,
        String name,
        Instant startTime,
        Instant endTime,
        Status statusCode,
        String organisation,
        String processingActivityId,
        UUID dataSubjectId,
        String dataSubjectIdType) {

    /** The outcome of an operation; a failed one has processed nothing, since it was rolled back. */
    public enum Status {
        OK
    }

    /**
     * An operation of another party.
     *
     * @param traceId its trace
     * @param operationId its id
     * @param entity the party
     */
    @Schema(description = "An operation of another party")
    public record ForeignOperation(String traceId, String operationId, String entity) {}
}
