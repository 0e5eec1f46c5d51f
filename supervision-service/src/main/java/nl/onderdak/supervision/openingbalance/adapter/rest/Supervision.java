// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.adapter.rest;

import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.web.problem.NotFound;
import nl.onderdak.web.security.Caller;

/** Whose opening balances the caller may set and see. */
@ApplicationScoped
class Supervision {

    private final Caller caller;

    Supervision(Caller caller) {
        this.caller = caller;
    }

    /**
     * A province takes balances over for its own municipalities, the ministry and the operator for all: empty.
     *
     * @throws ForbiddenException when the caller supervises nobody
     */
    Optional<ProvinceCode> takenOverFor() {
        return switch (caller.organisation()) {
            case Organisation.Province(var code) -> Optional.of(code);
            case Organisation.Rijk _, Organisation.Operator _ -> Optional.empty();
            case Organisation.Municipality _, Organisation.Coa _, Organisation.Corporation _ ->
                throw new ForbiddenException();
        };
    }

    /**
     * Who looks.
     *
     * @throws NotFound when the caller may see no such balance
     */
    Organisation by() {
        var organisation = caller.organisation();
        if (organisation instanceof Organisation.Corporation) {
            throw new NotFound();
        }
        return organisation;
    }
}
