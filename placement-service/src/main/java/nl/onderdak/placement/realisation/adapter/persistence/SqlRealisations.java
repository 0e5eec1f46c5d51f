// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.realisation.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.realisation.application.Realisations;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Realisation as a sum over the persons that each change of a coupling added or took back. */
@ApplicationScoped
class SqlRealisations implements Realisations {

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private static final String SUM = """
            with period as (
                select municipality, persons, extract(year from housed_on)::int as year,
                    case when $10::boolean then extract(month from housed_on)::int
                        when extract(month from housed_on) < 7 then 1 else 2 end as part
                from realisation
                where housed_on between $1::date and $2::date
                    and recorded_at <= $3::timestamptz
                    and ($4::boolean or municipality = any($5::text[])))
            select municipality, year, part, sum(persons)::int
            from period
            where (municipality, year, part) > ($6::text, $7::int, $8::int)
            group by municipality, year, part
            order by municipality, year, part
            limit $9::int
            """;

    private final Sql sql;

    SqlRealisations(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<Realisation>> sum(Jurisdiction jurisdiction, Filter filter, Position after, int most) {
        var within = jurisdiction.narrowedTo(filter.municipality());
        var start = Optional.ofNullable(after);
        return sql.execute(
                        SUM,
                        filter.from() == null ? FIRST_DAY : filter.from().start(),
                        lastDay(filter),
                        Optional.ofNullable(filter.knownAt()).orElse(END_OF_TIME),
                        within.isEmpty(),
                        within.stream()
                                .flatMap(Set::stream)
                                .map(MunicipalityCode::value)
                                .toArray(String[]::new),
                        start.map(position -> position.municipality().value()).orElse(""),
                        start.map(Position::year).orElse(0),
                        start.map(Position::part).orElse(0),
                        most,
                        filter.per() == Period.MONTH)
                .map(rows -> Rows.list(rows, SqlRealisations::realisation));
    }

    private static LocalDate lastDay(Filter filter) {
        return Stream.of(Optional.ofNullable(filter.to()).map(HalfYear::end), Optional.ofNullable(filter.validOn()))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElse(LAST_DAY);
    }

    private static Realisation realisation(Row row) {
        return new Realisation(
                new MunicipalityCode(row.getString(0)), row.getInteger(1), row.getInteger(2), row.getInteger(3));
    }
}
