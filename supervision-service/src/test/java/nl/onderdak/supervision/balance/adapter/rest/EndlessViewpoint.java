// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.rest;

import io.quarkus.test.junit.QuarkusMock;
import jakarta.enterprise.inject.Vetoed;
import java.time.Clock;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.supervision.balance.domain.Area;

/** The application without its filter: everybody looks at figures as from the whole country. */
@Vetoed
public class EndlessViewpoint extends Viewpoint {

    private EndlessViewpoint() {
        super(null, Clock.systemUTC());
    }

    /** Until the end of the test. */
    public static void install() {
        QuarkusMock.installMockForType(new EndlessViewpoint(), Viewpoint.class);
    }

    @Override
    Organisation by() {
        return new Organisation.Rijk();
    }

    @Override
    Area own() {
        return new Area.Country();
    }
}
