// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.vacancy.application.VacancySets;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Sets of vacancies in SQL, one statement each. */
@ApplicationScoped
class SqlVacancySets implements VacancySets {

    private static final String LOCK_TOUCHED = VacancyRows.SELECT + """
             where unit = any($1::text[]) and (state in ('OPEN', 'RESERVED', 'OFFERED')
                    or state = 'LET' and coupling_id is null and let_to_group = 'PERMIT_HOLDERS')
                or coupling_id = any($2::uuid[]) and state in ('RESERVED', 'OFFERED', 'LET')
             order by id for update
            """;

    private static final String LOCK_EXPIRED = VacancyRows.SELECT + """
             where state in ('RESERVED', 'OFFERED') and expires_at <= $1
             order by expires_at limit $2 for update skip locked
            """;

    private static final String LOCK_OPEN = VacancyRows.SELECT + """
             where municipality = any($1::text[]) and state in ('OPEN', 'RESERVED', 'OFFERED')
             order by id limit $2 for update skip locked
            """;

    // ids are in the order of time, and a unit has a new vacancy only after the last one has ended
    private static final String LOCK_LATEST = VacancyRows.SELECT + """
             where id in (select distinct on (unit) id from vacancy where unit = any($1::text[]) order by unit, id desc)
             order by id for update
            """;

    private final Sql sql;

    SqlVacancySets(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<Vacancy>> lockTouched(Set<String> units, Set<UUID> couplingIds) {
        return sql.execute(LOCK_TOUCHED, units.toArray(String[]::new), couplingIds.toArray(UUID[]::new))
                .map(VacancyRows::read);
    }

    @Override
    public Uni<List<Vacancy>> lockExpired(Instant now, int most) {
        return sql.execute(LOCK_EXPIRED, now, (long) most).map(VacancyRows::read);
    }

    @Override
    public Uni<List<Vacancy>> lockOpen(Set<MunicipalityCode> municipalities, int most) {
        return sql.execute(LOCK_OPEN, column(municipalities, MunicipalityCode::value, String[]::new), (long) most)
                .map(VacancyRows::read);
    }

    @Override
    public Uni<List<Vacancy>> lockLatest(Jurisdiction jurisdiction, Collection<String> units) {
        return sql.execute(LOCK_LATEST, column(units, unit -> unit, String[]::new))
                .map(VacancyRows::read)
                .map(found -> found.stream()
                        .filter(vacancy -> jurisdiction.covers(vacancy.landlord(), List.of(vacancy.municipality())))
                        .toList());
    }
}
