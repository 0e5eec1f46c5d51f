// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.adapter.persistence;

import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.supervision.ledger.application.Circumstances;
import nl.onderdak.supervision.ledger.domain.CouplingSupply;
import nl.onderdak.supervision.ledger.domain.InhabitantCount;

/** Circumstances in PostgreSQL; appends a whole batch in one statement. */
@ApplicationScoped
public class SqlCircumstances implements Circumstances {

    private static final String SUPPLIES = """
            insert into coupling_supply (event_id, municipality, half_year, reference_date, corrected_quota, supply,
                short_by, sequence, recorded_at)
            select * from unnest($1::uuid[], $2::text[], $3::text[], $4::date[], $5::int[], $6::int[], $7::int[],
                $8::bigint[], $9::timestamptz[])
            """;

    private static final String INHABITANTS = """
            insert into inhabitant_count (event_id, municipality, half_year, reference_date, inhabitants, sequence,
                recorded_at)
            select * from unnest($1::uuid[], $2::text[], $3::text[], $4::date[], $5::int[], $6::bigint[],
                $7::timestamptz[])
            """;

    private final Sql sql;

    public SqlCircumstances(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Void> appendSupplies(List<CouplingSupply> supplies) {
        return sql.execute(
                        SUPPLIES,
                        column(supplies, CouplingSupply::eventId, UUID[]::new),
                        column(supplies, supply -> supply.municipality().value(), String[]::new),
                        column(supplies, supply -> supply.halfYear().toString(), String[]::new),
                        column(supplies, CouplingSupply::referenceDate, LocalDate[]::new),
                        column(supplies, CouplingSupply::correctedQuota, Integer[]::new),
                        column(supplies, CouplingSupply::supply, Integer[]::new),
                        column(supplies, CouplingSupply::shortBy, Integer[]::new),
                        column(supplies, CouplingSupply::sequence, Long[]::new),
                        column(supplies, CouplingSupply::recordedAt, Instant[]::new))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> appendInhabitants(List<InhabitantCount> counts) {
        return sql.execute(
                        INHABITANTS,
                        column(counts, InhabitantCount::eventId, UUID[]::new),
                        column(counts, count -> count.municipality().value(), String[]::new),
                        column(counts, count -> count.halfYear().toString(), String[]::new),
                        column(counts, InhabitantCount::referenceDate, LocalDate[]::new),
                        column(counts, InhabitantCount::inhabitants, Integer[]::new),
                        column(counts, InhabitantCount::sequence, Long[]::new),
                        column(counts, InhabitantCount::recordedAt, Instant[]::new))
                .replaceWithVoid();
    }
}
