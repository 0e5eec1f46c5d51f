// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One line of the audit trail.
 *
 * @param id in the order of time
 * @param recordedAt moment of recording
 * @param organisation organisation of the caller
 * @param client subject of the token, a pseudonym
 * @param operation method and template of the path
 * @param objects ids of changed or read objects
 * @param status HTTP status of the response
 * @param traceId W3C trace that the request belonged to
 * @param seal number of the seal it is under; absent when it waits for one
 */
@Schema(description = "One line of the audit trail (auditspoor)")
public record AuditRecord(
        UUID id,
        Instant recordedAt,
        String organisation,
        String client,
        String operation,
        List<String> objects,
        int status,
        @Schema(nullable = true) String traceId,
        @Schema(nullable = true) Long seal) {}
