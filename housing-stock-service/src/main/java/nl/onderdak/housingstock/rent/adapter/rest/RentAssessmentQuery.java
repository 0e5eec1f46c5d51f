// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.rent.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import nl.onderdak.housingstock.rent.domain.Tenancy;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Query parameters of the assessment of a rent; use as {@code @BeanParam}. They name no person. */
public class RentAssessmentQuery {

    @QueryParam("persons")
    @NotNull
    @Min(1)
    @Max(30)
    @Parameter(description = "Persons in the household (huishoudgrootte)", example = "1")
    Integer persons;

    @QueryParam("age")
    @NotNull
    @Min(15)
    @Max(120)
    @Parameter(
            description = "Age on the day of the tenant, or of the older of tenant and partner (leeftijd)",
            example = "22")
    Integer age;

    @QueryParam("rent")
    @NotNull
    @Min(0)
    @Max(1_000_000)
    @Parameter(description = "Bare rent per month in eurocents (kale huur)", example = "44247")
    Integer rent;

    @QueryParam("day")
    @Parameter(description = "Day of moving in (ingangsdatum van de huur); today when absent", example = "2021-03-01")
    LocalDate day;

    @QueryParam("selfContained")
    @DefaultValue("true")
    @Parameter(description = "Whether the home has its own entrance, kitchen and toilet (zelfstandig)")
    boolean selfContained;

    @QueryParam("capacity")
    @Min(1)
    @Max(30)
    @Parameter(
            description = "Persons that the home suits (geschikt voor); it is taken to suit the household when absent",
            example = "8")
    Integer capacity;

    @QueryParam("excepted")
    @DefaultValue("false")
    @Parameter(description = "Whether there is a child, or the home is adapted to a handicap (kind, handicap)")
    boolean excepted;

    Tenancy toTenancy(LocalDate today) {
        return new Tenancy(persons, age, excepted, selfContained, capacity, rent, day == null ? today : day);
    }
}
