// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.rest;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Scopes;
import nl.onderdak.housingstock.vacancy.application.FindVacancies;
import nl.onderdak.web.csv.CsvWriter;
import nl.onderdak.web.paging.Page;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import nl.onderdak.web.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/vacancies/statistics}. */
@Path("/v1/vacancies/statistics")
@Tag(name = "Vacancies")
public class VacancyStatisticsResource {

    private final FindVacancies findVacancies;
    private final Caller caller;

    VacancyStatisticsResource(FindVacancies findVacancies, Caller caller) {
        this.findVacancies = findVacancies;
        this.caller = caller;
    }

    /** Statistics of vacancies by municipality. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.CSV})
    @PermissionsAllowed(Scopes.STOCK_READ)
    @Operation(
            operationId = "listVacancyStatistics",
            summary = "Count vacancies",
            description =
                    "The number of dwellings that were vacated for permit holders (mutaties) in a period, and their"
                            + " outcome, per municipality.")
    @APIResponse(responseCode = "200", description = "One line per municipality that has had vacancies")
    public Uni<Page<VacancyStatisticsResponse>> statistics(
            @QueryParam("municipality") @Parameter(description = "Only this municipality (gemeente)")
                    MunicipalityCode municipality,
            @QueryParam("from") @Parameter(description = "First day of the period; from the beginning when absent")
                    LocalDate from,
            @QueryParam("to") @Parameter(description = "Last day of the period; without end when absent")
                    LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new BadInput(Fault.in("to", "before-from", null));
        }
        return findVacancies
                .statistics(caller.organisation(), municipality, from, to)
                .map(rows -> new Page<>(
                        rows.stream().map(VacancyStatisticsResponse::of).toList(), null));
    }
}
