// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.supervision.digest.application.Digests.Filter;
import nl.onderdak.supervision.digest.application.Digests.Place;
import nl.onderdak.supervision.digest.application.ListComparisons;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/digests}. */
@Path("/v1/digests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Digests", description = "The ledger held to the tables of its owners (controlegetallen)")
public class DigestResource {

    private static final String SEPARATOR = "/";

    private final ListComparisons listComparisons;

    DigestResource(ListComparisons listComparisons) {
        this.listComparisons = listComparisons;
    }

    /** The latest comparisons, for operators. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.OPERATIONS)
    @Operation(
            operationId = "listDigests",
            summary = "List digests of owners beside those of the ledger",
            description = """
                    Of each municipality (gemeente) and owner the latest digest (controlegetal) of the owner's own tables, \
                    and the digest of the entries (mutaties) that the ledger has of that owner as known at the same moment. \
                    While they differ, balances of the municipality are provisional with reason DIGEST_MISMATCH. Owners \
                    publish digests every hour.""")
    @APIResponse(responseCode = "200", description = "One page of digests, by municipality and owner")
    public Uni<Page<DigestResponse>> list(
            @BeanParam PageRequest page,
            @QueryParam("municipality") @Parameter(description = "Only of this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("source") @Parameter(description = "Only of this owner") DigestSource source,
            @QueryParam("result") @Parameter(description = "Only those that agree, or only those that differ")
                    DigestResult result) {
        return listComparisons
                .list(
                        new Filter(
                                source == null ? null : source.source(),
                                municipality,
                                result == null ? null : result == DigestResult.DIFFERS),
                        Optional.ofNullable(page.after(DigestResource::place)).orElse(Place.FIRST),
                        page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(DigestResponse::of).toList(),
                        page,
                        digest -> digest.municipality() + SEPARATOR + digest.source()));
    }

    private static Place place(String key) {
        var parts = key.split(SEPARATOR);
        if (parts.length != 2) {
            throw new IllegalArgumentException("no place in this list");
        }
        return new Place(parts[0], DigestSource.valueOf(parts[1]).source());
    }
}
