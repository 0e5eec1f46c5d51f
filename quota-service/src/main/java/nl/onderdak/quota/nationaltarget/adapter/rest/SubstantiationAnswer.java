// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.nationaltarget.adapter.rest;

import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.nationaltarget.domain.NationalTarget;
import nl.onderdak.quota.nationaltarget.domain.Substantiation;
import nl.onderdak.quota.nationaltarget.domain.TargetRevision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the ministry arrived at a national target. */
@Schema(name = "Substantiation")
public record SubstantiationAnswer(
        @Schema(required = true, description = "The parts, as they were given")
        List<Component> components,

        @Schema(required = true, description = "What they add up to")
        long sum,

        @Schema(required = true, description = "What they leave unexplained of the target; 0 when they add up")
        long remainder) {

    private static final String REMAINDER = "REMAINDER";

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

    /** One part as a line of a table, with the remainder as a line of its own when there is one. */
    @Schema(name = "SubstantiationRow")
    public record Row(
            @Schema(required = true, description = "Half-year (kalenderhalfjaar)")
            HalfYear halfYear,

            @Schema(required = true, description = "Revision (bijstelling), 1 for the first")
            int revision,

            @Schema(required = true, description = "What it is; REMAINDER for what the parts leave unexplained")
            String code,

            @Schema(required = true) String dutch,
            @Schema(required = true) String english,
            String description,
            @Schema(required = true) long persons,
            String source) {}

    /** Null when nothing was explained. */
    static SubstantiationAnswer of(TargetRevision revision) {
        var given = revision.substantiation();
        return given.isGiven()
                ? new SubstantiationAnswer(
                        given.components().stream().map(Component::of).toList(),
                        given.sum(),
                        given.remainder(revision.persons()))
                : null;
    }

    static List<Row> rows(NationalTarget target) {
        return target.revisions().stream()
                .flatMap(revision -> rows(target.halfYear(), revision))
                .toList();
    }

    private static Stream<Row> rows(HalfYear halfYear, TargetRevision revision) {
        var given = revision.substantiation();
        var remainder = given.remainder(revision.persons());
        var parts = given.components().stream()
                .map(Component::of)
                .map(part -> new Row(
                        halfYear,
                        revision.number(),
                        part.code(),
                        part.dutch(),
                        part.english(),
                        part.description(),
                        part.persons(),
                        part.source()));
        return given.isGiven() && remainder != 0
                ? Stream.concat(
                        parts,
                        Stream.of(new Row(
                                halfYear,
                                revision.number(),
                                REMAINDER,
                                "niet onderbouwd",
                                "not substantiated",
                                null,
                                remainder,
                                null)))
                : parts;
    }
}
