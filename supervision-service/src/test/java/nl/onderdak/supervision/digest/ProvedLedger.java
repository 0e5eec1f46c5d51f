// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.messaging.sql.AsService;
import nl.onderdak.messaging.sql.NoFacts;
import nl.onderdak.supervision.digest.application.CheckDigests;

/** A use case that rests on a proved ledger. */
@ApplicationScoped
class ProvedLedger {

    private final CheckDigests checkDigests;

    ProvedLedger(CheckDigests checkDigests) {
        this.checkDigests = checkDigests;
    }

    Set<MunicipalityCode> unproved(MunicipalityCode... municipalities) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> within(List.of(municipalities)));
    }

    @AsService
    @NoFacts
    @WithTransaction
    Uni<Set<MunicipalityCode>> within(List<MunicipalityCode> municipalities) {
        return checkDigests.unproved(municipalities);
    }
}
