// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.publishedfigure;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.onderdak.web.value.WithoutPersonalNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The corrected content of a published figure. */
@Schema(description = "A published quota as it should have been recorded, with the reason")
public record CorrectFigureRequest(
        @NotNull @Min(0) @Max(1_000_000) @Schema(description = "Persons, as published", examples = "45")
        Integer persons,

        @NotBlank
        @Size(max = 200)
        @WithoutPersonalNumber
        @Schema(description = "Where it was published", examples = "Circular of the minister")
        String source,

        @NotNull @PastOrPresent @Schema(description = "Day of publication, today at the latest")
        LocalDate publishedOn) {

    PublishedFigure figure(PublishedFigure.Key key) {
        return new PublishedFigure(key, persons, source, publishedOn);
    }
}
