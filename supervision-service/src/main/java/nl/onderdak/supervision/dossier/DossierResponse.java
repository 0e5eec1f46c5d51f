// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.dossier;

import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.dossier.DossierFiguresResponse.CouplingsPart;
import nl.onderdak.supervision.dossier.DossierFiguresResponse.HousedPart;
import nl.onderdak.supervision.dossier.DossierFiguresResponse.PacePart;
import nl.onderdak.supervision.dossier.DossierFiguresResponse.StandingPart;
import nl.onderdak.supervision.dossier.DossierFiguresResponse.StockPart;
import nl.onderdak.supervision.dossier.DossierMeasuresResponse.AssessmentPart;
import nl.onderdak.supervision.dossier.DossierMeasuresResponse.PlanPart;
import nl.onderdak.supervision.dossier.DossierMeasuresResponse.SelfAssessmentPart;
import nl.onderdak.supervision.dossier.DossierMeasuresResponse.SignalPart;
import nl.onderdak.supervision.dossier.DossierMeasuresResponse.StepPart;
import nl.onderdak.supervision.dossier.DossierPapersResponse.ForecastPart;
import nl.onderdak.supervision.dossier.DossierPapersResponse.LetterPart;
import nl.onderdak.supervision.standing.domain.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Dossier", description = "All that is known of a municipality today (dossier)")
record DossierResponse(
        @Schema(description = "The municipality (gemeente)") MunicipalityCode municipality,
        @Schema(description = "Its name", nullable = true) String name,

        @Schema(description = "Its province (provincie)", nullable = true)
        ProvinceCode province,

        @Schema(description = "Where it stands (stand van zaken)")
        StandingPart standing,

        @Schema(description = "Its couplings (koppelingen)") CouplingsPart couplings,

        @Schema(description = "Homes that it has and expects (woningaanbod)")
        StockPart stock,

        @Schema(
                description = "Persons housed who count, by half-year and form, in the present half-year and the one"
                        + " before")
        List<HousedPart> housed,

        @Schema(description = "Whether it keeps pace (tempo); null without figures", nullable = true)
        PacePart pace,

        @Schema(description = "Signals that are open (signalen)")
        List<SignalPart> signals,

        @Schema(description = "Present steps of the ladder, in force or frozen (trede)")
        List<StepPart> steps,

        @Schema(description = "The last assessment that was approved (beoordeling); null without one", nullable = true)
        AssessmentPart assessment,

        @Schema(
                description =
                        "What it expects of itself in the present half-year (zelfbeoordeling); null when it did not"
                                + " say",
                nullable = true)
        SelfAssessmentPart selfAssessment,

        @Schema(description = "Plans of action, newest first (plannen van aanpak)")
        List<PlanPart> plans,

        @Schema(description = "The last recorded forecast (prognose); null without one", nullable = true)
        ForecastPart forecast,

        @Schema(description = "The last ten letters, newest first (brieven)")
        List<LetterPart> letters,

        @Schema(description = "The last ten entries, newest first (dossierstukken)")
        List<DossierEntryResponse> entries,

        @Schema(description = "Where all of it is") Links links) {

    @Schema(name = "DossierLinks", description = "Paths of the resources that have all of it")
    record Links(
            @Schema(description = "Its standing", examples = "/v1/standings/GM0141")
            String standing,

            @Schema(description = "Its balance") String balance,

            @Schema(description = "The entries behind its figures")
            String balanceEntries,

            @Schema(
                    description = "Its last twelve half-years",
                    examples = "/v1/balances/GM0141/half-years?from=2020-H1&to=2025-H2")
            String halfYears,

            @Schema(description = "The years of these half-years")
            String years,

            @Schema(description = "Its pace") String pace,
            @Schema(description = "Its forecast") String forecast,

            @Schema(description = "Forecasts that were recorded")
            String recordedForecasts,

            @Schema(description = "How they did") String forecastOutcomes,

            @Schema(description = "Its signals, closed ones too")
            String signals,

            @Schema(description = "Its steps of the ladder, past ones too")
            String interventions,

            @Schema(description = "Its assessments") String assessments,
            @Schema(description = "Its plans of action") String actionPlans,
            @Schema(description = "Its letters") String letters,
            @Schema(description = "Its entries") String entries) {

        static Links of(Standing standing) {
            var code = standing.municipality().value();
            var only = "?municipality=" + code;
            var from = Standing.from(standing.validOn());
            var to = HalfYear.of(standing.validOn());
            return new Links(
                    "/v1/standings/" + code,
                    "/v1/balances/" + code,
                    "/v1/balances/" + code + "/entries",
                    "/v1/balances/" + code + "/half-years?from=" + from + "&to=" + to,
                    "/v1/balances/" + code + "/years?from=" + from.year() + "&to=" + to.year(),
                    "/v1/paces/" + code,
                    "/v1/forecasts/" + code,
                    "/v1/recorded-forecasts" + only,
                    "/v1/forecast-outcomes" + only,
                    "/v1/signals" + only,
                    "/v1/interventions" + only,
                    "/v1/assessments" + only,
                    "/v1/action-plans" + only,
                    "/v1/letters" + only,
                    "/v1/dossiers/" + code + "/entries");
        }
    }

    static DossierResponse of(Dossier dossier, LocalDate today) {
        var standing = dossier.figures().standing();
        var measures = dossier.measures();
        var papers = dossier.papers();
        return new DossierResponse(
                standing.municipality(),
                standing.name(),
                standing.province(),
                StandingPart.of(standing),
                CouplingsPart.of(dossier.figures()),
                StockPart.of(dossier.figures()),
                HousedPart.of(dossier.housed()),
                dossier.pace().map(PacePart::of).orElse(null),
                measures.signals().stream().map(SignalPart::of).toList(),
                measures.steps().stream().map(StepPart::of).toList(),
                measures.assessment().map(AssessmentPart::of).orElse(null),
                measures.selfAssessment().map(SelfAssessmentPart::of).orElse(null),
                measures.plans().stream().map(plan -> PlanPart.of(plan, today)).toList(),
                papers.forecast().map(ForecastPart::of).orElse(null),
                papers.letters().stream().map(LetterPart::of).toList(),
                papers.entries().stream().map(DossierEntryResponse::of).toList(),
                Links.of(standing));
    }
}
