// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.audit;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.contracts.privacy.Activity;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import nl.onderdak.web.processing.Processes;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/processing-records}. */
@Path("/v1/processing-records")
@Produces(MediaType.APPLICATION_JSON)
@Processes(Activity.INSIGHT)
@Tag(name = "Privacy", description = "Processing of data on households (verwerkingen)")
public class ProcessingRecordsResource {

    private final FindProcessingRecords records;
    private final Caller caller;

    ProcessingRecordsResource(FindProcessingRecords records, Caller caller) {
        this.records = records;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Scopes.PROCESSING_READ)
    @Operation(
            operationId = "listProcessingRecords",
            summary = "List the processing of the data of a household",
            description =
                    "The processing log (Logboek Dataverwerkingen) of one household, in the order of time: acts of the"
                            + " caller's own organisation, and those of all organisations for the operator.")
    @APIResponse(responseCode = "200", description = "A page of the processing log")
    public Uni<Page<ProcessingRecord>> list(
            @Parameter(description = "Coupling of the household (koppeling)", required = true)
                    @NotNull
                    @QueryParam("subject")
                    UUID subject,
            @BeanParam PageRequest page) {
        return records.list(caller.organisation(), subject, page.after(UUID::fromString), page.limit() + 1)
                .map(found -> Page.of(found, page, record -> record.id().toString()));
    }
}
