// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.onderdak.contracts.Service;
import nl.onderdak.servers.PostgresServer;

/**
 * Balances computed in SQL from the tables of their owners, quota-service and placement-service; shares no code with
 * supervision-service, its ledger or the events between them. A balance is what was housed less what was due, of the
 * municipality itself and of those that it has taken over by then.
 */
final class Oracle implements AutoCloseable {

    /**
     * The quota of a half-year on a day is that of the latest row in effect, with the exchanges in it that count by then;
     * what each day adds is the difference.
     */
    private static final String QUOTAS = """
            insert into fact (municipality, day, persons)
            select municipality, day, -(persons - coalesce(lag(persons) over
                (partition by municipality, half_year order by day), 0))
            from (
                select distinct on (quota.municipality, quota.half_year, turn.day)
                    quota.municipality, quota.half_year, turn.day,
                    quota.computed + (
                        select coalesce(sum((exchange ->> 'persons')::int), 0)
                        from jsonb_array_elements(quota.exchanges) exchange
                        where (exchange ->> 'effectiveOn')::date <= turn.day
                    ) as persons
                from (
                    select municipality, half_year, effective_on as day from municipal_quota
                    union
                    select municipality, half_year, (exchange ->> 'effectiveOn')::date
                    from municipal_quota cross join jsonb_array_elements(exchanges) exchange
                ) turn
                join municipal_quota quota on quota.municipality = turn.municipality
                    and quota.half_year = turn.half_year and quota.effective_on <= turn.day
                order by quota.municipality, quota.half_year, turn.day, quota.sequence desc
            ) as in_effect
            """;

    private static final String HOLDERS = """
            create temp table holder as
            with recursive line (origin, holder, since) as (
                select code, code, date '0001-01-01' from municipality
                union all
                select line.origin, inheritance.successor, inheritance.effective_on
                from line join inheritance on inheritance.predecessor = line.holder
            )
            select origin, holder, since, lead(since, 1, 'infinity') over (partition by origin order by since) as until
            from line
            """;

    private static final String BALANCES = """
            create temp table figure as
            with origin_sum as (
                select municipality, day, sum(sum(persons)) over (partition by municipality order by day) as persons,
                    lead(day, 1, 'infinity') over (partition by municipality order by day) as until
                from fact group by municipality, day
            )
            select calendar.day, holder.holder as municipality, sum(origin_sum.persons) as balance
            from calendar
            join holder on calendar.day >= holder.since and calendar.day < holder.until
            join origin_sum on origin_sum.municipality = holder.origin
                and calendar.day >= origin_sum.day and calendar.day < origin_sum.until
            group by calendar.day, holder.holder
            """;

    private final Connection quotas;

    private Oracle(Connection quotas) {
        this.quotas = quotas;
    }

    /**
     * Computes the balances at the end of every day on which something counts.
     *
     * @param openings balances of an earlier administration, at the end of their day
     */
    static Oracle of(RunningSystem system, Map<String, Integer> openings, LocalDate openedOn)
            throws SQLException, IOException {
        var postgres = PostgresServer.in(system.data().resolve("postgres"), system.postgresPort());
        var oracle = new Oracle(postgres.connect(Service.QUOTA.database()));
        oracle.execute("create temp table fact (municipality text, day date, persons bigint)");
        oracle.execute(QUOTAS);
        oracle.execute(HOLDERS);
        for (var opening : openings.entrySet()) {
            oracle.add(opening.getKey(), openedOn, opening.getValue());
        }
        try (var placements = postgres.connect(Service.PLACEMENT.database())) {
            oracle.addHoused(placements);
        }
        oracle.execute("create temp table calendar as select distinct day from fact"
                + " union select distinct since from holder where since > '0001-01-01'");
        oracle.execute("analyze");
        oracle.execute(BALANCES);
        oracle.execute("create index on figure (day)");
        return oracle;
    }

    private void addHoused(Connection placements) throws SQLException {
        try (var statement = placements.createStatement();
                var rows = statement.executeQuery(
                        "select municipality, housed_on, sum(persons) from realisation group by 1, 2")) {
            while (rows.next()) {
                add(rows.getString(1), rows.getObject(2, LocalDate.class), rows.getLong(3));
            }
        }
    }

    private void add(String municipality, LocalDate day, long persons) throws SQLException {
        try (var insert = quotas.prepareStatement("insert into fact values (?, ?, ?)")) {
            insert.setString(1, municipality);
            insert.setDate(2, Date.valueOf(day));
            insert.setLong(3, persons);
            insert.executeUpdate();
        }
    }

    /** Every day on which something counts. */
    List<LocalDate> days() throws SQLException {
        var days = new ArrayList<LocalDate>();
        try (var statement = quotas.createStatement();
                var rows = statement.executeQuery("select day from calendar order by day")) {
            while (rows.next()) {
                days.add(rows.getObject(1, LocalDate.class));
            }
        }
        return days;
    }

    /** The balances at the end of a day; a municipality of which nothing counts is left out. */
    Map<String, Long> balances(LocalDate day) throws SQLException {
        var balances = new TreeMap<String, Long>();
        try (var query = quotas.prepareStatement("select municipality, balance from figure where day = ?")) {
            query.setDate(1, Date.valueOf(day));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    balances.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return balances;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = quotas.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        quotas.close();
    }
}
