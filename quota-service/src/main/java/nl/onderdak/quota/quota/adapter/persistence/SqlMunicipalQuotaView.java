// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.publishedfigure.PublishedFigure;
import nl.onderdak.quota.quota.application.ListedQuota;
import nl.onderdak.quota.quota.application.MunicipalQuotaView;
import nl.onderdak.quota.quota.domain.MunicipalQuota;
import nl.onderdak.quota.register.domain.PopulationBasis;
import nl.onderdak.quota.target.domain.Rounding;
import nl.onderdak.quota.target.domain.Substantiation;
import nl.onderdak.quota.target.domain.TargetRevision;

/** Selects per municipality and half-year the newest known quota that counts. */
@ApplicationScoped
class SqlMunicipalQuotaView implements MunicipalQuotaView {

    private static final String QUOTAS = """
        select distinct on (q.half_year, q.municipality)
               q.half_year, q.municipality, q.revision, q.sequence, q.inhabitants, q.computed,
               q.exchanges, q.cause, q.effective_on, q.recorded_at, t.rounding, r.status,
               r.persons as national_target, r.published_on, r.effective_on as target_effective_on, r.reason,
               r.reference_date, r.national_inhabitants, r.complete, r.population_version,
               r.recorded_at as target_recorded_at, m.name, m.province
          from municipal_quota q
          join national_target t on t.half_year = q.half_year
          join national_target_revision r on r.half_year = q.half_year and r.revision = q.revision
          join %s m on m.code = q.municipality
        """;

    private static final String REGISTER_THEN = """
        (select distinct on (code) code, name, province from municipality_version
          where recorded_at <= %s order by code, version desc)
        """;

    /* A revision that published no figures of its own leaves those of an earlier one beside the quota of that one. */
    private static final String WITH_PUBLISHED = """
        select f.*, p.revision as published_revision, p.persons as published, p.source as published_source,
               p.published_on as figure_published_on, p.computed as published_beside
          from (%1$s) f
          left join lateral (select p.revision, p.persons, p.source, p.published_on, q.computed
                               from published_quota p
                               join municipal_quota q using (half_year, municipality, revision)
                              where half_year = f.half_year and municipality = f.municipality
                                and revision <= f.revision
                                and p.recorded_at <= coalesce(%2$s, 'infinity'::timestamptz)
                              order by p.revision desc, p.version desc, q.sequence limit 1) p on true
         order by f.half_year, f.municipality
        """;

    private final Sql sql;

    SqlMunicipalQuotaView(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<List<ListedQuota>> list(MunicipalQuotaView.Filter filter, Position after, int limit) {
        var knownAt = filter.knownAt();
        var conditions = new Conditions()
                .and(
                        "q.half_year = ?",
                        filter.halfYear() == null ? null : filter.halfYear().toString())
                .and(
                        "q.municipality = ?",
                        filter.municipality() == null
                                ? null
                                : filter.municipality().value())
                .and(
                        "m.province = ?",
                        filter.province() == null ? null : filter.province().value())
                .and("q.effective_on <= ?", filter.validOn())
                .and("q.recorded_at <= ?", knownAt);
        if (after != null) {
            conditions.and(
                    "(q.half_year, q.municipality) > (?, "
                            + conditions.parameter(after.municipality().value()) + ")",
                    after.halfYear().toString());
        }
        var limitParameter = conditions.parameter(limit);
        var register = knownAt == null ? "municipality" : REGISTER_THEN.formatted(conditions.parameter(knownAt));
        var found = QUOTAS.formatted(register) + conditions.where()
                + " order by q.half_year, q.municipality, q.sequence desc limit " + limitParameter;
        return sql.execute(WITH_PUBLISHED.formatted(found, conditions.parameter(knownAt)), conditions.arguments())
                .map(rows -> Rows.list(rows, row -> listed(row, filter.validOn())));
    }

    private static ListedQuota listed(Row row, LocalDate validOn) {
        var quota = SqlMunicipalQuotas.quota(
                row,
                HalfYear.valueOf(row.getString("half_year")),
                revision(row),
                Rounding.valueOf(row.getString("rounding")));
        return new ListedQuota(
                validOn == null ? quota : quota.countingOn(validOn),
                row.getString("name"),
                new ProvinceCode(row.getString("province")),
                published(quota, row));
    }

    private static ListedQuota.Published published(MunicipalQuota quota, Row row) {
        if (row.getInteger("published") == null) {
            return null;
        }
        var key = new PublishedFigure.Key(quota.halfYear(), quota.municipality(), row.getInteger("published_revision"));
        return new ListedQuota.Published(
                new PublishedFigure(
                        key,
                        row.getInteger("published"),
                        row.getString("published_source"),
                        row.getLocalDate("figure_published_on")),
                row.getInteger("published_beside"));
    }

    private static TargetRevision revision(Row row) {
        return new TargetRevision(
                row.getInteger("revision"),
                QuotaStatus.valueOf(row.getString("status")),
                row.getInteger("national_target"),
                row.getLocalDate("published_on"),
                row.getLocalDate("target_effective_on"),
                row.getString("reason"),
                null,
                new PopulationBasis(
                        row.getLocalDate("reference_date"),
                        row.getInteger("national_inhabitants"),
                        row.getBoolean("complete"),
                        row.getInteger("population_version")),
                Rows.instant(row, "target_recorded_at"),
                Substantiation.NONE);
    }
}
