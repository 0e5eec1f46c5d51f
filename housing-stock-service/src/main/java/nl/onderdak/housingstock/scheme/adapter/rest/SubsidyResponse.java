// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.housingstock.policy.adapter.rest.LabelResponse;
import nl.onderdak.housingstock.scheme.domain.Subsidy;
import nl.onderdak.housingstock.scheme.domain.SubsidyQuestion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The calculation of a subsidy in the API. */
@Schema(name = "SubsidyCalculation", description = "What a scheme gives (subsidieberekening), line by line")
public record SubsidyResponse(
        @Schema(description = "Day of the application (aanvraagdatum)")
        LocalDate day,

        @Schema(description = "The version of the scheme that was used, or null when none counts", nullable = true)
        SchemeResponse scheme,

        @Schema(description = "Whether it can be applied for (komt in aanmerking)")
        boolean eligible,

        @Schema(
                description = "Eurocents in all, or null when that is not known",
                examples = "351000000",
                nullable = true)
        Long amount,

        @Schema(description = "The sum, line by line") List<LineResponse> lines,

        @Schema(
                description = "Dwellings to keep for target groups, rounded up (gereserveerd aandeel), or null",
                nullable = true)
        Integer reservedHomes,

        @Schema(description = "What to know about it (opmerkingen)")
        List<RemarkResponse> remarks) {

    /** A line of the sum in the API. */
    @Schema(name = "SubsidyLine", description = "A line of the sum (rekenregel)")
    public record LineResponse(
            @Schema(description = "The amount of one") SchemeTermResponse term,

            @Schema(description = "How many", examples = "117")
            long quantity,

            @Schema(description = "Eurocents", examples = "351000000")
            long amount) {

        static LineResponse of(Subsidy.Line line) {
            return new LineResponse(SchemeTermResponse.of(line.term()), line.quantity(), line.amount());
        }
    }

    /** A remark in the API. */
    @Schema(name = "SubsidyRemark", description = "What to know about a subsidy (opmerking)")
    public record RemarkResponse(Subsidy.SubsidyNote code, LabelResponse label) {

        static RemarkResponse of(Subsidy.SubsidyNote remark) {
            return new RemarkResponse(remark, LabelResponse.of(remark.label()));
        }
    }

    static SubsidyResponse of(SubsidyQuestion question, Subsidy subsidy) {
        return new SubsidyResponse(
                question.day(),
                subsidy.version() == null ? null : SchemeResponse.of(subsidy.version()),
                subsidy.eligible(),
                subsidy.amount(),
                subsidy.lines().stream().map(LineResponse::of).toList(),
                subsidy.reservedHomes(),
                subsidy.remarks().stream().map(RemarkResponse::of).toList());
    }
}
