// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.housingstock.scheme.domain.Scheme;
import nl.onderdak.housingstock.scheme.domain.SubsidyQuestion;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Query parameters of the calculation of a subsidy; use as {@code @BeanParam}. */
public class SubsidyQuery {

    private static final int MOST = 1_000_000;

    @QueryParam("scheme")
    @NotNull
    @Parameter(description = "Which scheme (regeling)", example = "STATE_CONTRIBUTION")
    Scheme scheme;

    @QueryParam("day")
    @Parameter(description = "Day of the application (aanvraagdatum); today when absent", example = "2025-03-01")
    LocalDate day;

    @QueryParam("at")
    @Parameter(
            description = "Moment of the application, where the hour matters; goes before the day",
            example = "2026-10-15T14:59:59Z")
    Instant at;

    @QueryParam("homes")
    @Min(1)
    @Max(MOST)
    @Parameter(description = "Planned dwellings (woningen), for schemes of flex homes", example = "100")
    Integer homes;

    @QueryParam("persons")
    @Min(1)
    @Max(MOST)
    @Parameter(
            description = "Permit holders (vergunninghouders), for the contribution and for flow-through locations",
            example = "117")
    Integer persons;

    @QueryParam("days")
    @Min(1)
    @Max(10_000)
    @Parameter(description = "Days per person (dagen), for flow-through locations", example = "100")
    Integer days;

    @QueryParam("otherMunicipality")
    @DefaultValue("false")
    @Parameter(description = "Whether they are coupled to another municipality that takes part (koppelgemeente)")
    boolean otherMunicipality;

    @QueryParam("lodged")
    @DefaultValue("false")
    @Parameter(description = "Whether they are lodged for a year instead of housed (tijdelijk onderdak)")
    boolean lodged;

    @QueryParam("familySize")
    @Min(1)
    @Max(30)
    @Parameter(description = "Persons in each family (gezinsgrootte), for large families", example = "7")
    Integer familySize;

    @QueryParam("families")
    @DefaultValue("1")
    @Min(1)
    @Max(10_000)
    @Parameter(description = "Number of families (gezinnen)", example = "1")
    int families;

    SubsidyQuestion toQuestion(Clock clock) {
        var faults = new ArrayList<Fault>();
        switch (scheme) {
            case FLEX_HOUSING, FLEX_SHARE -> require(faults, "homes", homes);
            case STATE_CONTRIBUTION -> require(faults, "persons", persons);
            case TRANSIT_FACILITY -> {
                require(faults, "persons", persons);
                require(faults, "days", days);
            }
            case LARGE_FAMILIES -> require(faults, "familySize", familySize);
            case RELOCATION_GUARANTEE -> {}
        }
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        var asked = at == null && day == null ? DutchCalendar.today(clock) : day;
        // a day alone stands for its first moment
        var moment = at == null ? asked.atStartOfDay(DutchCalendar.ZONE).toInstant() : at;
        return new SubsidyQuestion(
                scheme,
                moment,
                at == null ? asked : DutchCalendar.dayOf(at),
                homes,
                persons,
                days,
                otherMunicipality,
                lodged,
                familySize,
                families);
    }

    private static void require(List<Fault> faults, String name, Integer value) {
        if (value == null) {
            faults.add(Fault.in(name, "missing", null));
        }
    }
}
