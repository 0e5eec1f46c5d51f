// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.dossier.adapter.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.Conditions;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.dossier.application.Dossiers;
import nl.onderdak.placement.dossier.domain.Dossier;
import nl.onderdak.placement.dossier.domain.DossierItem;
import nl.onderdak.placement.dossier.domain.RequestedItem;
import nl.onderdak.placement.particulars.adapter.persistence.SqlParticulars;
import nl.onderdak.web.audit.Guarded;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Dossiers in SQL: each version is a row; the missing items are in the row of the coupling, where a housing reads them. */
@ApplicationScoped
class SqlDossiers implements Dossiers {

    private static final String FIND = """
            select municipality, version, present, kept_on
            from (
                select coupling.municipality, dossier.version, dossier.present, dossier.kept_on
                from coupling
                cross join lateral (
                    select * from dossier_version where coupling_id = coupling.id order by version desc limit 1) as dossier
                where coupling.id = $1) as newest
            """;

    private static final String REQUESTS =
            "select item, requested_on, resolved_on from dossier_request where coupling_id = $1 order by number";

    private static final String OPEN = """
            select coupling_id, municipality, item, requested_on, resolved_on
            from dossier_request join coupling on coupling.id = coupling_id and ended_on is null and resolved_on is null\
            """;

    private static final String BEGIN = """
            insert into dossier_version (coupling_id, version, present, kept_on, recorded_at)
            select coupling_id, 1, string_to_array(present, ' '), kept_on, $4::timestamptz
            from unnest($1::uuid[], $2::text[], $3::date[]) as line (coupling_id, present, kept_on)
            """;

    private static final String ADD = """
            with added as (
                insert into dossier_version (coupling_id, version, present, kept_on, recorded_at)
                values ($1, $2, $3::text[], $5, $6)),
            resolved as (
                update dossier_request set resolved_on = $5
                where coupling_id = $1 and resolved_on is null and item = any($3::text[]))
            update coupling
            set lacking = $4::text[],
                blocked_since = case when cardinality($4::text[]) > 0 then coalesce(blocked_since, $5) end,
                blocked_days = blocked_days + case
                    when cardinality($4::text[]) = 0 and blocked_since is not null then $5::date - blocked_since else 0 end
            where id = $1
            """;

    private static final String REQUEST = """
            insert into dossier_request (coupling_id, number, item, requested_on, recorded_at)
            select $1::uuid, coalesce(max(number), 0) + 1, $2::text, $3::date, $4::timestamptz
            from dossier_request where coupling_id = $1::uuid
            on conflict (coupling_id, item) where resolved_on is null do nothing
            """;

    private final Sql sql;
    private final SqlParticulars<Kept> dossiers;

    SqlDossiers(Sql sql) {
        this.sql = sql;
        this.dossiers = new SqlParticulars<>(sql, "dossier_version", FIND, SqlDossiers::kept);
    }

    @Override
    public Uni<Void> begin(List<Begun> begun, Instant recordedAt) {
        return sql.execute(
                        BEGIN,
                        Sql.column(begun, Begun::couplingId, UUID[]::new),
                        Sql.column(begun, SqlDossiers::words, String[]::new),
                        Sql.column(begun, Begun::since, LocalDate[]::new),
                        recordedAt)
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Guarded<Recorded<Kept>>>> find(Jurisdiction jurisdiction, UUID couplingId) {
        return dossiers.find(jurisdiction, couplingId);
    }

    @Override
    public Uni<Optional<Long>> lock(Jurisdiction jurisdiction, UUID couplingId) {
        return dossiers.lock(jurisdiction, couplingId);
    }

    @Override
    public Uni<Void> add(Recorded<Kept> recorded, Instant recordedAt) {
        var dossier = recorded.content().dossier();
        return sql.execute(
                        ADD,
                        recorded.couplingId(),
                        recorded.version(),
                        Sql.column(dossier.present(), DossierItem::name, String[]::new),
                        Sql.column(dossier.lackingForTenancy(), DossierItem::name, String[]::new),
                        recorded.content().on(),
                        recordedAt)
                .replaceWithVoid();
    }

    @Override
    public Uni<List<RequestedItem>> requests(UUID couplingId) {
        return sql.execute(REQUESTS, couplingId).map(rows -> Rows.list(rows, SqlDossiers::request));
    }

    @Override
    public Uni<Guarded<List<OpenRequest>>> open(
            Jurisdiction jurisdiction, MunicipalityCode municipality, Place after, int most) {
        var conditions = new Conditions()
                .and(
                        "municipality = any(?)",
                        jurisdiction
                                .municipalities()
                                .map(codes -> Sql.column(codes, MunicipalityCode::value, String[]::new))
                                .orElse(null))
                .and("municipality = ?", municipality == null ? null : municipality.value());
        if (after != null) {
            conditions.and(
                    "(requested_on, coupling_id, item) > (" + conditions.parameter(after.requestedOn()) + "::date, "
                            + conditions.parameter(after.couplingId()) + "::uuid, ?)",
                    after.item().name());
        }
        var limit = conditions.parameter((long) most);
        return sql.execute(
                        OPEN + conditions.where() + " order by requested_on, coupling_id, item limit " + limit,
                        conditions.arguments())
                .map(rows -> Rows.list(rows, SqlDossiers::openRequest))
                .map(found -> Guarded.of(
                        found, found.stream().map(OpenRequest::couplingId).toList()));
    }

    @Override
    public Uni<Boolean> request(UUID couplingId, DossierItem item, LocalDate today, Instant recordedAt) {
        return sql.execute(REQUEST, couplingId, item.name(), today, recordedAt).map(rows -> rows.rowCount() == 1);
    }

    private static Kept kept(Row row) {
        return new Kept(
                Dossier.of(Arrays.stream(row.getArrayOfStrings(2))
                        .map(DossierItem::valueOf)
                        .toList()),
                row.getLocalDate(3));
    }

    /** The items in one column of an array of rows, which cannot hold arrays of different lengths. */
    private static String words(Begun begun) {
        return begun.dossier().present().stream().map(DossierItem::name).collect(Collectors.joining(" "));
    }

    private static OpenRequest openRequest(Row row) {
        return new OpenRequest(
                row.getUUID(0),
                new MunicipalityCode(row.getString(1)),
                new RequestedItem(DossierItem.valueOf(row.getString(2)), row.getLocalDate(3), row.getLocalDate(4)));
    }

    private static RequestedItem request(Row row) {
        return new RequestedItem(DossierItem.valueOf(row.getString(0)), row.getLocalDate(1), row.getLocalDate(2));
    }
}
