// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.matching.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.matching.application.MatchingLines;
import nl.onderdak.placement.matching.domain.ProposalLine;
import nl.onderdak.placement.matching.domain.Remark;
import nl.onderdak.placement.matching.domain.RemarkCode;
import nl.onderdak.placement.matching.domain.Verdict;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Lines of proposals in SQL. Each remark is stored as a line of its code and arguments, separated by spaces. */
@ApplicationScoped
class SqlMatchingLines implements MatchingLines {

    private static final String COLUMNS = "number, municipality, coupling_id, coupling_version, persons, days_waited,"
            + " vacancy_id, dwelling, second_vacancy, second_dwelling, remarks, choice, reason, decided_vacancy, decided_dwelling, decided_on, version";
    private static final String ADD = """
            insert into matching_line (matching_id, number, municipality, coupling_id, coupling_version, persons,
                days_waited, vacancy_id, dwelling, second_vacancy, second_dwelling, remarks, version)
            select $1::uuid, given.*, 1
            from unnest($2::int[], $3::text[], $4::uuid[], $5::bigint[], $6::int[], $7::bigint[], $8::uuid[],
                $9::text[], $10::uuid[], $11::text[], $12::text[]) as given
            """;
    private static final String SELECT = "select " + COLUMNS + " from matching_line";
    private static final String LOCK = SELECT + " where matching_id = $1 and number = $2 for update";
    private static final String DECIDE = """
            update matching_line set choice = $3, reason = $4, decided_vacancy = $5, decided_dwelling = $6, decided_on = $7,
                version = $8
            where matching_id = $1 and number = $2
            """;

    private final Sql sql;

    SqlMatchingLines(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Void> add(UUID matchingId, List<ProposalLine> lines) {
        return sql.execute(
                        ADD,
                        matchingId,
                        column(lines, ProposalLine::number, Integer[]::new),
                        column(lines, line -> line.municipality().value(), String[]::new),
                        column(lines, ProposalLine::couplingId, UUID[]::new),
                        column(lines, ProposalLine::couplingVersion, Long[]::new),
                        column(lines, ProposalLine::persons, Integer[]::new),
                        column(lines, ProposalLine::daysWaited, Long[]::new),
                        column(lines, ProposalLine::vacancyId, UUID[]::new),
                        column(lines, ProposalLine::dwelling, String[]::new),
                        column(lines, ProposalLine::secondVacancyId, UUID[]::new),
                        column(lines, ProposalLine::secondDwelling, String[]::new),
                        column(lines, line -> text(line.remarks()), String[]::new))
                .replaceWithVoid();
    }

    @Override
    public Uni<Guarded<List<Shown>>> list(Jurisdiction jurisdiction, UUID matchingId, int after, int most) {
        var conditions = new Conditions()
                .and("matching_id = ?", matchingId)
                .and("number > ?", after)
                .and(
                        "municipality = any(?)",
                        jurisdiction
                                .municipalities()
                                .map(codes -> codes.stream()
                                        .map(MunicipalityCode::value)
                                        .toArray(String[]::new))
                                .orElse(null));
        return sql.execute(SELECT + conditions.where() + " order by number limit " + most, conditions.arguments())
                .map(rows -> Rows.list(rows, row -> new Shown(line(row))))
                .map(found -> Guarded.of(
                        found,
                        found.stream().map(shown -> shown.line().couplingId()).toList()));
    }

    @Override
    public Uni<Optional<ProposalLine>> lock(Jurisdiction jurisdiction, UUID matchingId, int number) {
        return sql.execute(LOCK, matchingId, number)
                .map(rows -> Rows.first(rows, SqlMatchingLines::line))
                .map(found -> found.filter(line -> jurisdiction.covers(line.municipality())));
    }

    @Override
    public Uni<Void> decide(UUID matchingId, ProposalLine decided) {
        var verdict = decided.verdict();
        return sql.execute(
                        DECIDE,
                        matchingId,
                        decided.number(),
                        verdict.choice().name(),
                        verdict.reason().name(),
                        verdict.vacancyId(),
                        verdict.dwelling(),
                        verdict.decidedOn(),
                        decided.version())
                .replaceWithVoid();
    }

    private static ProposalLine line(Row row) {
        return new ProposalLine(
                row.getInteger("number"),
                new MunicipalityCode(row.getString("municipality")),
                row.getUUID("coupling_id"),
                row.getLong("coupling_version"),
                row.getInteger("persons"),
                row.getLong("days_waited"),
                row.getUUID("vacancy_id"),
                row.getString("dwelling"),
                row.getUUID("second_vacancy"),
                row.getString("second_dwelling"),
                row.getString("remarks").lines().map(SqlMatchingLines::remark).toList(),
                row.getString("choice") == null ? null : verdict(row),
                row.getLong("version"));
    }

    private static Verdict verdict(Row row) {
        return new Verdict(
                Verdict.Choice.valueOf(row.getString("choice")),
                Verdict.Reason.valueOf(row.getString("reason")),
                row.getUUID("decided_vacancy"),
                row.getString("decided_dwelling"),
                row.getLocalDate("decided_on"));
    }

    private static String text(List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> Stream.concat(Stream.of(remark.code().name()), remark.arguments().stream())
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    private static Remark remark(String text) {
        var parts = text.split(" ", -1);
        return new Remark(
                RemarkCode.valueOf(parts[0]), Arrays.stream(parts).skip(1).toList());
    }
}
