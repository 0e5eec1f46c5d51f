// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.openingbalance.adapter.rest;

import io.quarkus.test.junit.QuarkusMock;
import jakarta.enterprise.inject.Vetoed;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;

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
    Optional<ProvinceCode> ownProvince() {
        return Optional.empty();
    }

    @Override
    Optional<MunicipalityCode> ownMunicipality() {
        return Optional.empty();
    }
}
