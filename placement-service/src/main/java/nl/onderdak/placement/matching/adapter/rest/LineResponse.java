// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.placement.matching.domain.ProposalLine;
import nl.onderdak.placement.matching.domain.Remark;
import nl.onderdak.placement.matching.domain.RemarkCode;
import nl.onderdak.placement.matching.domain.Verdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "MatchingLine", description = "The part of a proposal on one household (voorstelregel)")
record LineResponse(
        @Schema(description = "Place in the order of waiting", examples = "1")
        int number,

        @Schema(description = "CBS code of the municipality (koppelgemeente)", examples = "GM0141")
        String municipality,

        @Schema(description = "The coupling") UUID couplingId,

        @Schema(description = "Members who wait", examples = "3")
        int persons,

        @Schema(description = "Days since the permit", examples = "210")
        long daysWaited,

        @Schema(description = "Vacancy of the home that is proposed, or null when none is", nullable = true)
        UUID vacancyId,

        @Schema(
                description = "Reference of that home at its landlord, or null",
                examples = "C001-4711",
                nullable = true)
        String dwelling,

        @Schema(
                description = "Vacancy of a second home near it, for a household that agreed to live in two, or null",
                nullable = true)
        UUID secondVacancyId,

        @Schema(description = "Reference of the second home, or null", examples = "C001-4713", nullable = true)
        String secondDwelling,

        @Schema(
                description =
                        "Reasons for this home or for none, households that waited longer, drawbacks, and homes that would have helped")
        List<RemarkBody> explanation,

        @Schema(description = "The decision, or null while there is none", nullable = true)
        VerdictBody verdict,

        @Schema(description = "Its version; also the entity tag", examples = "1")
        long version) {

    @Schema(name = "MatchingRemark", description = "One statement in the explanation of a line")
    record RemarkBody(
            @Schema(description = "The question that it answers")
            RemarkCode.Kind about,

            @Schema(description = "The statement, as a code")
            RemarkCode code,

            @Schema(description = "Numbers, days and codes in it", examples = "[\"3\", \"4\"]")
            List<String> arguments,

            @Schema(
                    description = "The statement, in the language of the request",
                    examples = "It has 4 rooms; the household needs 3.")
            String text) {}

    @Schema(name = "MatchingVerdict", description = "A decision on a line")
    record VerdictBody(
            @Schema(description = "Accepted, changed or rejected")
            Verdict.Choice choice,

            @Schema(description = "Why") Verdict.Reason reason,

            @Schema(description = "Vacancy of the home that was offered, or null", nullable = true)
            UUID vacancyId,

            @Schema(description = "Reference of that home, or null", examples = "C001-4711", nullable = true)
            String dwelling,

            @Schema(description = "The day") LocalDate decidedOn) {}

    static LineResponse of(ProposalLine line, ExplanationTexts texts) {
        var verdict = line.verdict();
        return new LineResponse(
                line.number(),
                line.municipality().value(),
                line.couplingId(),
                line.persons(),
                line.daysWaited(),
                line.vacancyId(),
                line.dwelling(),
                line.secondVacancyId(),
                line.secondDwelling(),
                line.remarks().stream().map(remark -> remark(remark, texts)).toList(),
                verdict == null
                        ? null
                        : new VerdictBody(
                                verdict.choice(),
                                verdict.reason(),
                                verdict.vacancyId(),
                                verdict.dwelling(),
                                verdict.decidedOn()),
                line.version());
    }

    private static RemarkBody remark(Remark remark, ExplanationTexts texts) {
        return new RemarkBody(remark.code().kind(), remark.code(), remark.arguments(), texts.text(remark));
    }
}
