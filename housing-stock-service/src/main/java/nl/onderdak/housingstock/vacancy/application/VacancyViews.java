// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.AsOf;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.housingstock.vacancy.domain.VacancyState;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.paging.Ordering;

/** Vacancies and their statistics, to be read. */
public interface VacancyViews {

    /**
     * Which vacancies to list; null is no condition.
     *
     * @param municipality in this municipality
     * @param landlord of this landlord
     * @param phase where it stands on the day
     * @param availableFrom available from this day or later
     * @param availableTo available from this day or earlier
     */
    record Filter(
            MunicipalityCode municipality,
            String landlord,
            VacancyState.Phase phase,
            LocalDate availableFrom,
            LocalDate availableTo) {}

    /** One vacancy within the jurisdiction as of a day and a moment, or empty. */
    Uni<Optional<Vacancy>> find(Jurisdiction jurisdiction, UUID id, AsOf asOf);

    /**
     * Up to {@code most} vacancies within the jurisdiction in an order, from its place on.
     *
     * @param today the day of phases when none is asked
     */
    Uni<List<Vacancy>> list(
            Jurisdiction jurisdiction,
            Filter filter,
            AsOf asOf,
            LocalDate today,
            Ordering<VacancyOrder> ordering,
            int most);

    /**
     * Statistics of the vacancies within the jurisdiction, by municipality.
     *
     * @param municipality only this one, or null
     * @param from first day of the period, or null
     * @param to last day of the period, or null
     */
    Uni<List<VacancyStatistics>> statistics(
            Jurisdiction jurisdiction, MunicipalityCode municipality, LocalDate from, LocalDate to);
}
