// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.adapter.rest;

import io.quarkus.test.junit.QuarkusMock;
import jakarta.enterprise.inject.Vetoed;
import java.util.Optional;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Organisation;

/** The application without its filter: everybody sets and sees the opening balances of the whole country. */
@Vetoed
public class EndlessSupervision extends Supervision {

    private EndlessSupervision() {
        super(null);
    }

    /** Until the end of the test. */
    public static void install() {
        QuarkusMock.installMockForType(new EndlessSupervision(), Supervision.class);
    }

    @Override
    Optional<ProvinceCode> takenOverFor() {
        return Optional.empty();
    }

    @Override
    Organisation by() {
        return new Organisation.Rijk();
    }
}
