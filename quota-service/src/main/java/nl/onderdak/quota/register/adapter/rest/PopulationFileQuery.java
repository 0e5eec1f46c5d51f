// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Query parameters of an intake of a file of inhabitants; use as {@code @BeanParam}. */
public class PopulationFileQuery {

    @QueryParam("referenceDate")
    @FirstOfJanuary
    @Parameter(
            description = "Reference date (peildatum) to read; may be left out when the file has one",
            example = "2023-01-01")
    LocalDate referenceDate;

    @QueryParam("source")
    @NotNull
    @NotBlank
    @Size(max = 200)
    @WithoutPersonalNumber
    @Parameter(description = "Source of the count", example = "CBS 70072ned")
    String source;

    @QueryParam("complete")
    @NotNull
    @Parameter(description = "Whether all municipalities are in the file; then they add up to the national figure")
    Boolean complete;

    @QueryParam("nationalInhabitants")
    @Min(1)
    @Max(100_000_000)
    @Parameter(
            description = "Inhabitants of the Netherlands; may be left out when the file has a line of the country",
            example = "17811291")
    Integer nationalInhabitants;

    @QueryParam("halfYear")
    @Parameter(
            description = "Half-year that the figures are for; refused when art. 29(1) Huisvestingswet 2014"
                    + " requires another reference date",
            example = "2024-H1")
    HalfYear halfYear;

    @QueryParam("dryRun")
    @DefaultValue("false")
    @Parameter(description = "Check the file without recording it")
    boolean dryRun;
}
