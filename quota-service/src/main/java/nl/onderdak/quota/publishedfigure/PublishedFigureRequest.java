// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.publishedfigure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A quota as the ministry published it. */
@Schema(description = "A quota as the ministry published it")
public record PublishedFigureRequest(
        @NotNull @Schema(description = "Half-year (kalenderhalfjaar)", examples = "2021-H2")
        HalfYear halfYear,

        @NotNull @Schema(description = "CBS code (gemeentecode)", examples = "GM0141")
        MunicipalityCode municipality,

        @NotNull
        @Min(1)
        @Max(1_000)
        @Schema(
                description =
                        "Revision of the national target with which it was published, 1 for the first (bijstelling)",
                examples = "1")
        Integer revision,

        @NotNull @Min(0) @Max(1_000_000) @Schema(description = "Persons, as published", examples = "45")
        Integer persons,

        @NotBlank
        @Size(max = 200)
        @WithoutPersonalNumber
        @Schema(description = "Where it was published", examples = "Circular of the minister")
        String source,

        @NotNull @PastOrPresent @Schema(description = "Day of publication, today at the latest")
        LocalDate publishedOn) {

    PublishedFigure figure() {
        return new PublishedFigure(
                new PublishedFigure.Key(halfYear, municipality, revision), persons, source, publishedOn);
    }
}
