// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.quota.exchange.application.Exchanges;
import nl.onderdak.quota.exchange.application.Stage;
import nl.onderdak.quota.exchange.domain.Exchange;
import nl.onderdak.quota.exchange.domain.ExchangeState;
import nl.onderdak.quota.exchange.domain.ExchangeTerms;
import nl.onderdak.quota.exchange.domain.LapseReason;
import nl.onderdak.quota.exchange.domain.SuggestedBy;
import nl.onderdak.web.jurisdiction.Jurisdiction;

/** Exchanges in tables {@code quota_exchange} and {@code quota_exchange_party}. */
@ApplicationScoped
class SqlExchanges implements Exchanges {

    private static final String EXCHANGES = """
        select e.id, e.half_year, e.proposer, e.reason, e.revokes, e.proposed_at, e.state, e.state_at,
               e.effective_on, e.refused_by, e.lapse_reason, e.revoked_by, e.version,
               e.suggestion, s.search, s.province, p.municipalities, p.persons, p.agreed_at
          from quota_exchange e
          left join exchange_suggestion s on s.id = e.suggestion
          join lateral (select array_agg(municipality) as municipalities, array_agg(persons) as persons,
                               array_agg(agreed_at) as agreed_at
                          from quota_exchange_party where exchange = e.id) p on true
        """;

    private final Sql sql;

