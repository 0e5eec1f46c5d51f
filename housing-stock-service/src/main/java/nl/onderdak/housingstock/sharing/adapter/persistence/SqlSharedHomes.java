// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.adapter.persistence;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.housingstock.sharing.application.Consents;
import nl.onderdak.housingstock.sharing.application.SharedDwellings;
import nl.onderdak.housingstock.sharing.application.SharedHomes;
import nl.onderdak.housingstock.sharing.application.TermsOfSharing;
import nl.onderdak.housingstock.sharing.domain.Consent;
import nl.onderdak.housingstock.sharing.domain.SharedDwelling;
import nl.onderdak.housingstock.sharing.domain.SharedHome;
import nl.onderdak.housingstock.sharing.domain.SharingTerms;
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

    private static final String DWELLINGS_OF = "select distinct dwelling from place where place = any($1::text[])";

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
                // vacancies in several dwellings are refused anyway
                .chain(locked -> of(Set.copyOf(locked)))
                .map(homes -> homes.values().stream().findFirst());
    }

    @Override
    public Uni<Set<String>> dwellingsOf(Set<String> units) {
        return sql.execute(DWELLINGS_OF, column(units, unit -> unit, String[]::new))
                .map(rows ->
                        Rows.stream(rows).map(row -> row.getString("dwelling")).collect(toSet()));
    }

    @Override
    public Uni<Map<String, SharedHome>> of(Set<String> references) {
        return references.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : dwellings
                        .all(references)
                        .chain(shared -> terms.of(shared)
                                .chain(found -> consents.residents(references, DutchCalendar.today(clock))
                                        .chain(residents -> consents.about(references)
                                                .map(given -> homes(shared, found, residents, given)))));
    }

    private static Map<String, SharedHome> homes(
            List<SharedDwelling> shared,
            Map<String, SharingTerms> terms,
            Map<String, List<SharedHome.Resident>> residents,
            Map<String, List<Consent>> consents) {
        return shared.stream()
                .map(SharedDwelling::dwelling)
                .collect(toMap(
                        dwelling -> dwelling,
                        dwelling -> new SharedHome(
                                terms.get(dwelling),
                                residents.getOrDefault(dwelling, List.of()),
                                consents.getOrDefault(dwelling, List.of()))));
    }
}
