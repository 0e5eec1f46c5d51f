// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.housingstock.vacancy.application.VacancySets;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.messaging.sql.Sql;

/** Vacancies in one statement per set. */
@ApplicationScoped
class SqlVacancySets implements VacancySets {

    private final Sql sql;

    SqlVacancySets(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<Vacancy>> lockTouched(Set<String> dwellings, Set<UUID> couplingIds) {
        return sql.execute(
                        "select " + VacancyRows.COLUMNS + " from vacancy"
                                + " where dwelling = any($1) and state in ('ANNOUNCED', 'RESERVED')"
                                + " or coupling_id = any($2) and state = 'RESERVED'"
                                + " or coupling_id = any($2) and state = 'LET'"
                                + " order by id for update",
                        dwellings.toArray(String[]::new),
                        couplingIds.toArray(UUID[]::new))
                .map(VacancyRows::read);
    }

    @Override
    public Uni<List<Vacancy>> lockRunOut(Instant now, int most) {
        return sql.execute(
                        "select " + VacancyRows.COLUMNS + " from vacancy where state = 'RESERVED' and expires_at <= $1"
                                + " order by expires_at limit $2 for update skip locked",
                        now,
                        most)
                .map(VacancyRows::read);
    }

    @Override
    public Uni<List<Vacancy>> lockOpen(Set<String> municipalities, int most) {
        return sql.execute(
                        "select " + VacancyRows.COLUMNS + " from vacancy where municipality = any($1)"
                                + " and state in ('ANNOUNCED', 'RESERVED')"
                                + " order by id limit $2 for update skip locked",
                        municipalities.toArray(String[]::new),
                        most)
                .map(VacancyRows::read);
    }

    @Override
    public Uni<Void> store(Collection<Vacancy> vacancies) {
        var states = vacancies.stream()
                .map(vacancy -> StateColumns.of(vacancy.state()))
                .toList();
        return sql.execute(
                        "update vacancy set state = next.state, coupling_id = next.coupling_id,"
                                + " expires_at = next.expires_at, let_on = next.let_on, returned_on = next.returned_on,"
                                + " return_reason = next.return_reason, version = next.version,"
                                + " municipality = next.municipality"
                                + " from unnest($1::uuid[], $2::text[], $3::uuid[], $4::timestamptz[], $5::date[],"
                                + " $6::date[], $7::text[], $8::bigint[], $9::text[]) as next(id, state, coupling_id, expires_at,"
                                + " let_on, returned_on, return_reason, version, municipality) where vacancy.id = next.id",
                        column(vacancies, Vacancy::id, UUID[]::new),
                        column(states, StateColumns::state, String[]::new),
                        column(states, StateColumns::couplingId, UUID[]::new),
                        column(states, StateColumns::expiresAt, Instant[]::new),
                        column(states, StateColumns::letOn, LocalDate[]::new),
                        column(states, StateColumns::returnedOn, LocalDate[]::new),
                        column(
                                states,
                                state -> state.returnReason() == null
                                        ? null
                                        : state.returnReason().name(),
                                String[]::new),
                        column(vacancies, Vacancy::version, Long[]::new),
                        column(vacancies, vacancy -> vacancy.municipality().value(), String[]::new))
                .replaceWithVoid();
    }
}
