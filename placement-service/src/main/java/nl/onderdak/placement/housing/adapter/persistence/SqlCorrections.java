// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.housing.adapter.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.messaging.sql.Sql;
import nl.onderdak.placement.coupling.domain.Coupling;
import nl.onderdak.placement.coupling.domain.Coupling.Coupled;
import nl.onderdak.placement.coupling.domain.Coupling.Housed;
import nl.onderdak.placement.coupling.domain.Coupling.MoveIn;
import nl.onderdak.placement.coupling.domain.Coupling.Stay;
import nl.onderdak.placement.housing.application.Corrections;

/** Corrections in SQL: one statement changes the coupling and adds to its history. */
@ApplicationScoped
class SqlCorrections implements Corrections {

    private static final String CORRECT = """
            with before as (
                select * from coupling where id = $1),
            after as (
                update coupling
                set version = $2, housed_on = $3, dwelling = $4, kind = $5, brp_registered_on = $6,
                    counted_persons = $7
                where id = $1
                returning *)
            insert into housing_history
                (coupling_id, version, municipality, recorded_at, reason,
                 before_housed_on, before_dwelling, before_kind, before_brp_registered_on, before_counted_persons,
                 housed_on, dwelling, kind, brp_registered_on, counted_persons)
            select after.id, after.version, after.municipality, $8::timestamptz, $9,
                before.housed_on, before.dwelling, before.kind, before.brp_registered_on, before.counted_persons,
                after.housed_on, after.dwelling, after.kind, after.brp_registered_on, after.counted_persons
            from after join before on before.id = after.id
            """;

    private final Sql sql;

    SqlCorrections(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Void> store(Coupling after, CorrectionReason reason, Instant recordedAt) {
        var stay = switch (after) {
            case Housed housed -> Optional.of(housed.stay());
            case Coupled _ -> Optional.<Stay>empty();
        };
        var moveIn = stay.map(Stay::moveIn);
        return sql.execute(
                        CORRECT,
                        after.details().id(),
                        after.version(),
                        moveIn.map(MoveIn::housedOn).orElse(null),
                        moveIn.map(MoveIn::dwelling).orElse(null),
                        moveIn.map(MoveIn::kind).map(Enum::name).orElse(null),
                        moveIn.map(MoveIn::brpRegisteredOn).orElse(null),
                        stay.map(Stay::countedPersons).orElse(null),
                        recordedAt,
                        reason.name())
                .replaceWithVoid();
    }
}
