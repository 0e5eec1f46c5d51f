// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.forecast.domain.ForecastLine;
import nl.onderdak.supervision.forecast.domain.RecordedForecast;
import nl.onderdak.supervision.forecast.domain.Scenario;
import nl.onderdak.supervision.letter.domain.Letter;
import nl.onderdak.supervision.letter.domain.LetterKind;
import nl.onderdak.supervision.letter.domain.LetterState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The parts of a dossier that were written down. */
final class DossierPapersResponse {

    private static final String HREF = "Path of all of it";

    private DossierPapersResponse() {}

    @Schema(name = "DossierForecast", description = "A forecast as it was recorded, at unchanged policy (prognose)")
    record ForecastPart(
            @Schema(description = "Its id") UUID id,

            @Schema(description = "The day that it was made of (peildatum)")
            LocalDate validOn,

            @Schema(description = "The moment up to which facts were known")
            Instant knownAt,

            @Schema(description = "Its half-years, the first one first")
            List<ForecastHalfYearPart> halfYears,

            @Schema(description = HREF) String href) {

        static ForecastPart of(RecordedForecast forecast) {
            return new ForecastPart(
                    forecast.id(),
                    forecast.validOn(),
                    forecast.knownAt(),
                    forecast.lines().stream()
                            .filter(line -> line.scenario() == Scenario.UNCHANGED_POLICY)
                            .map(ForecastHalfYearPart::of)
                            .toList(),
                    "/v1/recorded-forecasts/" + forecast.id());
        }
    }

    @Schema(
            name = "DossierForecastHalfYear",
            description = "The balance expected at the end of a half-year, in persons")
    record ForecastHalfYearPart(
            @Schema(description = "Which (periode)") HalfYear halfYear,

            @Schema(description = "Lower bound; negative is backlog")
            long low,

            @Schema(description = "Expected balance (saldo)")
            long balance,

            @Schema(description = "Upper bound") long high) {

        static ForecastHalfYearPart of(ForecastLine line) {
            return new ForecastHalfYearPart(
                    line.coming().halfYear(),
                    line.balance().low(),
                    line.balance().middle(),
                    line.balance().high());
        }
    }

    @Schema(name = "DossierLetter", description = "A letter (brief)")
    record LetterPart(
            @Schema(description = "Its id (kenmerk)") UUID id,
            @Schema(description = "What it is for (soort)") LetterKind kind,

            @Schema(description = "The date of the letter (dagtekening)")
            LocalDate day,

            @Schema(description = "Draft, approved or rejected")
            LetterState state,

            @Schema(description = HREF) String href) {

        static LetterPart of(Letter letter) {
            return new LetterPart(
                    letter.id(),
                    letter.content().kind(),
                    letter.content().day(),
                    letter.state(),
                    "/v1/letters/" + letter.id());
        }
    }
}
