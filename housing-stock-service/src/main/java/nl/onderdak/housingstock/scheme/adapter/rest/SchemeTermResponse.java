// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

import nl.onderdak.housingstock.policy.adapter.rest.LabelResponse;
import nl.onderdak.housingstock.policy.domain.Mark;
import nl.onderdak.housingstock.policy.domain.Unit;
import nl.onderdak.housingstock.scheme.domain.SchemeTerm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount or condition of a scheme in the API. */
@Schema(name = "SchemeTerm", description = "An amount or condition of a scheme (voorwaarde)")
public record SchemeTermResponse(
        SchemeTerm.TermKind kind,
        LabelResponse label,

        @Schema(description = "For families of this size and larger; 0 when the size does not matter")
        int fromPersons,

        @Schema(description = "The value, in its unit", examples = "1400000")
        long value,

        Unit unit,
        @Schema(description = "Where it comes from (bron)") String source,
        @Schema(description = "How sure it is") Mark mark) {

    static SchemeTermResponse of(SchemeTerm term) {
        return new SchemeTermResponse(
                term.kind(),
                LabelResponse.of(term.kind().label()),
                term.fromPersons(),
                term.value(),
                term.kind().unit(),
                term.source().text(),
                term.source().mark());
    }
}
