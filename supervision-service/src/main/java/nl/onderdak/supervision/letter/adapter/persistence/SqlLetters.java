// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.adapter.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.letter.application.Letters;
import nl.onderdak.supervision.letter.domain.Letter;
import nl.onderdak.supervision.letter.domain.Letter.LetterContent;
import nl.onderdak.supervision.letter.domain.LetterFigures;
import nl.onderdak.supervision.letter.domain.LetterFigures.SourceReading;
import nl.onderdak.supervision.letter.domain.LetterKind;
import nl.onderdak.supervision.letter.domain.LetterLine;
import nl.onderdak.supervision.letter.domain.LetterState;
import nl.onderdak.supervision.letter.domain.LetterSubject;
import nl.onderdak.supervision.letter.domain.LetterSubject.OrderedPlan;
import nl.onderdak.supervision.letter.domain.LetterSubject.TakenStep;

/** Letters in SQL: their content is added, and never changed. */
@ApplicationScoped
class SqlLetters implements Letters {

    private static final String ADD = """
            insert into letter (id, kind, province, addressees, day, subject, author, state, version)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict do nothing
            """;

    private static final String ADD_CONTENT = """
            insert into letter_content (letter, reference_date, known_at, policy, templates, hash, ordered_on, deadline,
                cleared_by, cohort, decided_on, decided_by, persons, term, intention_published_on, changed_on, drafted_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            """;

    private static final String ADD_SOURCES = """
            insert into letter_source (letter, source, read_up_to)
            select $1, * from unnest($2::text[], $3::timestamptz[])
            """;

    private static final String ADD_LINES = """
            insert into letter_line (letter, municipality, name, balance_before, quota, realised, balance, standing)
            select $1, * from unnest($2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[],
                $8::text[])
            """;

    private static final String STORE = """
            update letter set state = $2, official = $3, function = $4, ended_at = $5, version = $6 where id = $1
            """;

    private static final String LETTERS = "select * from letter join letter_content on letter_content.letter = id";

    private static final String SOURCES = "select * from letter_source where letter = any($1) order by letter, source";

    private static final String LINES =
            "select * from letter_line where letter = any($1) order by letter, municipality";

    private final Sql sql;

