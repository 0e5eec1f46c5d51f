// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import nl.onderdak.housingstock.policy.domain.Term;
import nl.onderdak.housingstock.scheme.domain.SharingQuestion;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Query parameters of a calculation of sharing; use as {@code @BeanParam}. Amounts are eurocents. */
public class SharingQuery {

    private static final int MOST = 100_000_000;

    @QueryParam("places")
    @NotNull
    @Min(2)
    @Max(30)
    @Parameter(description = "Persons who come to live there, each in a place (plaatsen)", example = "3")
    Integer places;

    @QueryParam("rent")
    @NotNull
    @Min(0)
    @Max(MOST)
    @Parameter(
            description = "Bare rent of the dwelling per month that the landlord needs (kale huur)",
            example = "69000")
    Integer rent;

    @QueryParam("young")
    @DefaultValue("0")
    @Min(0)
    @Max(30)
    @Parameter(description = "Those of them who are too young to share costs (geen kostendeler)", example = "0")
    int young;

    @QueryParam("serviceCosts")
    @DefaultValue("0")
    @Min(0)
    @Max(MOST)
    @Parameter(description = "Service costs of the dwelling per month (servicekosten)", example = "6000")
    int serviceCosts;

    @QueryParam("management")
    @DefaultValue("0")
    @Min(0)
    @Max(MOST)
    @Parameter(description = "Extra costs of management per month (beheer)", example = "0")
    int management;

    @QueryParam("adaptation")
    @DefaultValue("0")
    @Min(0)
    @Max(MOST)
    @Parameter(description = "Costs of adapting the dwelling, once (verbouwing)", example = "1500000")
    int adaptation;

    @QueryParam("rentPerPlace")
    @Min(0)
    @Max(MOST)
    @Parameter(
            description = "Bare rent per place per month (huur per plaats); an even share of what the landlord needs"
                    + " when absent",
            example = "23000")
    Integer rentPerPlace;

    @QueryParam("day")
    @Parameter(description = "Day of the amounts (peildatum); today when absent", example = "2025-03-27")
    LocalDate day;

    @QueryParam("contributionPerPerson")
    @Min(0)
    @Max(MOST)
    @Parameter(description = "Contribution per person (bijdrage), instead of the Rijksbijdrage", example = "3000000")
    Integer contributionPerPerson;

    @QueryParam("marriedNorm")
    @Min(1)
    @Max(MOST)
    @Parameter(description = "Social assistance of a couple per month (gehuwdennorm), instead of that of the day")
    Integer marriedNorm;

    @QueryParam("mostHousingShare")
    @Min(1)
    @Max(100)
    @Parameter(description = "Most of the income that may go to housing, in per cent (woonquote)", example = "40")
    Integer mostHousingShare;

    @QueryParam("mostPayback")
    @Min(1)
    @Max(1_200)
    @Parameter(description = "Most months in which an adaptation is paid back (terugverdientijd)", example = "120")
    Integer mostPayback;

    SharingQuestion toQuestion(LocalDate today) {
        if (young > places) {
            throw new BadInput(Fault.in("young", "above-places", null));
        }
        return new SharingQuestion(
                day == null ? today : day, places, young, rent, serviceCosts, management, adaptation, rentPerPlace);
    }

    /** The values that the request gives itself. */
    Map<Term, Long> given() {
        var given = new EnumMap<Term, Long>(Term.class);
        put(given, Term.CONTRIBUTION_PER_PERSON, contributionPerPerson);
        put(given, Term.MARRIED_NORM, marriedNorm);
        put(given, Term.MOST_HOUSING_SHARE, mostHousingShare);
        put(given, Term.MOST_PAYBACK, mostPayback);
        return given;
    }

    private static void put(Map<Term, Long> given, Term term, Integer value) {
        if (value != null) {
            given.put(term, value.longValue());
        }
    }
}
