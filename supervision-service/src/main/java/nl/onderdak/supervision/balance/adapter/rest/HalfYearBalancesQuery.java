// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which half-years of which municipalities to list. */
public class HalfYearBalancesQuery {

    private static final int MOST_HALF_YEARS = 24;

    @QueryParam("province")
    @Parameter(description = "Only of this province (provincie)")
    ProvinceCode province;

    @QueryParam("from")
    @NotNull
    @Parameter(description = "The first half-year", example = "2024-H1")
    HalfYear from;

    @QueryParam("to")
    @NotNull
    @Parameter(description = "The last half-year", example = "2025-H2")
    HalfYear to;

    @QueryParam("validOn")
    @Parameter(
            description =
                    "Position at the end of this day (peildatum), in the last half-year or an earlier one, which then"
                            + " is the last; the end of the last half-year when absent")
    LocalDate validOn;

    @QueryParam("knownAt")
    @Parameter(description = "Facts recorded up to and including this moment; the latest complete one when absent")
    Instant knownAt;

    Area area() {
        return province == null ? new Area.Country() : new Area.OneProvince(province);
    }

    /** @throws BadInput when the half-years are reversed or too many, or the day is not in one of them */
    AsOf asOf() {
        if (to.compareTo(from) < 0) {
            throw new BadInput(Fault.in("to", "half-years-reversed", null));
        }
        if (from.countTo(to) > MOST_HALF_YEARS) {
            throw new BadInput(Fault.in("to", "too-many-half-years-of-many", null));
        }
        var day = validOn == null ? to.end() : validOn;
        if (day.isBefore(from.start()) || day.isAfter(to.end())) {
            throw new BadInput(Fault.in("validOn", "day-outside-half-years", null));
        }
        return AsOf.of(day, knownAt);
    }
}
