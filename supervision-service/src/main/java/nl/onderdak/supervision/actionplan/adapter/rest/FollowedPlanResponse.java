// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.actionplan.adapter.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.supervision.actionplan.application.FindActionPlans.Followed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FollowedActionPlan", description = "A plan of action with the progress of its measures (voortgang)")
record FollowedPlanResponse(
        @JsonUnwrapped ActionPlanResponse plan,

        @Schema(
                description = "Of each measure of the last delivery, in each half-year up to the goal and its last"
                        + " effect (voortgang)")
        List<MeasureProgressResponse> progress) {

    static FollowedPlanResponse of(Followed followed, LocalDate today) {
        return new FollowedPlanResponse(ActionPlanResponse.of(followed.plan(), today), progress(followed));
    }

    static List<MeasureProgressResponse> progress(Followed followed) {
        return followed.progress().stream().map(MeasureProgressResponse::of).toList();
    }
}
