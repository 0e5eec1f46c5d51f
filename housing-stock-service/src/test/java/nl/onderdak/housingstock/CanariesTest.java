// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import java.util.List;
import java.util.Set;
import nl.onderdak.conformance.CanarySmoke;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;

@ServiceTest
class CanariesTest extends CanarySmoke {

    private static String municipality;
    private static Stock.Announced vacancy;
    private static String coupling;
    private static String shareable;

    CanariesTest() {
        super("housing-stock");
    }

    @Override
    protected List<Command> commands() {
        if (municipality == null) {
            municipality = Stock.municipality();
            vacancy = Stock.vacancy(municipality, 3);
            coupling = Stock.coupling(municipality, 2).toString();
            shareable = Stock.dwelling(municipality, 3);
        }
        var token = Tokens.withScopes("OPERATOR", "stock:write", "stock:read", "stock:plan");
        return List.of(
                new Command(
                        "/v1/landlords",
                        token,
                        "{\"landlord\": \"C7401\", \"name\": \"Beter Wonen\"}",
                        Set.of("landlord", "name"),
                        null),
                new Command(
                        "/v1/dwellings",
                        token,
                        """
                        {"dwelling": "C7401-1", "landlord": "C7401", "municipality": "%s", "capacity": 3,
                         "rooms": 3, "selfContained": true}
                        """.formatted(municipality),
                        Set.of("dwelling", "landlord"),
                        "/v1/dwellings"),
                new Command("/v1/shared-dwellings", token, """
                        {"dwelling": "%s", "form": "SHARING", "manager": "LANDLORD",
                         "places": [{"place": "C7401-9", "capacity": 1}]}
                        """.formatted(shareable), Set.of("dwelling"), null),
                new Command(
                        "/v1/sharing-permits",
                        token,
                        "{\"dwelling\": \"%s\", \"from\": \"2025-01-01\", \"mostPlaces\": 3}"
                                .formatted(vacancy.dwelling()),
                        Set.of("dwelling"),
                        null),
                new Command("/v1/sharing-policies", token, """
                        {"municipality": "%s", "effectiveOn": "2025-01-01", "mostPlaces": 4, "permitNeeded": []}
                        """.formatted(municipality), Set.of(), null),
                new Command(
                        "/v1/vacancies",
                        token,
                        "{\"unit\": \"C7401-1\", \"availableFrom\": \"2025-03-01\"}",
                        Set.of("unit"),
                        null),
                new Command(
                        "/v1/reservations",
                        token,
                        "{\"couplingId\": \"%s\", \"vacancies\": [\"%s\"], \"expiresAt\": \"2025-03-08T12:00:00Z\"}"
                                .formatted(coupling, vacancy.id()),
                        Set.of(),
                        null),
                new Command(
                        "/v1/vacancies/" + vacancy.id() + "/letting",
                        token,
                        "{\"targetGroup\": \"REGULAR\", \"letOn\": \"2025-03-14\"}",
                        Set.of(),
                        null),
                new Command(
                        "/v1/vacancies/" + vacancy.id() + "/return",
                        token,
                        "{\"reason\": \"WITHDRAWN\"}",
                        Set.of(),
                        null));
    }

    @Override
    protected List<String> reads() {
        return List.of(
                "/v1/vacancies/{}",
                "/v1/vacancies",
                "/v1/reservations",
                "/v1/reservations/{}",
                "/v1/vacancies/statistics",
                "/v1/coupled-households",
                "/v1/mismatches",
                "/v1/returned-vacancies",
                "/v1/landlords/{}",
                "/v1/dwellings/{}",
                "/v1/shared-dwellings",
                "/v1/shared-dwellings/{}",
                "/v1/sharing-permits",
                "/v1/sharing-permits/{}",
                "/v1/sharing-policies",
                "/v1/sharing-consents",
                "/v1/sharing-consents/{}",
                "/v1/bona-fide-declarations",
                "/v1/bona-fide-declarations/{}",
                "/v1/sharing-inspections",
                "/v1/events",
                "/v1/audit-records",
                "/v1/processing-records",
                "/v1/parked-events");
    }
}
