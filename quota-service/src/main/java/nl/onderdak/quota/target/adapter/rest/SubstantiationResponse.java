// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.adapter.rest;

import java.util.List;
import nl.onderdak.quota.target.domain.Substantiation;
import nl.onderdak.quota.target.domain.TargetRevision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the ministry arrived at a national target. */
@Schema(name = "Substantiation")
public record SubstantiationResponse(
        @Schema(required = true, description = "The parts as given")
        List<Component> components,

        @Schema(required = true, description = "Sum of the parts")
        long sum,

        @Schema(required = true, description = "Part of the target that they do not explain; 0 when they add up")
        long remainder) {

    /** One part. */
    @Schema(name = "SubstantiationPart")
    public record Component(
            @Schema(required = true) String code,

            @Schema(required = true, description = "In Dutch")
            String dutch,

            @Schema(required = true, description = "In English")
            String english,

            @Schema(description = "In the ministry's own words")
            String description,

            @Schema(required = true) int persons,
            String source) {

        static Component of(Substantiation.Component component) {
            var kind = component.kind();
            return new Component(
                    kind.name(),
                    kind.dutch(),
                    kind.english(),
                    component.description(),
                    component.persons(),
                    component.source());
        }
    }

    /** Returns null without a substantiation. */
    static SubstantiationResponse of(TargetRevision revision) {
        var given = revision.substantiation();
        return given.isGiven()
                ? new SubstantiationResponse(
                        given.components().stream().map(Component::of).toList(),
                        given.sum(),
                        given.remainder(revision.persons()))
                : null;
    }
}
