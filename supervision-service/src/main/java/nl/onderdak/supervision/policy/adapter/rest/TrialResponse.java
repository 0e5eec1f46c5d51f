// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.adapter.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.onderdak.supervision.policy.application.TryPolicy;
import nl.onderdak.supervision.policy.domain.Category;
import nl.onderdak.supervision.policy.domain.Colour;
import nl.onderdak.supervision.policy.domain.Policy;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.supervision.policy.domain.Trial;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "PolicyTrial",
        description = "A policy tried against history beside the policies that were in force (proefbeoordeling)")
record TrialResponse(
        @Schema(description = "The policy tried") VersionResponse policy,

        @Schema(description = "Facts recorded up to and including this moment")
        Instant knownAt,

        @Schema(description = "The days of assessment, earliest first (toetsmomenten)")
        List<DayResponse> days,

        @Schema(description = "One per day and municipality")
        List<TrialLineResponse> lines) {

    @Schema(name = "PolicyVersion", description = "A version of a policy, without its rules")
    record VersionResponse(
            @Schema(description = "Its id") UUID id,

            @Schema(description = "Its name (naam)") String name,

            @Schema(description = "First day on which it holds (ingangsdatum)")
            LocalDate effectiveOn,

            @Schema(description = "Whether it is an example (voorbeeld)")
            boolean example) {

        static VersionResponse of(Policy policy) {
            return new VersionResponse(policy.id(), policy.name(), policy.effectiveOn(), policy.example());
        }
    }

    @Schema(name = "PolicyTrialDay", description = "The numbers of municipalities on one day of assessment")
    record DayResponse(
            @Schema(description = "The day of assessment (toetsmoment)")
            LocalDate assessedOn,

            @Schema(description = "The policy in force on it; null when none was", nullable = true)
            VersionResponse inForce,

            @Schema(description = "Municipalities judged (gemeenten)")
            int municipalities,

            @Schema(description = "Those of which category, step or freezing differ from the policy in force")
            long differing,

            @Schema(description = "By category of the policy tried")
            List<CategoryCountResponse> categories,

            @Schema(description = "By category of the policy in force")
            List<CategoryCountResponse> categoriesInForce,

            @Schema(description = "By step, of both")
            List<StepCountResponse> steps) {

        static DayResponse of(Policy tried, Trial.Day day) {
            return new DayResponse(
                    day.assessedOn(),
                    day.inForce().map(VersionResponse::of).orElse(null),
                    day.lines().size(),
                    day.differing(),
                    tried.categories().stream()
                            .map(category -> CategoryCountResponse.of(category, day.inCategory(category.code())))
                            .toList(),
                    day.inForce().map(Policy::categories).orElse(List.of()).stream()
                            .map(category -> CategoryCountResponse.of(category, day.inCategoryInForce(category.code())))
                            .toList(),
                    Arrays.stream(Step.values())
                            .map(step -> new StepCountResponse(step, day.onStep(step), day.onStepInForce(step)))
                            .toList());
        }
    }

    @Schema(name = "PolicyCategoryCount", description = "Municipalities in a category")
    record CategoryCountResponse(
            @Schema(description = "Short name of the category") String code,

            @Schema(description = "Its colour (kleur)") Colour colour,

            @Schema(description = "Its name (naam)") String name,

            @Schema(description = "Number of municipalities (gemeenten)")
            long municipalities) {

        static CategoryCountResponse of(Category category, long municipalities) {
            return new CategoryCountResponse(category.code(), category.colour(), category.name(), municipalities);
        }
    }

    @Schema(name = "PolicyStepCount", description = "Municipalities for which a step is proposed")
    record StepCountResponse(
            @Schema(description = "The step (trede)") Step step,

            @Schema(description = "By the policy tried") long tried,

            @Schema(description = "By the policy in force") long inForce) {}

    static TrialResponse of(TryPolicy.Found found) {
        var trial = found.trial();
        return new TrialResponse(
                VersionResponse.of(trial.tried()),
                found.knownAt(),
                trial.days().stream()
                        .map(day -> DayResponse.of(trial.tried(), day))
                        .toList(),
                lines(trial));
    }

    static List<TrialLineResponse> lines(Trial trial) {
        return trial.days().stream()
                .flatMap(day -> day.lines().stream().map(line -> TrialLineResponse.of(day, line)))
                .toList();
    }
}
