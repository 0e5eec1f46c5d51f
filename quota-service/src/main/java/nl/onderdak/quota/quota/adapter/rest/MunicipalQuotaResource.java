// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.quota.quota.application.FindMunicipalQuotas;
import nl.onderdak.quota.quota.application.MunicipalQuotaView;
import nl.onderdak.quota.quota.application.MunicipalQuotaView.Position;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.paging.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists municipal quotas. */
@Path("/v1/municipal-quotas")
@Tag(name = "Municipal quotas", description = "Quotas per municipality and half-year (gemeentelijke taakstelling)")
public class MunicipalQuotaResource {

    private final FindMunicipalQuotas find;

    public MunicipalQuotaResource(FindMunicipalQuotas find) {
        this.find = find;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.QUOTAS_READ)
    @Operation(
            operationId = "listMunicipalQuotas",
            summary = "List municipal quotas",
            description = "The quota (taakstelling) of each municipality and half-year, sorted by half-year"
                    + " and municipality, with the figures it was computed from.")
    @APIResponse(responseCode = "200", description = "A page of quotas")
    public Uni<Page<MunicipalQuotaResponse>> list(
            @QueryParam("halfYear") @Parameter(description = "Of this half-year", example = "2024-H1")
                    HalfYear halfYear,
            @QueryParam("municipality") @Parameter(description = "Of this municipality", example = "GM0141")
                    MunicipalityCode municipality,
            @QueryParam("province") @Parameter(description = "Of the municipalities of this province", example = "PV23")
                    ProvinceCode province,
            @QueryParam("validOn") @Parameter(description = "Quotas that count on this day") LocalDate validOn,
            @QueryParam("knownAt") @Parameter(description = "Quotas as known at this moment") Instant knownAt,
            @BeanParam PageRequest page) {
        var filter = new MunicipalQuotaView.Filter(halfYear, municipality, province, validOn, knownAt);
        return find.list(filter, page.after(MunicipalQuotaResource::position), page.limit() + 1)
                .map(found -> Page.of(
                        found.stream().map(MunicipalQuotaResponse::of).toList(),
                        page,
                        quota -> quota.halfYear() + "/" + quota.municipality()));
    }

    private static Position position(String key) {
        var parts = key.split("/", 2);
        return new Position(HalfYear.valueOf(parts[0]), MunicipalityCode.valueOf(parts[parts.length - 1]));
    }
}
