// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.publishedfigure;

import java.time.Instant;
import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published figure. */
@Schema(description = "A quota as the ministry published it (gepubliceerde taakstelling), beside the one computed here")
public record PublishedFigureResponse(
        @Schema(required = true, description = "Half-year (kalenderhalfjaar)", examples = "2021-H2")
        HalfYear halfYear,

        @Schema(required = true, description = "CBS code (gemeentecode)", examples = "GM0141")
        MunicipalityCode municipality,

        @Schema(required = true, description = "Revision of the national target with which it was published")
        int revision,

        @Schema(required = true, description = "Persons, as published", examples = "45")
        int persons,

        @Schema(required = true, description = "Where it was published")
        String source,

        @Schema(required = true, description = "Day of publication")
        LocalDate publishedOn,

        @Schema(required = true, description = "1 when recorded, one more for each correction; also the ETag")
        long version,

        @Schema(required = true, description = "When it was recorded")
        Instant recordedAt) {

    static PublishedFigureResponse of(RecordedFigure recorded) {
        var figure = recorded.figure();
        return new PublishedFigureResponse(
                figure.key().halfYear(),
                figure.key().municipality(),
                figure.key().revision(),
                figure.persons(),
                figure.source(),
                figure.publishedOn(),
                recorded.version(),
                recorded.recordedAt());
    }
}
