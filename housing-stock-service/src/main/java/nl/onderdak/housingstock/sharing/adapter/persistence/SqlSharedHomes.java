// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.housingstock.sharing.application.Consents;
import nl.onderdak.housingstock.sharing.application.SharedDwellings;
import nl.onderdak.housingstock.sharing.application.SharedHomes;
import nl.onderdak.housingstock.sharing.application.TermsOfSharing;
import nl.onderdak.housingstock.sharing.domain.SharedDwelling;
import nl.onderdak.housingstock.sharing.domain.SharedHome;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;

/** Shared homes in SQL. */
@ApplicationScoped
class SqlSharedHomes implements SharedHomes {

    private static final String LOCK = """
            select dwelling from dwelling
            where dwelling in (select dwelling from vacancy where id = any($1::uuid[]) and unit <> dwelling)
            order by dwelling for update
            """;

    private final Sql sql;
    private final SharedDwellings dwellings;
    private final TermsOfSharing terms;
    private final Consents consents;
    private final Clock clock;

    SqlSharedHomes(Sql sql, SharedDwellings dwellings, TermsOfSharing terms, Consents consents, Clock clock) {
        this.sql = sql;
        this.dwellings = dwellings;
        this.terms = terms;
        this.consents = consents;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<SharedHome>> lockOf(Set<UUID> vacancies) {
        return sql.execute(LOCK, column(vacancies, id -> id, UUID[]::new))
                .map(rows -> Rows.list(rows, row -> row.getString("dwelling")))
                .chain(locked -> locked.isEmpty()
                        ? Uni.createFrom().item(Optional.<SharedHome>empty())
                        : dwellings.all(locked).chain(this::first));
    }

    /** Vacancies in several dwellings are refused anyway. */
    private Uni<Optional<SharedHome>> first(List<SharedDwelling> shared) {
        if (shared.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        var dwelling = shared.getFirst();
        return terms.of(dwelling)
                .chain(found -> consents.residents(dwelling.dwelling(), DutchCalendar.today(clock))
                        .chain(residents -> consents.about(dwelling.dwelling())
                                .map(given -> Optional.of(new SharedHome(found, residents, given)))));
    }
}
