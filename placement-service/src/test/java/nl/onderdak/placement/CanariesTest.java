// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement;

import java.util.List;
import java.util.Set;
import nl.onderdak.conformance.CanarySmoke;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;

@ServiceTest
class CanariesTest extends CanarySmoke {

    private static final String MUNICIPALITY = "GM7301";

    private static String path;
    private static String couplingId;

    CanariesTest() {
        super("placement");
    }

    @Override
    protected List<Command> commands() {
        if (path == null) {
            PlacementApi.municipality(MUNICIPALITY, "PV23", null, 1);
            couplingId = PlacementApi.coupled(MUNICIPALITY, 3).toString();
            path = "/v1/couplings/" + couplingId;
        }
        var municipality = Tokens.municipality(MUNICIPALITY);
        return List.of(
                new Command(
                        "/v1/couplings",
                        Tokens.coa(),
                        PlacementApi.coupling("KANARIE-REFERENTIE-1", MUNICIPALITY, 3),
                        Set.of(),
                        "/v1/couplings"),
                new Command(
                        path + "/housing",
                        municipality,
                        "{\"housedOn\": \"2024-02-01\", \"kind\": \"REGULAR\", \"brpRegisteredOn\": \"2024-02-01\"}",
                        Set.of(),
                        null),
                new Command(
                        path + "/corrections",
                        municipality,
                        "{\"reason\": \"NOT_HOUSED\", \"housing\": null}",
                        Set.of(),
                        null),
                new Command(null, municipality, """
                        {"couplingId": "%s", "version": 1, "housedOn": "2024-02-01", "kind": "REGULAR"}
                        """.formatted(couplingId), Set.of(), "/v1/housings"),
                new Command(
                        "/v1/erasures",
                        Tokens.coa(),
                        "{\"coaReference\": \"KANARIE-REFERENTIE-1\", \"reason\": \"ORDERED\"}",
                        Set.of(),
                        null));
    }

    @Override
    protected List<String> reads() {
        return List.of(
                "/v1/couplings/{}",
                "/v1/couplings",
                "/v1/couplings/{}/history",
                "/v1/realisations",
                "/v1/audit-records",
                "/v1/processing-records",
                "/v1/parked-events");
    }
}
