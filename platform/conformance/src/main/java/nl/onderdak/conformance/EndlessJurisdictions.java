// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import io.quarkus.test.junit.QuarkusMock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.util.Set;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** The application without its filter: the jurisdiction of every organisation is the whole country. */
@Vetoed
class EndlessJurisdictions extends Jurisdictions {

    private EndlessJurisdictions() {
        super(null, null);
    }

    /** Until the end of the test. */
    static void install() {
        QuarkusMock.installMockForType(new EndlessJurisdictions(), Jurisdictions.class);
    }

    @Override
    public Uni<Jurisdiction> of(Organisation organisation) {
        return Uni.createFrom().item(new Jurisdiction.Country());
    }

    @Override
    public Uni<Jurisdiction> of(Organisation organisation, Set<MunicipalityCode> asked) {
        return of(organisation);
    }
}
