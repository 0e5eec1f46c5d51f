// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.housingstock.vacancy.domain.VacancyState;

/** Row of {@code vacancy}. */
@Entity
@Table(name = "vacancy")
class VacancyRecord {

    @Id
    private UUID id;

    private String dwelling;

    private String municipality;

    private String corporation;

    private int capacity;

    @Column(name = "available_from")
    private LocalDate availableFrom;

    @Column(name = "announced_on")
    private LocalDate announcedOn;

    private String state;

    @Column(name = "coupling_id")
    private UUID couplingId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "let_on")
    private LocalDate letOn;

    @Column(name = "returned_on")
    private LocalDate returnedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "return_reason")
    private VacancyReturned.Reason returnReason;

    private long version;

    static VacancyRecord of(Vacancy vacancy) {
        var row = new VacancyRecord();
        row.take(vacancy);
        return row;
    }

    void take(Vacancy vacancy) {
        var columns = StateColumns.of(vacancy.state());
        id = vacancy.id();
        dwelling = vacancy.dwelling();
        municipality = vacancy.municipality().value();
        corporation = vacancy.corporation();
        capacity = vacancy.capacity();
        availableFrom = vacancy.availableFrom();
        announcedOn = vacancy.announcedOn();
        state = columns.state();
        couplingId = columns.couplingId();
        expiresAt = columns.expiresAt();
        letOn = columns.letOn();
        returnedOn = columns.returnedOn();
        returnReason = columns.returnReason();
        version = vacancy.version();
    }

    Vacancy toVacancy() {
        VacancyState where = new StateColumns(state, couplingId, expiresAt, letOn, returnedOn, returnReason).toState();
        return new Vacancy(
                id,
                dwelling,
                new MunicipalityCode(municipality),
                corporation,
                capacity,
                availableFrom,
                announcedOn,
                where,
                version);
    }
}
