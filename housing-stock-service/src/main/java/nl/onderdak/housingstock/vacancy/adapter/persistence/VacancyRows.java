// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.contracts.housingstock.ReservationKind;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.housingstock.vacancy.domain.Vacancy.Announcement;
import nl.onderdak.housingstock.vacancy.domain.VacancyState;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Let;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Open;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Properties;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Reserved;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Returned;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.State;
import nl.onderdak.messaging.sql.Rows;

/** Vacancies as rows of {@link #COLUMNS}; columns that a state does not have are null. */
final class VacancyRows {

    static final String COLUMNS = "id, unit, dwelling, municipality, landlord, capacity, rooms, self_contained,"
            + " accessibility, rent_per_month, neighbourhood, sharing_permitted, target_group, notice_on,"
            + " available_from, announced_on, state, reservation_id, coupling_id, reservation_kind, expires_at,"
            + " offered_on, let_to_group, let_on, returned_on, return_reason, version";

    static final String SELECT = "select " + COLUMNS + " from vacancy";

    private VacancyRows() {}

    static List<Vacancy> read(Iterable<Row> rows) {
        return Rows.list(rows, VacancyRows::vacancy);
    }

    /** One array for each column, in the order of {@link #COLUMNS}. */
    static List<Object> arguments(Collection<Vacancy> vacancies) {
        var homes = vacancies.stream().map(Vacancy::home).toList();
        var announcements = vacancies.stream().map(Vacancy::announcement).toList();
        var states = vacancies.stream()
                .map(Vacancy::state)
                .map(VacancyState::properties)
                .toList();
        return List.of(
                column(vacancies, Vacancy::id, UUID[]::new),
                column(vacancies, Vacancy::unit, String[]::new),
                column(vacancies, Vacancy::dwelling, String[]::new),
                column(vacancies, vacancy -> vacancy.municipality().value(), String[]::new),
                column(vacancies, Vacancy::landlord, String[]::new),
                column(homes, Dwelling.Particulars::capacity, Integer[]::new),
                column(homes, Dwelling.Particulars::rooms, Integer[]::new),
                column(homes, Dwelling.Particulars::selfContained, Boolean[]::new),
                column(homes, home -> home.accessibility().name(), String[]::new),
                column(homes, Dwelling.Particulars::rentPerMonth, Integer[]::new),
                column(homes, Dwelling.Particulars::neighbourhood, String[]::new),
                column(homes, Dwelling.Particulars::sharingPermitted, Boolean[]::new),
                column(announcements, announcement -> announcement.targetGroup().name(), String[]::new),
                column(announcements, Announcement::noticeOn, LocalDate[]::new),
                column(announcements, Announcement::availableFrom, LocalDate[]::new),
                column(vacancies, Vacancy::announcedOn, LocalDate[]::new),
                column(states, one -> one.state().name(), String[]::new),
                column(states, Properties::reservationId, UUID[]::new),
                column(states, Properties::couplingId, UUID[]::new),
                column(states, one -> Objects.toString(one.reservationKind(), null), String[]::new),
                column(states, Properties::expiresAt, Instant[]::new),
                column(states, Properties::offeredOn, LocalDate[]::new),
                column(states, one -> Objects.toString(one.letToGroup(), null), String[]::new),
                column(states, Properties::letOn, LocalDate[]::new),
                column(states, Properties::returnedOn, LocalDate[]::new),
                column(states, one -> Objects.toString(one.returnReason(), null), String[]::new),
                column(vacancies, Vacancy::version, Long[]::new));
    }

    private static Vacancy vacancy(Row row) {
        return new Vacancy(
                row.getUUID("id"),
                row.getString("unit"),
                row.getString("dwelling"),
                new MunicipalityCode(row.getString("municipality")),
                row.getString("landlord"),
                new Dwelling.Particulars(
                        row.getInteger("capacity"),
                        row.getInteger("rooms"),
                        row.getBoolean("self_contained"),
                        Accessibility.valueOf(row.getString("accessibility")),
                        row.getInteger("rent_per_month"),
                        row.getString("neighbourhood"),
                        row.getBoolean("sharing_permitted")),
                new Announcement(
                        row.getLocalDate("available_from"),
                        row.getLocalDate("notice_on"),
                        TargetGroup.valueOf(row.getString("target_group"))),
                row.getLocalDate("announced_on"),
                state(row),
                row.getLong("version"));
    }

    private static VacancyState state(Row row) {
        return switch (State.valueOf(row.getString("state"))) {
            case OPEN -> new Open();
            case RESERVED, OFFERED ->
                new Reserved(
                        row.getUUID("reservation_id"),
                        row.getUUID("coupling_id"),
                        ReservationKind.valueOf(row.getString("reservation_kind")),
                        Rows.instant(row, "expires_at"),
                        row.getLocalDate("offered_on"));
            case LET ->
                new Let(
                        row.getUUID("reservation_id"),
                        row.getUUID("coupling_id"),
                        TargetGroup.valueOf(row.getString("let_to_group")),
                        row.getLocalDate("let_on"));
            case RETURNED, WITHDRAWN ->
                new Returned(
                        row.getLocalDate("returned_on"),
                        VacancyReturned.Reason.valueOf(row.getString("return_reason")));
        };
    }
}
