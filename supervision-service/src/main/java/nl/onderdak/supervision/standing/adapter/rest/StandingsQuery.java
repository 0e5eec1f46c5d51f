// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.pace.domain.PaceClass;
import nl.onderdak.supervision.standing.domain.Ranking;
import nl.onderdak.supervision.standing.domain.StandingFilter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which municipalities to list, and in which order. */
public class StandingsQuery {

    @QueryParam("province")
    @Parameter(description = "Only of this province (provincie)")
    ProvinceCode province;

    @QueryParam("order")
    @DefaultValue("MUNICIPALITY")
    @Parameter(description = "By code, or those that need attention first (volgorde)")
    Ranking order;

    @QueryParam("reversed")
    @DefaultValue("false")
    @Parameter(description = "The other way round (omgekeerd); those of which the figure is unknown stay last")
    boolean reversed;

    @QueryParam("leastBacklog")
    @Min(0)
    @Max(Integer.MAX_VALUE)
    @Parameter(description = "Only with a backlog of at least this number of persons (achterstand)")
    Long leastBacklog;

    @QueryParam("behindSince")
    @Parameter(description = "Only those that have been behind since this half-year or longer", example = "2023-H1")
    HalfYear behindSince;

    @QueryParam("provisional")
    @Parameter(description = "Only those whose figures are provisional (voorlopig), or with false final (definitief)")
    Boolean provisional;

    @QueryParam("category")
    @Size(min = 1, max = 40)
    @Parameter(
            description = "Only with this category of supervision in the last decided assessment (categorie); callers"
                    + " without the scope supervision:read see none",
            example = "rood")
    String category;

    @QueryParam("paceClass")
    @Parameter(description = "Only with this class of pace (tempoklasse)", example = "FAR_BEHIND")
    PaceClass paceClass;

    @QueryParam("validOn")
    @Parameter(description = "Position at the end of this day (peildatum); today when absent")
    LocalDate validOn;

    @QueryParam("knownAt")
    @Parameter(description = "Facts recorded up to and including this moment; the latest complete one when absent")
    Instant knownAt;

    Area area() {
        return province == null ? new Area.Country() : new Area.OneProvince(province);
    }

    StandingFilter filter() {
        return new StandingFilter(
                leastBacklog, behindSince, provisional == null ? null : !provisional, category, paceClass);
    }
}
