// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.exchange.application.Suggestions;
import nl.onderdak.quota.exchange.domain.SuggestedBy;
import nl.onderdak.quota.exchange.domain.Suggestion;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Suggested exchanges in table {@code exchange_suggestion}: added, and never changed. */
@ApplicationScoped
class SqlSuggestions implements Suggestions {

    private static final String ADD = """
        insert into exchange_suggestion
               (id, search, province, half_year, municipalities, persons, received_at, rejection)
        values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing
        """;

    private static final String SUGGESTIONS = """
        select s.*, e.id as exchange
          from exchange_suggestion s left join quota_exchange e on e.suggestion = s.id
        """;

    private final Sql sql;

    SqlSuggestions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Boolean> add(Suggestion suggestion) {
        var persons = suggestion.persons();
        return sql.execute(
                        ADD,
                        suggestion.by().suggestion(),
                        suggestion.by().search(),
                        suggestion.by().province().value(),
                        suggestion.halfYear().toString(),
                        column(persons.keySet(), MunicipalityCode::value, String[]::new),
                        column(persons.keySet(), persons::get, Integer[]::new),
                        suggestion.receivedAt(),
                        suggestion.rejection().orElse(null))
                .map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Uni<Optional<Suggestion>> find(UUID id) {
        return sql.execute(SUGGESTIONS + " where s.id = $1", id)
                .map(rows -> Rows.first(rows, SqlSuggestions::suggestion));
    }

    @Override
    public Uni<List<Suggestion>> list(Jurisdiction jurisdiction, UUID after, int limit) {
        var conditions = new Conditions()
                .and(
                        "s.municipalities && ?",
                        jurisdiction
                                .municipalities()
                                .map(codes -> column(codes, MunicipalityCode::value, String[]::new))
                                .orElse(null))
                .and("s.id > ?", after);
        return sql.execute(SUGGESTIONS + conditions.where() + " order by s.id limit " + limit, conditions.arguments())
                .map(rows -> Rows.list(rows, SqlSuggestions::suggestion));
    }

    private static Suggestion suggestion(Row row) {
        var municipalities = row.getArrayOfStrings("municipalities");
        var persons = row.getArrayOfIntegers("persons");
        var shares = new TreeMap<MunicipalityCode, Integer>();
        for (int i = 0; i < municipalities.length; i++) {
            shares.put(new MunicipalityCode(municipalities[i]), persons[i]);
        }
        return new Suggestion(
                new SuggestedBy(row.getUUID("id"), row.getUUID("search"), new ProvinceCode(row.getString("province"))),
                HalfYear.valueOf(row.getString("half_year")),
                shares,
                Rows.instant(row, "received_at"),
                Optional.ofNullable(row.getUUID("exchange")),
                Optional.ofNullable(row.getString("rejection")));
    }
}
