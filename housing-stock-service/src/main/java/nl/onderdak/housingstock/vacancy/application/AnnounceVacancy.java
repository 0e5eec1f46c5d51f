// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.housingstock.dwelling.application.Dwellings;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.DwellingUnknown;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.VacancyOpen;
import nl.onderdak.messaging.outbox.Facts;
import nl.onderdak.messaging.outbox.Outbox;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.Refused;

/** Makes a vacated dwelling available for permit holders. */
@ApplicationScoped
public class AnnounceVacancy {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Dwellings dwellings;
    private final Vacancies vacancies;
    private final Jurisdictions jurisdictions;
    private final Outbox outbox;
    private final Clock clock;
    private final RecordingClock recording;

    AnnounceVacancy(
            Dwellings dwellings,
            Vacancies vacancies,
            Jurisdictions jurisdictions,
            Outbox outbox,
            Clock clock,
            RecordingClock recording) {
        this.dwellings = dwellings;
        this.vacancies = vacancies;
        this.jurisdictions = jurisdictions;
        this.outbox = outbox;
        this.clock = clock;
        this.recording = recording;
    }

    /** Announces a vacancy; fails with {@link Refused} when the dwelling is unknown or has an open vacancy. */
    @WithTransaction
    public Uni<Vacancy> announce(Organisation by, String reference, LocalDate availableFrom) {
        return jurisdictions
                .of(by)
                .chain(jurisdiction -> dwellings.lock(jurisdiction, reference))
                .map(known -> known.orElseThrow(() -> new Refused(new DwellingUnknown(reference))))
                .call(dwelling -> vacancies.openAt(reference).invoke(open -> refuse(open, new VacancyOpen(reference))))
                .map(dwelling -> announced(dwelling, availableFrom))
                .call(change -> vacancies.add(change.state()))
                .call(change -> outbox.append(Facts.of(change, recording.now())))
                .map(Decision.Accepted::state);
    }

    private Decision.Accepted<Vacancy> announced(Dwelling dwelling, LocalDate availableFrom) {
        return Vacancy.announce(
                IDS.generate(),
                dwelling.reference(),
                dwelling.municipality(),
                dwelling.landlord(),
                dwelling.particulars(),
                availableFrom,
                DutchCalendar.today(clock));
    }

    private static void refuse(boolean refuse, VacancyRejection reason) {
        if (refuse) {
            throw new Refused(reason);
        }
    }
}