    SqlLetters(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Boolean> add(Letter letter) {
        var content = letter.content();
        return sql.execute(
                        ADD,
                        letter.id(),
                        content.kind().name(),
                        content.province().value(),
                        column(letter.addressees(), MunicipalityCode::value, String[]::new),
                        content.day(),
                        content.subject().id(),
                        letter.drafted().author(),
                        letter.state().name(),
                        letter.version())
                .chain(rows -> rows.rowCount() == 0
                        ? Uni.createFrom().item(false)
                        : content(letter)
                                .chain(() ->
                                        sources(letter.id(), content.figures().sources()))
                                .chain(() ->
                                        lines(letter.id(), content.figures().lines()))
                                .replaceWith(true));
    }

    private Uni<?> content(Letter letter) {
        var content = letter.content();
        var plan = content.subject() instanceof OrderedPlan one ? Optional.of(one) : Optional.<OrderedPlan>empty();
        var step = content.subject() instanceof TakenStep one ? Optional.of(one) : Optional.<TakenStep>empty();
        return sql.execute(
                ADD_CONTENT,
                letter.id(),
                content.figures().referenceDate(),
                content.figures().knownAt(),
                content.policy(),
                content.templates(),
                letter.hash(),
                plan.map(OrderedPlan::orderedOn).orElse(null),
                plan.map(OrderedPlan::deadline).orElse(null),
                plan.map(one -> one.clearedBy().toString()).orElse(null),
                step.map(TakenStep::cohort).map(HalfYear::toString).orElse(null),
                step.map(TakenStep::decidedOn).orElse(null),
                step.map(TakenStep::decidedBy).orElse(null),
                step.map(TakenStep::persons).orElse(null),
                step.map(TakenStep::term).orElse(null),
                step.map(TakenStep::intentionPublishedOn).orElse(null),
                step.map(TakenStep::changedOn).orElse(null),
                letter.drafted().at());
    }

    private Uni<?> sources(UUID letter, List<SourceReading> sources) {
        return sql.execute(
                ADD_SOURCES,
                letter,
                column(sources, SourceReading::source, String[]::new),
                column(sources, SourceReading::readUpTo, Instant[]::new));
    }

    private Uni<?> lines(UUID letter, List<LetterLine> lines) {
        return sql.execute(
                ADD_LINES,
                letter,
                column(lines, line -> line.municipality().value(), String[]::new),
                column(lines, LetterLine::name, String[]::new),
                column(lines, LetterLine::balanceBefore, Long[]::new),
                column(lines, LetterLine::quota, Long[]::new),
                column(lines, LetterLine::realised, Long[]::new),
                column(lines, LetterLine::balance, Long[]::new),
                column(lines, LetterLine::standing, String[]::new));
    }

    @Override
    public Uni<Optional<Letter>> find(UUID id) {
        return select(new Conditions().and("id = ?", id), "")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Optional<Letter>> lock(UUID id) {
        return select(new Conditions().and("id = ?", id), " for update of letter")
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<Void> store(Letter letter) {
        var ended = Optional.ofNullable(letter.ended());
        return sql.execute(
                        STORE,
                        letter.id(),
                        letter.state().name(),
                        ended.map(Letter.Ended::official).orElse(null),
                        ended.map(Letter.Ended::function).orElse(null),
                        ended.map(Letter.Ended::at).orElse(null),
                        letter.version())
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Letter>> list(Readers readers, Filter filter, UUID after, int most) {
        var conditions = new Conditions()
                .and(
                        "province = ?",
                        readers.province() == null ? null : readers.province().value())
                .and(
                        "addressees && ?",
                        readers.addressees() == null
                                ? null
                                : column(readers.addressees(), MunicipalityCode::value, String[]::new))
                .and("state = ?", readers.sent() ? LetterState.APPROVED.name() : null)
                .and("kind = ?", filter.kind() == null ? null : filter.kind().name())
                .and("state = ?", filter.state() == null ? null : filter.state().name())
                .and(
                        "? = any(addressees)",
                        filter.municipality() == null
                                ? null
                                : filter.municipality().value())
                .and("id > ?", after);
        return select(conditions, " order by id limit " + most);
    }

    private Uni<List<Letter>> select(Conditions conditions, String end) {
        return sql.execute(LETTERS + conditions.where() + end, conditions.arguments())
                .chain(letters -> {
                    var ids = Rows.stream(letters).map(row -> row.getUUID("id")).toArray(UUID[]::new);
                    return ids.length == 0
                            ? Uni.createFrom().item(List.<Letter>of())
                            : sql.execute(SOURCES, (Object) ids)
                                    .chain(sources -> sql.execute(LINES, (Object) ids)
                                            .map(lines -> {
                                                var readings = Rows.stream(sources)
                                                        .collect(groupingBy(
                                                                row -> row.getUUID("letter"),
                                                                mapping(SqlLetters::source, toList())));
                                                var figures = Rows.stream(lines)
                                                        .collect(groupingBy(
                                                                row -> row.getUUID("letter"),
                                                                mapping(SqlLetters::line, toList())));
                                                return Rows.list(letters, row -> letter(row, readings, figures));
                                            }));
                });
    }

    private static SourceReading source(Row row) {
        return new SourceReading(row.getString("source"), Rows.instant(row, "read_up_to"));
    }

    private static LetterLine line(Row row) {
        return new LetterLine(
                new MunicipalityCode(row.getString("municipality")),
                row.getString("name"),
                row.getLong("balance_before"),
                row.getLong("quota"),
                row.getLong("realised"),
                row.getLong("balance"),
                row.getString("standing"));
    }

    private static Letter letter(Row row, Map<UUID, List<SourceReading>> sources, Map<UUID, List<LetterLine>> lines) {
        var id = row.getUUID("id");
        var kind = LetterKind.valueOf(row.getString("kind"));
        var figures = new LetterFigures(
                row.getLocalDate("reference_date"),
                Rows.instant(row, "known_at"),
                sources.getOrDefault(id, List.of()),
                lines.getOrDefault(id, List.of()));
        return new Letter(
                id,
                new LetterContent(
                        kind,
                        new ProvinceCode(row.getString("province")),
                        row.getLocalDate("day"),
                        subject(kind, row, figures.lines()),
                        figures,
                        row.getUUID("policy"),
                        row.getInteger("templates")),
                row.getString("hash"),
                new Letter.Drafted(row.getString("author"), Rows.instant(row, "drafted_at")),
                row.getString("official") == null
                        ? null
                        : new Letter.Ended(
                                row.getString("official"), row.getString("function"), Rows.instant(row, "ended_at")),
                LetterState.valueOf(row.getString("state")),
                row.getLong("version"));
    }

    /** A letter about a plan or a step has one addressee. */
    private static LetterSubject subject(LetterKind kind, Row row, List<LetterLine> lines) {
        return switch (kind) {
            case CALL -> LetterSubject.ALL_COLLEGES;
            case PLAN_REQUEST ->
                new OrderedPlan(
                        row.getUUID("subject"),
                        lines.getFirst().municipality(),
                        row.getLocalDate("ordered_on"),
                        row.getLocalDate("deadline"),
                        HalfYear.valueOf(row.getString("cleared_by")));
            case INTENTION, DECISION, LAPSE ->
                new TakenStep(
                        row.getUUID("subject"),
                        lines.getFirst().municipality(),
                        row.getString("cohort") == null ? null : HalfYear.valueOf(row.getString("cohort")),
                        row.getLocalDate("decided_on"),
                        row.getString("decided_by"),
                        row.getInteger("persons"),
                        row.getLocalDate("term"),
                        row.getLocalDate("intention_published_on"),
                        row.getLocalDate("changed_on"));
        };
    }
}
