// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Vacancies in lists and sums. */
public interface VacancyLists {

    /** Up to {@code most} within the jurisdiction, by identity and so by age, after the given one or from the first. */
    Uni<List<Vacancy>> after(Jurisdiction jurisdiction, UUID id, int most, VacancyFilter filter);

    /** Sums of what is within the jurisdiction per municipality; of one, or of all when null. Days are included; null is without end. */
    Uni<List<VacancyStatistics>> statistics(
            Jurisdiction jurisdiction, MunicipalityCode municipality, LocalDate from, LocalDate to);
}
