// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.matching.application.Matchings;
import nl.onderdak.placement.matching.domain.Area;
import nl.onderdak.placement.matching.domain.Figures;
import nl.onderdak.placement.matching.domain.Matching;
import nl.onderdak.placement.matching.domain.Matching.State;
import nl.onderdak.placement.matching.domain.Shortage;
import nl.onderdak.placement.profile.domain.Accessibility;

/** Searches for proposals in SQL. */
@ApplicationScoped
class SqlMatchings implements Matchings {

    private static final int MOST_ATTEMPTS = 3;
    private static final String COLUMNS = "id, area, seconds, state, stopping, made_on, households, homes, housed,"
            + " waiting_days, fit_days, first_come_housed, first_come_waiting_days, shortages, requested_at, ended_at,"
            + " version";
    private static final String SELECT = "select " + COLUMNS + " from matching";
    private static final String VISIBLE = """
            (area = any(?::text[]) or exists (
                select from matching_line where matching_id = matching.id and municipality = any(?::text[])))\
            """;
    private static final String ADD = """
            insert into matching (id, area, seconds, state, stopping, made_on, requested_at, version)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (area) where state in ('QUEUED', 'SEARCHING') do nothing
            """;
    private static final String STOP = "update matching set stopping = true, version = $2 where id = $1";
    private static final String INTERRUPT = """
            update matching set state = 'INTERRUPTED', ended_at = $1, version = version + 1
            where state = 'SEARCHING' and beat_at < $2 and attempts >= $3
            """;
    private static final String TAKE_UP = """
            update matching set state = 'SEARCHING', process = $1, beat_at = $2, attempts = attempts + 1,
                version = version + 1
            where id = (
                select id from matching where state = 'QUEUED' or state = 'SEARCHING' and beat_at < $3
                order by id limit 1 for update skip locked)
            returning\s""" + COLUMNS;
    private static final String FIGURES = """
             households = $3, homes = $4, housed = $5, waiting_days = $6, fit_days = $7, first_come_housed = $8,
                first_come_waiting_days = $9\
            """;
    private static final String MINE = " where id = $1 and process = $2 and state = 'SEARCHING'";
    private static final String PROGRESS =
            "update matching set" + FIGURES + ", beat_at = $10" + MINE + " returning stopping";
    private static final String END = "update matching set" + FIGURES
            + ", state = $10, stopping = $11, shortages = $12, ended_at = $13, version = version + 1" + MINE;

    private final Sql sql;

    SqlMatchings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Boolean> add(Matching matching) {
        return sql.execute(
                        ADD,
                        matching.id(),
                        matching.area().value(),
                        matching.seconds(),
                        matching.state().name(),
                        matching.stopping(),
                        matching.today(),
                        matching.requestedAt(),
                        matching.version())
                .map(rows -> rows.rowCount() == 1);
    }

    @Override
    public Uni<Optional<Matching>> find(Viewer viewer, UUID id) {
        return one(viewer, id, "");
    }

    @Override
    public Uni<Optional<Matching>> lock(Viewer viewer, UUID id) {
        return one(viewer, id, " for update");
    }

    private Uni<Optional<Matching>> one(Viewer viewer, UUID id, String lock) {
        var conditions = visible(viewer).and("id = ?", id);
        return sql.execute(SELECT + conditions.where() + lock, conditions.arguments())
                .map(rows -> Rows.first(rows, SqlMatchings::matching));
    }

    @Override
    public Uni<List<Matching>> list(Viewer viewer, Area area, State state, UUID after, int most) {
        var conditions = visible(viewer)
                .and("area = ?", area == null ? null : area.value())
                .and("state = ?", state == null ? null : state.name())
                .and("id > ?", after);
        return sql.execute(SELECT + conditions.where() + " order by id limit " + most, conditions.arguments())
                .map(rows -> Rows.list(rows, SqlMatchings::matching));
    }

    @Override
    public Uni<Void> stop(Matching stopped) {
        return sql.execute(STOP, stopped.id(), stopped.version()).replaceWithVoid();
    }

    @Override
    public Uni<Optional<Matching>> takeUp(UUID process, Instant now, Instant deadSince) {
        return sql.execute(INTERRUPT, now, deadSince, MOST_ATTEMPTS)
                .chain(() -> sql.execute(TAKE_UP, process, now, deadSince))
                .map(rows -> Rows.first(rows, SqlMatchings::matching));
    }

    @Override
    public Uni<Optional<Boolean>> progress(UUID process, Matching matching, Instant now) {
        return sql.execute(PROGRESS, arguments(process, matching, now))
                .map(rows -> Rows.first(rows, row -> row.getBoolean(0)));
    }

    @Override
    public Uni<Boolean> end(UUID process, Matching ended) {
        return sql.execute(
                        END,
                        arguments(
                                process,
                                ended,
                                ended.state().name(),
                                ended.stopping(),
                                shortages(ended.shortages()),
                                ended.endedAt()))
                .map(rows -> rows.rowCount() == 1);
    }

    private static Object[] arguments(UUID process, Matching matching, Object... others) {
        return Stream.of(Stream.of(matching.id(), process), figures(matching.figures()), Stream.of(others))
                .flatMap(Function.identity())
                .toArray();
    }

    private static Stream<Object> figures(Figures figures) {
        return figures == null
                ? Stream.generate(() -> null).limit(7)
                : Stream.of(
                        figures.households(),
                        figures.homes(),
                        figures.housed(),
                        figures.waitingDays(),
                        figures.fitDays(),
                        figures.firstComeHoused(),
                        figures.firstComeWaitingDays());
    }

    /** Includes the code of the organisation itself: the area of a search may be a province. */
    private static Conditions visible(Viewer viewer) {
        return new Conditions()
                .and(
                        VISIBLE,
                        viewer.jurisdiction()
                                .municipalities()
                                .map(codes -> Stream.concat(
                                                codes.stream().map(MunicipalityCode::value),
                                                Stream.of(viewer.organisation().claim()))
                                        .toArray(String[]::new))
                                .orElse(null));
    }

    private static Matching matching(Row row) {
        return new Matching(
                row.getUUID("id"),
                Area.of(row.getString("area")),
                row.getInteger("seconds"),
                State.valueOf(row.getString("state")),
                row.getBoolean("stopping"),
                row.getLocalDate("made_on"),
                figures(row),
                row.getString("shortages").lines().map(SqlMatchings::shortage).toList(),
                Rows.instant(row, "requested_at"),
                Rows.instant(row, "ended_at"),
                row.getLong("version"));
    }

    private static Figures figures(Row row) {
        return row.getInteger("households") == null
                ? null
                : new Figures(
                        row.getInteger("households"),
                        row.getInteger("homes"),
                        row.getInteger("housed"),
                        row.getLong("waiting_days"),
                        row.getLong("fit_days"),
                        row.getInteger("first_come_housed"),
                        row.getLong("first_come_waiting_days"));
    }

    private static String shortages(List<Shortage> shortages) {
        return String.join(
                "\n",
                shortages.stream()
                        .map(one -> "%s %d %s %d %d"
                                .formatted(
                                        one.municipality(), one.rooms(), one.accessibility(), one.suits(), one.left()))
                        .toList());
    }

    private static Shortage shortage(String line) {
        var parts = line.split(" ", -1);
        return new Shortage(
                new MunicipalityCode(parts[0]),
                Integer.parseInt(parts[1]),
                Accessibility.valueOf(parts[2]),
                Integer.parseInt(parts[3]),
                Integer.parseInt(parts[4]));
    }
}
