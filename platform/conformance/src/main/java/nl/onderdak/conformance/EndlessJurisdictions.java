// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance;

import io.quarkus.test.junit.QuarkusMock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Vetoed;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.jurisdiction.Jurisdictions;

/** The application without its filter: the jurisdiction of every organisation is the whole country. */
@Vetoed
public class EndlessJurisdictions extends Jurisdictions {

    private EndlessJurisdictions() {
        super(null, null);
    }

    /** Until the end of the test. */
    public static void install() {
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

    @Override
    public Uni<Map<Organisation, Jurisdiction>> of(Map<Organisation, Set<MunicipalityCode>> asked) {
        return Uni.createFrom()
                .item(asked.keySet().stream()
                        .collect(Collectors.toMap(Function.identity(), _ -> new Jurisdiction.Country())));
    }
}