    SqlExchanges(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Optional<Exchange>> find(UUID id) {
        return sql.execute(EXCHANGES + " where e.id = $1", id).map(SqlExchanges::first);
    }

    @Override
    public Uni<Optional<Exchange>> lock(UUID id) {
        return sql.execute("select id from quota_exchange where id = $1 for update", id)
                .chain(() -> find(id));
    }

    @Override
    public Uni<List<Exchange>> withRevoked(Collection<UUID> ids) {
        return sql.execute(EXCHANGES + """
             where e.id = any($1)
                or e.id in (select revokes from quota_exchange where id = any($1))
             order by e.id
            """, column(ids, Function.identity(), UUID[]::new))
                .map(SqlExchanges::exchanges);
    }

    @Override
    public Uni<List<Exchange>> list(Jurisdiction jurisdiction, Exchanges.Filter filter, UUID after, int limit) {
        return sql.execute(
                        EXCHANGES + """
                             where ($1::text[] is null or e.municipalities && $1)
                               and ($2::text is null or e.half_year = $2)
                               and ($3::text is null or $3 = any (e.municipalities))
                               and ($4::text is null
                                    or case when e.state = 'OPEN' and e.half_year < $5 then 'LAPSED' else e.state end = $4)
                               and ($6::uuid is null or e.id > $6)
                             order by e.id limit $7
                            """,
                        municipalities(jurisdiction),
                        filter.halfYear() == null ? null : filter.halfYear().toString(),
                        filter.municipality() == null
                                ? null
                                : filter.municipality().value(),
                        filter.stage() == null ? null : filter.stage().name(),
                        HalfYear.of(filter.today()).toString(),
                        after,
                        limit)
                .map(SqlExchanges::exchanges);
    }

    @Override
    public Uni<Void> add(Exchange exchange) {
        var terms = exchange.terms();
        return sql.execute(
                        """
                        insert into quota_exchange
                               (id, half_year, proposer, suggestion, municipalities, reason, revokes, proposed_at, state,
                                version)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                        """,
                        exchange.id(),
                        terms.halfYear().toString(),
                        exchange.proposer() == null ? null : exchange.proposer().value(),
                        exchange.suggestedBy() == null
                                ? null
                                : exchange.suggestedBy().suggestion(),
                        parties(exchange),
                        terms.reason(),
                        terms.revokes(),
                        exchange.proposedAt(),
                        Stage.of(exchange.state()).name(),
                        exchange.version())
                .chain(() -> sql.execute(
                        """
                        insert into quota_exchange_party (exchange, municipality, persons, agreed_at)
                        select $1, * from unnest($2::text[], $3::int[], $4::timestamptz[])
                        """,
                        exchange.id(),
                        parties(exchange),
                        column(exchange.parties(), terms.persons()::get, Integer[]::new),
                        agreements(exchange)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> update(Exchange exchange) {
        var state = StateColumns.of(exchange.state());
        return sql.execute(
                        """
                        update quota_exchange
                           set state = $2, state_at = $3, effective_on = $4, refused_by = $5, lapse_reason = $6,
                               revoked_by = $7, version = $8
                         where id = $1
                        """,
                        exchange.id(),
                        Stage.of(exchange.state()).name(),
                        state.at(),
                        state.effectiveOn(),
                        state.refusedBy(),
                        state.lapseReason(),
                        state.revokedBy(),
                        exchange.version())
                .chain(() -> sql.execute("""
                    update quota_exchange_party p set agreed_at = a.agreed_at
                      from unnest($2::text[], $3::timestamptz[]) as a(municipality, agreed_at)
                     where p.exchange = $1 and p.municipality = a.municipality
                       and p.agreed_at is distinct from a.agreed_at
                    """, exchange.id(), parties(exchange), agreements(exchange)))
                .replaceWithVoid();
    }

    private static Object municipalities(Jurisdiction jurisdiction) {
        return jurisdiction
                .municipalities()
                .map(codes -> column(codes, MunicipalityCode::value, String[]::new))
                .orElse(null);
    }

    private static Object parties(Exchange exchange) {
        return column(exchange.parties(), MunicipalityCode::value, String[]::new);
    }

    private static Object agreements(Exchange exchange) {
        return column(exchange.parties(), party -> exchange.agreements().get(party), Instant[]::new);
    }

    private static Optional<Exchange> first(RowSet<Row> rows) {
        return exchanges(rows).stream().findFirst();
    }

    private static List<Exchange> exchanges(RowSet<Row> rows) {
        return Rows.list(rows, SqlExchanges::exchange);
    }

    private static Exchange exchange(Row row) {
        var municipalities = row.getArrayOfStrings("municipalities");
        var persons = row.getArrayOfIntegers("persons");
        var agreedAt = row.getArrayOfOffsetDateTimes("agreed_at");
        SortedMap<MunicipalityCode, Integer> shares = new TreeMap<>();
        SortedMap<MunicipalityCode, Instant> agreements = new TreeMap<>();
        for (int i = 0; i < municipalities.length; i++) {
            var municipality = new MunicipalityCode(municipalities[i]);
            shares.put(municipality, persons[i]);
            if (agreedAt[i] != null) {
                agreements.put(municipality, agreedAt[i].toInstant());
            }
        }
        return new Exchange(
                row.getUUID("id"),
                proposer(row),
                suggestedBy(row),
                new ExchangeTerms(
                        HalfYear.valueOf(row.getString("half_year")),
                        shares,
                        row.getString("reason"),
                        row.getUUID("revokes")),
                Rows.instant(row, "proposed_at"),
                agreements,
                state(row),
                row.getLong("version"));
    }

    private static MunicipalityCode proposer(Row row) {
        var proposer = row.getString("proposer");
        return proposer == null ? null : new MunicipalityCode(proposer);
    }

    private static SuggestedBy suggestedBy(Row row) {
        var suggestion = row.getUUID("suggestion");
        return suggestion == null
                ? null
                : new SuggestedBy(suggestion, row.getUUID("search"), new ProvinceCode(row.getString("province")));
    }

    private static ExchangeState state(Row row) {
        var moment = Rows.instant(row, "state_at");
        return switch (Stage.valueOf(row.getString("state"))) {
            case OPEN -> new ExchangeState.Open();
            case IN_EFFECT -> new ExchangeState.InEffect(row.getLocalDate("effective_on"), moment);
            case REFUSED -> new ExchangeState.Refused(new MunicipalityCode(row.getString("refused_by")), moment);
            case WITHDRAWN -> new ExchangeState.Withdrawn(moment);
            case LAPSED -> new ExchangeState.Lapsed(LapseReason.valueOf(row.getString("lapse_reason")), moment);
            case REVOKED ->
                new ExchangeState.Revoked(row.getUUID("revoked_by"), row.getLocalDate("effective_on"), moment);
        };
    }

    private record StateColumns(
            Instant at, LocalDate effectiveOn, String refusedBy, String lapseReason, UUID revokedBy) {

        static StateColumns of(ExchangeState state) {
            return switch (state) {
                case ExchangeState.Open _ -> new StateColumns(null, null, null, null, null);
                case ExchangeState.InEffect(var effectiveOn, var at) ->
                    new StateColumns(at, effectiveOn, null, null, null);
                case ExchangeState.Refused(var by, var at) -> new StateColumns(at, null, by.value(), null, null);
                case ExchangeState.Withdrawn(var at) -> new StateColumns(at, null, null, null, null);
                case ExchangeState.Lapsed(var reason, var at) -> new StateColumns(at, null, null, reason.name(), null);
                case ExchangeState.Revoked(var by, var effectiveOn, var at) ->
                    new StateColumns(at, effectiveOn, null, null, by);
            };
        }
    }
}
