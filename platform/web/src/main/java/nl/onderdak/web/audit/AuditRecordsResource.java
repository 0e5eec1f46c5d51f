// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.audit;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/audit-records}. */
@Path("/v1/audit-records")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "The audit trail (auditspoor)")
public class AuditRecordsResource {

    private final FindAuditRecords records;
    private final Caller caller;

    AuditRecordsResource(FindAuditRecords records, Caller caller) {
        this.records = records;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Scopes.AUDIT_READ)
    @Operation(
            operationId = "listAuditRecords",
            summary = "List the audit trail",
            description =
                    "Changes, and reads of data on households, in the order of time (auditspoor): the caller's own"
                            + " organisation's, and those of all organisations for the operator.")
    @APIResponse(responseCode = "200", description = "A page of the audit trail")
    public Uni<Page<AuditRecord>> list(
            @Parameter(description = "Recorded at this moment or later") @QueryParam("from") Instant from,
            @Parameter(description = "Recorded before this moment") @QueryParam("until") Instant until,
            @Parameter(
                            description = "Of this operation: method and template of the path",
                            example = "POST /v1/couplings/{id}/stays")
                    @QueryParam("operation")
                    String operation,
            @BeanParam PageRequest page) {
        return records.list(
                        caller.organisation(),
                        new FindAuditRecords.Filter(from, until, operation),
                        page.after(UUID::fromString),
                        page.limit() + 1)
                .map(found -> Page.of(found, page, record -> record.id().toString()));
    }
}
