// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.deadline.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.TemporaryHomeEnding;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.deadline.application.Deadlines.End;
import nl.onderdak.placement.deadline.application.RehousingAlarm;
import nl.onderdak.placement.deadline.application.TemporaryHomes;
import nl.onderdak.placement.deadline.domain.RehousingNotice;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Homes with an end in SQL, and the households that live there by their newest stay. */
@ApplicationScoped
class SqlTemporaryHomes implements TemporaryHomes {

    private static final String KEEP = """
            insert into temporary_home (kind, home, municipality, last_day)
            select * from unnest($1::text[], $2::text[], $3::text[], $4::date[])
            on conflict (kind, home) do update set municipality = excluded.municipality, last_day = excluded.last_day
            """;

    private static final String NOTICE = """
            select effective_on, days from rehousing_notice where effective_on <= $1 order by effective_on desc limit 1
            """;

    /** Places of a location have its reference and a dot before their own. A stay counts in its newest version. */
    private static final String HOUSEHOLDS = """
            select id, municipality, persons, kind, home, last_day, next_home_on
            from (
                select distinct on (coupling.id) coupling.id, coupling.municipality, persons, temporary_home.kind,
                    home, last_day, next_home_on
                from temporary_home
                join lateral (
                    select * from stay_version where dwelling collate "C" = home
                    union all
                    select * from stay_version
                    where temporary_home.kind = 'LOCATION'
                        and dwelling collate "C" > home || '.' and dwelling collate "C" < home || '/') as stay on true
                join coupling on coupling.id = stay.coupling_id
                where last_day <= $1 and stay.returned_on is null
                    and not exists (
                        select from stay_version newer
                        where newer.coupling_id = stay.coupling_id and newer.number = stay.number
                            and newer.version > stay.version)
                    and not exists (
                        select from stay_version later
                        where later.coupling_id = stay.coupling_id and later.members && stay.members
                            and (later.housed_on, later.number) > (stay.housed_on, stay.number)
                            and not exists (
                                select from stay_version newer
                                where newer.coupling_id = later.coupling_id and newer.number = later.number
                                    and newer.version > later.version))
                order by coupling.id, last_day, home) as ending\
            """;

    private final Sql sql;

    SqlTemporaryHomes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Void> keep(Collection<TemporaryHomeEnding> endings) {
        var newest = new LinkedHashMap<String, TemporaryHomeEnding>();
        endings.forEach(ending -> newest.put(ending.subject(), ending));
        var homes = newest.values();
        return sql.execute(
                        KEEP,
                        column(homes, ending -> ending.kind().name(), String[]::new),
                        column(homes, TemporaryHomeEnding::home, String[]::new),
                        column(homes, ending -> ending.municipality().value(), String[]::new),
                        column(homes, TemporaryHomeEnding::lastDay, LocalDate[]::new))
                .replaceWithVoid();
    }

    @Override
    public Uni<RehousingNotice> notice(LocalDate today) {
        return sql.execute(NOTICE, today)
                .map(rows -> Rows.first(rows, row -> new RehousingNotice(row.getLocalDate(0), row.getInteger(1)))
                        .orElseThrow());
    }

    @Override
    public Uni<Guarded<List<RehousingAlarm>>> households(
            Jurisdiction jurisdiction, MunicipalityCode municipality, LocalDate until, End after, int most) {
        var conditions = new Conditions(until)
                .and(
                        "municipality = any(?)",
                        jurisdiction
                                .municipalities()
                                .map(codes -> codes.stream()
                                        .map(MunicipalityCode::value)
                                        .toArray(String[]::new))
                                .orElse(null))
                .and("municipality = ?", municipality == null ? null : municipality.value());
        if (after != null) {
            conditions.and(
                    "(last_day, id) > (" + conditions.parameter(after.lastDay()) + "::date, ?)", after.couplingId());
        }
        var limit = conditions.parameter((long) most);
        return sql.execute(
                        HOUSEHOLDS + conditions.where() + " order by last_day, id limit " + limit,
                        conditions.arguments())
                .map(rows -> Rows.list(rows, SqlTemporaryHomes::alarm))
                .map(found -> Guarded.of(
                        found, found.stream().map(RehousingAlarm::couplingId).toList()));
    }

    private static RehousingAlarm alarm(Row row) {
        return new RehousingAlarm(
                row.getUUID(0),
                new MunicipalityCode(row.getString(1)),
                row.getInteger(2),
                TemporaryHomeEnding.Kind.valueOf(row.getString(3)),
                row.getString(4),
                row.getLocalDate(5),
                row.getLocalDate(6));
    }
}
