// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.housingstock.vacancy.application.Vacancies;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.housingstock.vacancy.domain.VacancyState;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Vacancies in SQL. */
@ApplicationScoped
class SqlVacancies implements Vacancies {

    private static final String LOCK = VacancyRows.SELECT + " where id = any($1::uuid[]) order by id for update";

    private static final String LOCK_KEPT = VacancyRows.SELECT
            + " where reservation_id = $1 and state in ('RESERVED', 'OFFERED') order by id for update";

    private static final String OPEN_AT =
            "select exists (select from vacancy where unit = $1 and state in ('OPEN', 'RESERVED', 'OFFERED'))";

    private static final String NEXT = "with next (" + VacancyRows.COLUMNS + ", effective_on) as (" + """

            select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[],
                $7::int[], $8::boolean[], $9::text[], $10::int[], $11::text[], $12::boolean[], $13::text[],
                $14::date[], $15::date[], $16::date[], $17::text[], $18::uuid[], $19::uuid[], $20::text[],
                $21::timestamptz[], $22::date[], $23::text[], $24::date[], $25::date[], $26::text[],
                $27::bigint[], $28::date[])),
            """;

    private static final String RECORD = "insert into vacancy_change (" + VacancyRows.COLUMNS
            + ", effective_on, recorded_at) select " + VacancyRows.COLUMNS + ", effective_on, $29 from next";

    private static final String ADD = NEXT + "added as (insert into vacancy (" + VacancyRows.COLUMNS + ") select "
            + VacancyRows.COLUMNS + " from next) " + RECORD;

    private static final String STORE = NEXT + """
            stored as (
                update vacancy set municipality = next.municipality, target_group = next.target_group, notice_on =
                        next.notice_on, available_from = next.available_from, state = next.state, reservation_id =
                        next.reservation_id, coupling_id = next.coupling_id, reservation_kind =
                        next.reservation_kind, expires_at = next.expires_at, offered_on = next.offered_on,
                        let_to_group = next.let_to_group, let_on = next.let_on, returned_on = next.returned_on,
                        return_reason = next.return_reason, version = next.version
                from next where vacancy.id = next.id)
            """ + RECORD;

    private final Sql sql;

    SqlVacancies(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<Vacancy>> lock(Jurisdiction jurisdiction, UUID id) {
        return lockAll(jurisdiction, Set.of(id)).map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Vacancy>> lockAll(Jurisdiction jurisdiction, Set<UUID> ids) {
        return sql.execute(LOCK, column(ids, id -> id, UUID[]::new))
                .map(VacancyRows::read)
                .map(found -> found.stream()
                        .filter(vacancy -> jurisdiction.covers(vacancy.landlord(), List.of(vacancy.municipality())))
                        .toList());
    }

    @Override
    public Uni<List<Vacancy>> lockKeptBy(UUID reservationId) {
        return sql.execute(LOCK_KEPT, reservationId).map(VacancyRows::read);
    }

    @Override
    public Uni<Boolean> openAt(String unit) {
        return sql.execute(OPEN_AT, unit).map(rows -> rows.iterator().next().getBoolean(0));
    }

    @Override
    public Uni<Void> add(Collection<Vacancy> vacancies, Instant recordedAt) {
        return sql.execute(ADD, arguments(vacancies, recordedAt)).replaceWithVoid();
    }

    @Override
    public Uni<Void> store(Collection<Vacancy> vacancies, Instant recordedAt) {
        // every version has a change, in one statement per step: a row is updated once by a statement
        var steps = new ArrayList<LinkedHashMap<UUID, Vacancy>>();
        for (var vacancy : vacancies) {
            var free = steps.stream()
                    .filter(step -> !step.containsKey(vacancy.id()))
                    .findFirst();
            free.orElseGet(() -> {
                        steps.add(new LinkedHashMap<>());
                        return steps.getLast();
                    })
                    .put(vacancy.id(), vacancy);
        }
        Uni<Void> stored = Uni.createFrom().voidItem();
        for (var step : steps) {
            stored = stored.chain(() ->
                    sql.execute(STORE, arguments(step.values(), recordedAt)).replaceWithVoid());
        }
        return stored;
    }

    private static Object[] arguments(Collection<Vacancy> vacancies, Instant recordedAt) {
        var today = DutchCalendar.dayOf(recordedAt);
        var arguments = new ArrayList<>(VacancyRows.arguments(vacancies));
        arguments.add(column(vacancies, vacancy -> effectiveOn(vacancy, today), LocalDate[]::new));
        arguments.add(recordedAt);
        return arguments.toArray();
    }

    private static LocalDate effectiveOn(Vacancy vacancy, LocalDate today) {
        return vacancy.state() instanceof VacancyState.Let let ? let.letOn() : today;
    }
}
