// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.application;

import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.quota.exchange.domain.Exchange;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;
import nl.onderdak.web.problem.NotFound;

/**
 * Who sees an exchange: its parties and who succeeded them, their supervisors, the ministry and who keeps the system
 * running. Who decides on it: each college for itself, and nobody for it.
 */
@ApplicationScoped
class Parties {

    private final Jurisdictions jurisdictions;

    Parties(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    /** Whose exchanges are this organisation's affair: COA couples households wherever quotas go, and sees none. */
    Uni<Jurisdiction> jurisdiction(Organisation by) {
        return by instanceof Organisation.Coa ? Uni.createFrom().item(Jurisdiction.NONE) : jurisdictions.of(by);
    }

    /** @return fails with {@link NotFound} when there is no such exchange, or not for this organisation */
    Uni<Exchange> seen(Optional<Exchange> found, Organisation by) {
        return jurisdiction(by)
                .map(jurisdiction -> found.filter(
                                exchange -> exchange.parties().stream().anyMatch(jurisdiction::covers))
                        .orElseThrow(NotFound::new));
    }

    /**
     * An exchange to decide on.
     *
     * @return as {@link #seen}; fails with {@link ForbiddenException} when the organisation takes no part in it, such as
     *     the successor of a party
     */
    Uni<Exchange> decidable(Optional<Exchange> found, Organisation by) {
        var party = municipality(by);
        return seen(found, by).invoke(exchange -> {
            if (!exchange.parties().contains(party)) {
                throw new ForbiddenException();
            }
        });
    }

    /** @throws ForbiddenException when it is not a municipality that decides */
    static MunicipalityCode municipality(Organisation organisation) {
        if (organisation instanceof Organisation.Municipality(var code)) {
            return code;
        }
        throw new ForbiddenException();
    }
}
