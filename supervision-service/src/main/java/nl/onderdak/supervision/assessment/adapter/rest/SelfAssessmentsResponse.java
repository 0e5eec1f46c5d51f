// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.adapter.rest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.assessment.application.SelfAssessments.Latest;
import nl.onderdak.supervision.assessment.domain.ExpectationShare;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "SelfAssessments",
        description = "What municipalities expect of themselves in a half-year (zelfbeoordelingen)")
record SelfAssessmentsResponse(
        @Schema(description = "The half-year (periode)") HalfYear halfYear,

        @Schema(description = "All municipalities in the list together")
        ShareResponse total,

        @Schema(description = "Per province, by code") List<ShareResponse> provinces,

        @Schema(description = "The last one of each municipality, by code")
        List<SelfAssessmentResponse> items) {

    @Schema(name = "ExpectationShare", description = "How many municipalities expect not to make their quota")
    record ShareResponse(
            @Schema(description = "The province (provincie); null for the total, or when unknown", nullable = true)
            String province,

            @Schema(description = "Municipalities that said what they expect")
            int answered,

            @Schema(description = "Those that expect not to make it (verwacht de taakstelling niet te halen)")
            int expectShortfall,

            @Schema(description = "The one of the other, in per cent; null when none answered", nullable = true)
            BigDecimal percentage) {

        static ShareResponse of(String province, List<Latest> latest) {
            var share = ExpectationShare.of(latest.stream().map(Latest::assessment).toList());
            return new ShareResponse(
                    province,
                    share.answered(),
                    share.expectShortfall(),
                    share.share().percentage());
        }
    }

    static SelfAssessmentsResponse of(HalfYear halfYear, List<Latest> latest) {
        var provinces = latest.stream()
                .collect(groupingBy(one -> Objects.toString(one.province(), ""), TreeMap::new, toList()));
        return new SelfAssessmentsResponse(
                halfYear,
                ShareResponse.of(null, latest),
                provinces.entrySet().stream()
                        .map(each -> ShareResponse.of(
                                each.getKey().isEmpty() ? null : each.getKey(), each.getValue()))
                        .toList(),
                latest.stream()
                        .map(Latest::assessment)
                        .map(SelfAssessmentResponse::of)
                        .toList());
    }
}
