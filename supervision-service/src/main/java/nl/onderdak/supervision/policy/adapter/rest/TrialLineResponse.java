// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.adapter.rest;

import java.time.LocalDate;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.balance.adapter.rest.Status;
import nl.onderdak.supervision.policy.domain.Colour;
import nl.onderdak.supervision.policy.domain.ProposedJudgement;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.supervision.policy.domain.Trial;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PolicyTrialLine", description = "What a policy would propose for a municipality on one day")
record TrialLineResponse(
        @Schema(description = "The day of assessment (toetsmoment)")
        LocalDate assessedOn,

        @Schema(description = "The municipality (gemeente)") MunicipalityCode municipality,

        @Schema(description = "Its name", nullable = true) String name,

        @Schema(description = "Persons behind (achterstand)") long shortfall,

        @Schema(description = "The culpable part (verwijtbaar)") long culpable,

        @Schema(description = "Its quota of the half-year (taakstelling)")
        long quota,

        @Schema(description = "Half-years in a row that ended with a culpable backlog (op rij niet gehaald)")
        int missedInARow,

        @Schema(description = "Half-years in a row in which the backlog rose (oplopend)")
        int risingInARow,

        @Schema(
                description = "Months since the end of the oldest half-year that is open; null when none is",
                nullable = true)
        Integer openForMonths,

        @Schema(description = "Whether the backlog would rise at unchanged pace (perspectief)", nullable = true)
        Boolean forecastRises,

        @Schema(description = "Category by the policy tried (categorie)")
        String category,

        @Schema(description = "Its colour (kleur)") Colour colour,

        @Schema(description = "Step by the policy tried (trede)") Step step,

        @Schema(description = "Whether the step would be frozen (bevroren)")
        boolean frozen,

        @Schema(
                description = "What decided, such as CATEGORY oranje; STEP_RULE informatie (gronden)",
                examples = "CATEGORY oranje; STEP_RULE informatie")
        String grounds,

        @Schema(description = "Category by the policy in force; null when none was", nullable = true)
        String categoryInForce,

        @Schema(description = "Step by the policy in force; null when none was", nullable = true)
        Step stepInForce,

        @Schema(description = "Whether category, step or freezing differ (verschil)")
        boolean differs,

        @Schema(description = Status.DESCRIPTION) Status status) {

    static TrialLineResponse of(Trial.Day day, Trial.Line line) {
        var standing = line.standing();
        var tried = line.tried();
        var weighed = tried.weighed();
        return new TrialLineResponse(
                day.assessedOn(),
                standing.municipality(),
                standing.name(),
                weighed.shortfall(),
                weighed.backlog(),
                weighed.quota(),
                weighed.missedInARow(),
                weighed.risingInARow(),
                weighed.openForMonths(),
                weighed.forecastRises(),
                tried.category().code(),
                tried.category().colour(),
                tried.step(),
                tried.freezes(),
                grounds(tried),
                line.inForce().map(other -> other.category().code()).orElse(null),
                line.inForce().map(ProposedJudgement::step).orElse(null),
                line.differs(),
                Status.of(standing.provisional()));
    }

    private static String grounds(ProposedJudgement tried) {
        return tried.reasons().stream()
                .map(reason -> reason.code() == null ? reason.ground().name() : reason.ground() + " " + reason.code())
                .collect(Collectors.joining("; "));
    }
}
