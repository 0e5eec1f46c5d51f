// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.exchange.application;

import io.quarkus.security.ForbiddenException;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.quota.exchange.domain.Exchange;
import nl.onderdak.web.problem.NotFound;

/** Who may decide: each college for itself, and nobody for it. */
final class Parties {

    private Parties() {}

    /** @throws ForbiddenException when it is not a municipality that decides */
    static MunicipalityCode municipality(Organisation organisation) {
        if (organisation instanceof Organisation.Municipality(var code)) {
            return code;
        }
        throw new ForbiddenException();
    }

    /** @throws NotFound when there is no such exchange, or this municipality takes no part in it */
    static Exchange of(Optional<Exchange> found, MunicipalityCode party) {
        return found.filter(exchange -> exchange.parties().contains(party)).orElseThrow(NotFound::new);
    }
}
