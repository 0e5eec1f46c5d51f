// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import java.time.LocalDate;
import java.util.Optional;

/** The term in which works have to be finished, counted from the day of the grant. */
public final class Works {

    private Works() {}

    /** Last day of the works, by the version of the scheme on the day of the application; empty without a term. */
    public static Optional<LocalDate> lastDay(SchemeApplication application, Schemes schemes) {
        var particulars = application.particulars();
        return particulars.grantedOn() == null
                ? Optional.empty()
                : schemes.on(application.scheme(), particulars.requestedOn())
                        .flatMap(version -> version.term(SchemeTerm.TermKind.FINISHED_WITHIN))
                        .map(term -> particulars.grantedOn().plusMonths(term.value()));
    }

    /** What is wrong on a day, if anything. */
    public static Optional<WorksWarning> warning(SchemeApplication application, Schemes schemes, LocalDate today) {
        var finishedOn = application.particulars().finishedOn();
        return lastDay(application, schemes).flatMap(last -> {
            if (finishedOn == null) {
                return today.isAfter(last) ? Optional.of(WorksWarning.OVERDUE) : Optional.empty();
            }
            return finishedOn.isAfter(last) ? Optional.of(WorksWarning.FINISHED_LATE) : Optional.empty();
        });
    }
}
