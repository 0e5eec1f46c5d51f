// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.rest;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.housingstock.policy.adapter.rest.LabelResponse;
import nl.onderdak.housingstock.scheme.domain.ApplicationState;
import nl.onderdak.housingstock.scheme.domain.Scheme;
import nl.onderdak.housingstock.scheme.domain.SchemeApplication;
import nl.onderdak.housingstock.scheme.domain.Schemes;
import nl.onderdak.housingstock.scheme.domain.Works;
import nl.onderdak.housingstock.scheme.domain.WorksWarning;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application to a scheme in the API. */
@Schema(name = "SchemeApplication", description = "An application of a municipality to a scheme (aanvraag)")
public record SchemeApplicationResponse(
        UUID id,
        String municipality,
        Scheme scheme,

        @Schema(description = "Day of the application (aanvraagdatum)")
        LocalDate requestedOn,

        ApplicationState state,

        @Schema(description = "Day on which it was granted (toekenning)", nullable = true)
        LocalDate grantedOn,

        @Schema(description = "Day on which works were finished (gereed)", nullable = true)
        LocalDate finishedOn,

        @Schema(description = "Last day of the works, or null when the scheme has no such term", nullable = true)
        LocalDate finishBy,

        @Schema(description = "What is wrong with the works, or null (waarschuwing)", nullable = true)
        WorksWarning warning,

        @Schema(nullable = true) LabelResponse warningLabel,
        @Schema(nullable = true) Integer homes,
        @Schema(nullable = true) Integer places,
        @Schema(nullable = true) Integer persons,

        @Schema(description = "Amount in eurocents (bedrag)", nullable = true)
        Long amount,

        long version) {

    static SchemeApplicationResponse of(SchemeApplication application, Schemes schemes, LocalDate today) {
        var particulars = application.particulars();
        var warning = Works.warning(application, schemes, today);
        return new SchemeApplicationResponse(
                application.id(),
                application.municipality().value(),
                application.scheme(),
                particulars.requestedOn(),
                particulars.state(),
                particulars.grantedOn(),
                particulars.finishedOn(),
                Works.lastDay(application, schemes).orElse(null),
                warning.orElse(null),
                warning.map(WorksWarning::label).map(LabelResponse::of).orElse(null),
                particulars.homes(),
                particulars.places(),
                particulars.persons(),
                particulars.amount(),
                application.version());
    }
}
