// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reconciliation.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.ledger.domain.EntryKind;
import nl.onderdak.supervision.ledger.domain.Movement;
import nl.onderdak.supervision.reconciliation.application.NationalFiles;
import nl.onderdak.supervision.reconciliation.domain.BookedEntry;
import nl.onderdak.supervision.reconciliation.domain.FileColumn;
import nl.onderdak.supervision.reconciliation.domain.NationalFileLine;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** National files in SQL: added, and never changed. */
@ApplicationScoped
class SqlNationalFiles implements NationalFiles {

    private static final String ADD = """
            insert into national_file_line (file, imported_by, imported_at, municipality, reference_date, opening_balance,
                quota, exchanged, taken_over, corrected_quota, realised, corrections, still_to_house)
            select $1::uuid, $2::text, $3::timestamptz, * from unnest($4::text[], $5::date[], $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[],
                $10::bigint[], $11::bigint[], $12::bigint[], $13::bigint[])
            """;

    /* Every line of a file has the same day and moment. A uuid has no maximum, but an order. */
    private static final String FILES = """
            select file, reference_date, imported_at, count(*) as lines from national_file_line%s
            group by file, reference_date, imported_at order by file desc limit %d
            """;

    private static final String RECORDED = """
            select municipality, event_id, number, kind, movement, persons, effective_date, recorded_at, coupling_id,
                coalesce(movement = 'NONE' and kind in ('QUOTA', 'FORECAST_QUOTA') and reason like 'EXCHANGE %', false)
                    as exchange
            from ledger_entry
            where municipality = any($1) and effective_date <= $2 and recorded_at > $3 and recorded_at <= $4
            order by municipality, effective_date, event_id, number
            """;

    private final Sql sql;

    SqlNationalFiles(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Void> add(UUID file, Organisation by, List<NationalFileLine> lines, Instant importedAt) {
        return sql.execute(
                        ADD,
                        file,
                        by.claim(),
                        importedAt,
                        column(lines, line -> line.municipality().value(), String[]::new),
                        column(lines, NationalFileLine::referenceDate, LocalDate[]::new),
                        figures(lines, FileColumn.OPENING_BALANCE),
                        figures(lines, FileColumn.QUOTA),
                        figures(lines, FileColumn.EXCHANGED),
                        figures(lines, FileColumn.TAKEN_OVER),
                        figures(lines, FileColumn.CORRECTED_QUOTA),
                        figures(lines, FileColumn.REALISED),
                        figures(lines, FileColumn.CORRECTIONS),
                        figures(lines, FileColumn.STILL_TO_HOUSE))
                .replaceWithVoid();
    }

    private static Object figures(List<NationalFileLine> lines, FileColumn column) {
        return column(lines, line -> line.figures().get(column), Long[]::new);
    }

    @Override
    public Uni<List<Imported>> list(Jurisdiction jurisdiction, UUID before, int most) {
        var conditions = within(jurisdiction).and("file < ?", before);
        return sql.execute(FILES.formatted(conditions.where(), most), conditions.arguments())
                .map(rows -> Rows.list(
                        rows,
                        row -> new Imported(
                                row.getUUID("file"),
                                row.getLocalDate("reference_date"),
                                row.getLong("lines"),
                                Rows.instant(row, "imported_at"))));
    }

    @Override
    public Uni<List<NationalFileLine>> lines(Jurisdiction jurisdiction, UUID file, String after, int most) {
        var conditions = within(jurisdiction).and("file = ?", file).and("municipality > ?", after);
        return sql.execute(
                        "select * from national_file_line" + conditions.where() + " order by municipality limit "
                                + most,
                        conditions.arguments())
                .map(rows -> Rows.list(rows, SqlNationalFiles::line));
    }

    @Override
    public Uni<List<BookedEntry>> recorded(
            Collection<MunicipalityCode> municipalities, LocalDate validOn, Instant after, Instant knownAt) {
        return sql.execute(
                        RECORDED,
                        column(municipalities, MunicipalityCode::value, String[]::new),
                        validOn,
                        after,
                        knownAt)
                .map(rows -> Rows.list(rows, SqlNationalFiles::entry));
    }

    private static Conditions within(Jurisdiction jurisdiction) {
        return new Conditions()
                .and(
                        "municipality = any(?)",
                        jurisdiction
                                .municipalities()
                                .map(codes -> column(codes, MunicipalityCode::value, String[]::new))
                                .orElse(null));
    }

    private static NationalFileLine line(Row row) {
        var figures = new EnumMap<FileColumn, Long>(FileColumn.class);
        Arrays.stream(FileColumn.values())
                .forEach(column -> figures.put(column, row.getLong(column.name().toLowerCase(Locale.ROOT))));
        return NationalFileLine.of(
                new MunicipalityCode(row.getString("municipality")), row.getLocalDate("reference_date"), figures);
    }

    private static BookedEntry entry(Row row) {
        return new BookedEntry(
                new MunicipalityCode(row.getString("municipality")),
                row.getUUID("event_id"),
                row.getInteger("number"),
                EntryKind.valueOf(row.getString("kind")),
                Movement.valueOf(row.getString("movement")),
                row.getBoolean("exchange"),
                row.getInteger("persons"),
                row.getLocalDate("effective_date"),
                Rows.instant(row, "recorded_at"),
                row.getUUID("coupling_id"));
    }
}
