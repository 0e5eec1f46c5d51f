// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.temporary.adapter.rest;

import nl.onderdak.housingstock.temporary.domain.TemporaryStay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a municipality states about a stay. */
@Schema(
        name = "AttestedConditions",
        description = "Conditions of the funding of a transit facility that the municipality states to be met"
                + " (voorwaarden bekostiging); not stated when absent")
public record AttestedBody(
        @Schema(
                description = "The persons stayed in reception and wait for a home (verblijf in opvang)",
                nullable = true)
        Boolean waitsInReception,

        @Schema(description = "The municipality of the coupling has no other suitable home", nullable = true)
        Boolean noOtherHome,

        @Schema(description = "The room fits the composition of the family (gezinssamenstelling)", nullable = true)
        Boolean roomFits,

        @Schema(description = "The family stays together", nullable = true)
        Boolean familyTogether) {

    static TemporaryStay.Attested of(AttestedBody body) {
        return body == null
                ? new TemporaryStay.Attested(false, false, false, false)
                : new TemporaryStay.Attested(
                        Boolean.TRUE.equals(body.waitsInReception),
                        Boolean.TRUE.equals(body.noOtherHome),
                        Boolean.TRUE.equals(body.roomFits),
                        Boolean.TRUE.equals(body.familyTogether));
    }

    static AttestedBody of(TemporaryStay.Attested attested) {
        return new AttestedBody(
                attested.waitsInReception(), attested.noOtherHome(), attested.roomFits(), attested.familyTogether());
    }
}
