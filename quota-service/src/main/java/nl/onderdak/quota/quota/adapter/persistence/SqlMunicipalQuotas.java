// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.quota.application.MunicipalQuotas;
import nl.onderdak.quota.quota.domain.MunicipalQuota;
import nl.onderdak.quota.quota.domain.MunicipalQuota.ExchangedPersons;
import nl.onderdak.quota.quota.domain.MunicipalQuota.Setting;
import nl.onderdak.quota.target.domain.NationalTarget;
import nl.onderdak.quota.target.domain.Rounding;
import nl.onderdak.quota.target.domain.TargetRevision;

/** Quotas in table {@code municipal_quota}, written and read as sets. */
@ApplicationScoped
class SqlMunicipalQuotas implements MunicipalQuotas {

    private static final String EXCHANGE = "exchange";
    private static final String PERSONS = "persons";
    private static final String EFFECTIVE_ON = "effectiveOn";
    private static final String TURN = "turn";
    private static final String REVOKES = "revokes";

    private final Sql sql;

    SqlMunicipalQuotas(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<MunicipalQuota>> newest(NationalTarget target) {
        return sql.execute("""
            select distinct on (municipality) municipality, revision, sequence, inhabitants, computed,
                   exchanges, cause, effective_on, recorded_at
              from municipal_quota where half_year = $1 order by municipality, sequence desc
            """, target.halfYear().toString())
                .map(rows -> Rows.list(
                        rows,
                        row -> quota(
                                row,
                                target.halfYear(),
                                target.revisions().get(row.getInteger("revision") - 1),
                                target.rounding())));
    }

    @Override
    public Uni<Void> addAll(List<MunicipalQuota> quotas) {
        return sql.execute(
                        """
                        insert into municipal_quota
                               (half_year, municipality, revision, sequence, inhabitants, persons, computed, exchanges,
                                cause, effective_on, recorded_at)
                        select half_year, municipality, revision, sequence, inhabitants, persons, computed,
                               exchanges::jsonb, cause, effective_on, recorded_at
                          from unnest($1::text[], $2::text[], $3::int[], $4::bigint[], $5::int[], $6::int[], $7::int[],
                                      $8::text[], $9::text[], $10::date[], $11::timestamptz[])
                               as q(half_year, municipality, revision, sequence, inhabitants, persons, computed,
                                    exchanges, cause, effective_on, recorded_at)
                        """,
                        column(quotas, quota -> quota.halfYear().toString(), String[]::new),
                        column(quotas, quota -> quota.municipality().value(), String[]::new),
                        column(quotas, quota -> quota.target().number(), Integer[]::new),
                        column(quotas, MunicipalQuota::sequence, Long[]::new),
                        column(quotas, MunicipalQuota::inhabitants, Integer[]::new),
                        column(quotas, MunicipalQuota::persons, Integer[]::new),
                        column(quotas, MunicipalQuota::computed, Integer[]::new),
                        column(quotas, quota -> exchanges(quota), String[]::new),
                        column(quotas, quota -> quota.setting().cause().name(), String[]::new),
                        column(quotas, quota -> quota.setting().effectiveOn(), LocalDate[]::new),
                        column(quotas, quota -> quota.setting().recordedAt(), Instant[]::new))
                .replaceWithVoid();
    }

    /** The quota in a row that follows from a revision of a target. */
    static MunicipalQuota quota(Row row, HalfYear halfYear, TargetRevision revision, Rounding rounding) {
        return new MunicipalQuota(
                new MunicipalityCode(row.getString("municipality")),
                halfYear,
                revision,
                rounding,
                row.getLong("sequence"),
                row.getInteger("inhabitants"),
                row.getInteger("computed"),
                exchanges(row.getJsonArray("exchanges")),
                new Setting(
                        QuotaCause.valueOf(row.getString("cause")),
                        row.getLocalDate("effective_on"),
                        Rows.instant(row, "recorded_at")));
    }

    private static String exchanges(MunicipalQuota quota) {
        var array = new JsonArray();
        quota.exchanges()
                .forEach(exchanged -> array.add(new JsonObject()
                        .put(EXCHANGE, exchanged.exchange().toString())
                        .put(PERSONS, exchanged.persons())
                        .put(EFFECTIVE_ON, exchanged.effectiveOn().toString())
                        .put(TURN, exchanged.turn())
                        .put(REVOKES, Objects.toString(exchanged.revokes(), null))));
        return array.encode();
    }

    private static List<ExchangedPersons> exchanges(JsonArray array) {
        return array.stream()
                .map(JsonObject.class::cast)
                .map(SqlMunicipalQuotas::exchanged)
                .toList();
    }

    private static ExchangedPersons exchanged(JsonObject json) {
        var revokes = json.getString(REVOKES);
        return new ExchangedPersons(
                UUID.fromString(json.getString(EXCHANGE)),
                json.getInteger(PERSONS),
                LocalDate.parse(json.getString(EFFECTIVE_ON)),
                json.getInteger(TURN),
                revokes == null ? null : UUID.fromString(revokes));
    }
}
