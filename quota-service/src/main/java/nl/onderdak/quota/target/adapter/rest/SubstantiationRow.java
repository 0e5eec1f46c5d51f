// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.adapter.rest;

import java.util.List;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.quota.target.adapter.rest.NationalTargetResponse.SubstantiationResponse;
import nl.onderdak.quota.target.domain.NationalTarget;
import nl.onderdak.quota.target.domain.TargetRevision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One part of a substantiation as a line of a table; a remainder that the parts do not explain is a line of its own.
 */
@Schema(description = "One component of a national target in a table")
public record SubstantiationRow(
        @Schema(required = true, description = "Half-year (kalenderhalfjaar)")
        HalfYear halfYear,

        @Schema(required = true, description = "Revision (bijstelling), 1 for the first")
        int revision,

        @Schema(required = true, description = "Kind of part; REMAINDER for the persons that no part explains")
        String code,

        @Schema(required = true) String dutch,
        @Schema(required = true) String english,
        String description,
        @Schema(required = true) long persons,
        String source) {

    private static final String REMAINDER = "REMAINDER";

    static List<SubstantiationRow> of(NationalTarget target) {
        return target.revisions().stream()
                .flatMap(revision -> of(target.halfYear(), revision))
                .toList();
    }

    private static Stream<SubstantiationRow> of(HalfYear halfYear, TargetRevision revision) {
        var given = revision.substantiation();
        var remainder = given.remainder(revision.persons());
        var parts = given.components().stream()
                .map(SubstantiationResponse.Component::of)
                .map(part -> new SubstantiationRow(
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
                        Stream.of(new SubstantiationRow(
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
