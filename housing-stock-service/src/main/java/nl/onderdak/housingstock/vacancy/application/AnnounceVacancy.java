// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.dwelling.application.Units;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.housingstock.vacancy.domain.Vacancy.Announcement;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.UnitUnknown;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.VacancyOpen;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.problem.Outcome;
import nl.onderdak.web.problem.Refused;

/** Announces that a unit becomes vacant, and announces it anew with other particulars. */
@ApplicationScoped
public class AnnounceVacancy {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Units units;
    private final Vacancies vacancies;
    private final KeepVacancies keep;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    AnnounceVacancy(Units units, Vacancies vacancies, KeepVacancies keep, Jurisdictions jurisdictions, Clock clock) {
        this.units = units;
        this.vacancies = vacancies;
        this.keep = keep;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** Announces a vacancy; fails with {@link Refused} when the unit is unknown or has an open vacancy. */
    @WithTransaction
    public Uni<Vacancy> announce(Organisation by, String reference, Announcement announcement) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> units.lock(jurisdiction, reference))
                .map(known -> known.orElseThrow(() -> new Refused(new UnitUnknown(reference))))
                .call(unit -> vacancies.openAt(reference).invoke(open -> {
                    if (open) {
                        throw new Refused(new VacancyOpen(reference));
                    }
                }))
                .map(unit -> Outcome.acceptedOrRefused(
                        Vacancy.announce(IDS.generate(), unit, announcement, DutchCalendar.today(clock))))
                .call(change -> keep.added(List.of(change)))
                .map(Decision.Accepted::state);
    }

    /**
     * Announces an open vacancy anew.
     *
     * @param expected version of the vacancy that the caller has seen
     */
    @WithTransaction
    public Uni<Vacancy> change(Organisation by, UUID id, SeenVersion expected, Announcement announcement) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> vacancies.lock(jurisdiction, id))
                .map(found -> found.orElseThrow(NotFound::new))
                .invoke(vacancy -> Version.check(expected, vacancy.version()))
                .chain(vacancy -> units.find(vacancy.unit())
                        .map(unit -> Outcome.acceptedOrRefused(vacancy.change(announcement, unit))))
                .call(change -> keep.changed(List.of(change)))
                .map(Decision.Accepted::state);
    }
}
