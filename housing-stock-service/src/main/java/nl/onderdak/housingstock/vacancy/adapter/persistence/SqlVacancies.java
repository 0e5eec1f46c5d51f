// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.housingstock.vacancy.application.Vacancies;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.housingstock.vacancy.domain.VacancyRejection.ReservedElsewhere;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Reserved;
import nl.onderdak.messaging.sql.DatabaseFailures;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.problem.Refused;

/** Vacancies in SQL. */
@ApplicationScoped
class SqlVacancies implements Vacancies {

    private static final String ONE_RESERVATION = "vacancy_one_reservation_per_coupling";

    private static final String LOCK = VacancyRows.SELECT + " where id = $1 for update";

    private static final String OPEN_AT =
            "select exists (select from vacancy where dwelling = $1 and state in ('ANNOUNCED', 'RESERVED'))";

    private static final String RESERVED_FOR =
            "select exists (select from vacancy where coupling_id = $1 and state = 'RESERVED')";

    private static final String GIVEN = """
            select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[], $6::int[],
                $7::boolean[], $8::text[], $9::int[], $10::text[], $11::boolean[], $12::date[], $13::date[], $14::text[],
                $15::uuid[], $16::timestamptz[], $17::date[], $18::date[], $19::text[], $20::bigint[])
            """;

    private static final String ADD = "insert into vacancy (" + VacancyRows.COLUMNS + ") " + GIVEN;

    private static final String STORE = "with next (" + VacancyRows.COLUMNS + ") as (" + GIVEN + """
            )
            update vacancy set municipality = next.municipality, state = next.state, coupling_id = next.coupling_id,
                expires_at = next.expires_at, let_on = next.let_on, returned_on = next.returned_on,
                return_reason = next.return_reason, version = next.version
            from next where vacancy.id = next.id
            """;

    private final Sql sql;

    SqlVacancies(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<Vacancy>> lock(Jurisdiction jurisdiction, UUID id) {
        return sql.execute(LOCK, id)
                .map(VacancyRows::read)
                .map(found -> found.stream()
                        .filter(vacancy -> jurisdiction.covers(vacancy.landlord(), List.of(vacancy.municipality())))
                        .findFirst());
    }

    @Override
    public Uni<Boolean> openAt(String dwelling) {
        return exists(OPEN_AT, dwelling);
    }

    @Override
    public Uni<Boolean> reservedFor(UUID couplingId) {
        return exists(RESERVED_FOR, couplingId);
    }

    @Override
    public Uni<Void> add(Vacancy vacancy) {
        return sql.execute(ADD, VacancyRows.arguments(List.of(vacancy))).replaceWithVoid();
    }

    @Override
    public Uni<Void> store(Collection<Vacancy> vacancies) {
        return sql.execute(STORE, VacancyRows.arguments(vacancies))
                .onFailure(SqlVacancies::isSecondReservation)
                .transform(failure -> vacancies.stream()
                        .filter(vacancy -> vacancy.state() instanceof Reserved)
                        .findFirst()
                        .flatMap(Vacancy::household)
                        .<Throwable>map(household -> new Refused(new ReservedElsewhere(household)))
                        .orElse(failure))
                .replaceWithVoid();
    }

    private static boolean isSecondReservation(Throwable failure) {
        return DatabaseFailures.causes(failure)
                .anyMatch(cause -> ONE_RESERVATION.equals(DatabaseFailures.constraint(cause)));
    }

    private Uni<Boolean> exists(String query, Object argument) {
        return sql.execute(query, argument).map(rows -> rows.iterator().next().getBoolean(0));
    }
}
