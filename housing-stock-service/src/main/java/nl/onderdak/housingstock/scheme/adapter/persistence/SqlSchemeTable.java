// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.adapter.persistence;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import nl.onderdak.housingstock.policy.domain.Mark;
import nl.onderdak.housingstock.policy.domain.Source;
import nl.onderdak.housingstock.scheme.application.SchemeTable;
import nl.onderdak.housingstock.scheme.domain.Scheme;
import nl.onderdak.housingstock.scheme.domain.SchemeTerm;
import nl.onderdak.housingstock.scheme.domain.SchemeVersion;
import nl.onderdak.housingstock.scheme.domain.Schemes;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;

/** Schemes in tables {@code scheme_version} and {@code scheme_term}. */
@ApplicationScoped
class SqlSchemeTable implements SchemeTable {

    private static final String TERMS = """
            select scheme, effective_on, kind, from_persons, value, source, mark
              from scheme_term order by scheme, effective_on, kind, from_persons
            """;

    private static final String VERSIONS = """
            select scheme, effective_on, day_known, valid_until, closes_at, apply_before, account_by, status, source,
                   mark
              from scheme_version order by scheme, effective_on
            """;

    private final Sql sql;

    SqlSchemeTable(Sql sql) {
        this.sql = sql;
    }

    private record Key(Scheme scheme, LocalDate effectiveOn) {

        static Key of(Row row) {
            return new Key(Scheme.valueOf(row.getString("scheme")), row.getLocalDate("effective_on"));
        }
    }

    private record Keyed(Key key, SchemeTerm term) {}

    @Override
    public Uni<Schemes> all() {
        return sql.execute(TERMS)
                .map(rows -> Rows.stream(rows)
                        .map(row -> new Keyed(Key.of(row), term(row)))
                        .collect(groupingBy(Keyed::key)))
                .chain(terms ->
                        sql.execute(VERSIONS).map(rows -> new Schemes(Rows.list(rows, row -> version(row, terms)))));
    }

    private static SchemeTerm term(Row row) {
        return new SchemeTerm(
                SchemeTerm.TermKind.valueOf(row.getString("kind")),
                row.getInteger("from_persons"),
                row.getLong("value"),
                source(row));
    }

    private static SchemeVersion version(Row row, Map<Key, List<Keyed>> terms) {
        var key = Key.of(row);
        return new SchemeVersion(
                key.scheme(),
                key.effectiveOn(),
                row.getBoolean("day_known"),
                row.getLocalDate("valid_until"),
                Rows.instant(row, "closes_at"),
                monthDay(row.getString("apply_before")),
                monthDay(row.getString("account_by")),
                SchemeVersion.SchemeStatus.valueOf(row.getString("status")),
                source(row),
                terms.getOrDefault(key, List.of()).stream().map(Keyed::term).toList());
    }

    private static MonthDay monthDay(String text) {
        return text == null ? null : MonthDay.parse("--" + text);
    }

    private static Source source(Row row) {
        return new Source(row.getString("source"), Mark.valueOf(row.getString("mark")));
    }
}
