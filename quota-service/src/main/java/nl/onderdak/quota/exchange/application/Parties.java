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
 * Decides which organisations see an exchange (its parties and their successors, their supervisors, the ministry and
 * the operator) and which decide on it: each college for its own municipality only.
 */
@ApplicationScoped
class Parties {

    private final Jurisdictions jurisdictions;

    Parties(Jurisdictions jurisdictions) {
        this.jurisdictions = jurisdictions;
    }

    /**
     * Returns the municipalities whose exchanges the organisation sees. COA couples households in all municipalities
     * but sees no exchanges.
     */
    Uni<Jurisdiction> jurisdiction(Organisation by) {
        return by instanceof Organisation.Coa ? Uni.createFrom().item(Jurisdiction.NONE) : jurisdictions.of(by);
    }

    /** @return fails with {@link NotFound} when no such exchange exists within the jurisdiction of the organisation */
    Uni<Exchange> seen(Optional<Exchange> found, Organisation by) {
        return jurisdiction(by)
                .map(jurisdiction -> found.filter(
                                exchange -> exchange.parties().stream().anyMatch(jurisdiction::covers))
                        .orElseThrow(NotFound::new));
    }

    /**
     * Returns an exchange that the organisation may decide on.
     *
     * @return fails as {@link #seen}, and with {@link ForbiddenException} when the organisation is no party, such as
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

    /** @throws ForbiddenException when the organisation is not a municipality */
    static MunicipalityCode municipality(Organisation organisation) {
        if (organisation instanceof Organisation.Municipality(var code)) {
            return code;
        }
        throw new ForbiddenException();
    }
}
