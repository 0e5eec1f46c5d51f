// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import java.util.List;
import java.util.Set;
import nl.onderdak.conformance.CanarySmoke;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;

@ServiceTest
class CanariesTest extends CanarySmoke {

    private static final Set<String> KEYS = Set.of("idOrganisatie", "idExtern");

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
                        "/v1/dwelling-intakes"),
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
                new Command("/v1/flex-projects", token, """
                        {"municipality": "%s", "landlord": "C7401", "plan": {"homes": 4, "deliveryOn": "2026-01-01"}}
                        """.formatted(municipality), Set.of("landlord"), null),
                new Command(
                        "/v1/temporary-facilities",
                        token,
                        """
                        {"facility": "C7401-T", "kind": "HAR", "municipality": "%s", "landlord": "C7401",
                         "plan": {"places": 4, "openedOn": "2025-01-01"}}
                        """.formatted(municipality),
                        Set.of("facility", "landlord"),
                        null),
                new Command(
                        "/v1/temporary-facilities/C7401-T/stays",
                        token,
                        "{\"couplingId\": \"%s\", \"persons\": 1, \"from\": \"2025-02-01\"}".formatted(coupling),
                        Set.of(),
                        null),
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
                        null),
                new Command("/v1/projects", token, """
                    {"municipality": "%s", "kind": "FLEX", "name": "Homes", "status": "IDEA", "homesLeast": 1,
                     "homesMost": 2, "socialHomesMost": 2, "permitHolderPlaces": 1, "probability": 5000,
                     "expectedFrom": "2036", "expectedUntil": "2037"}
                    """.formatted(municipality), Set.of("name"), null),
                new Command("/v1/municipal-properties", token, """
                    {"municipality": "%s", "reference": "VG-1", "size": "SMALL", "availableFrom": "2026-01-01"}
                    """.formatted(municipality), Set.of("reference"), null),
                new Command("/v1/social-caps", token, """
                    {"municipality": "%s", "effectiveOn": "2026-01-01", "mostHomes": 1, "source": "Decision"}
                    """.formatted(municipality), Set.of("source"), null),
                new Command("/v1/performance-agreements", token, """
                    {"landlord": "C7401", "municipality": "%s", "year": 2026, "terms":
                     {"targets": [{"targetGroup": "URGENT", "number": 1}], "rounding": "FLOOR"}}
                    """.formatted(municipality), Set.of("landlord"), null),
                new Command("/v1/market/figures", token, """
                    {"municipality": "%s", "year": 2024, "seekers": 1, "source": "Report"}
                    """.formatted(municipality), Set.of("source"), null),
                new Command("/vera/v4/eenheden", token, """
                        {"idOrganisatie": "C7401", "idExtern": "U1", "tijdstipBericht": "2026-06-01T08:00:00Z",
                         "status": {"code": "VEH"}, "adres": {"gemeente": {"code": "%s"}},
                         "maximumAantalPersonen": 3, "kamersAantal": 3}
                        """.formatted(municipality), KEYS, "/vera/v4/eenheden-intakes"),
                new Command("/vera/v4/huuropzeggingen", token, """
                        {"idOrganisatie": "C7401", "idExtern": "H1", "tijdstipBericht": "2026-06-01T08:00:00Z",
                         "status": {"code": "GOE"}, "opzegdatum": "2099-07-01", "eenheid": {"idExtern": "U1"}}
                        """, KEYS, "/vera/v4/huuropzeggingen-intakes"),
                new Command("/vera/v4/publicaties", token, """
                        {"idOrganisatie": "C7401", "idExtern": "P1", "tijdstipBericht": "2026-06-01T08:00:00Z",
                         "status": {"code": "GEP"}, "eenheid": {"idExtern": "U1"}}
                        """, KEYS, "/vera/v4/publicaties-intakes"),
                new Command("/vera/v4/toewijzingen", token, """
                        {"idOrganisatie": "C7401", "idExtern": "T1", "tijdstipBericht": "2026-06-01T08:00:00Z",
                         "datum": "2026-06-01T08:00:00Z", "eenheid": {"idExtern": "U1"}}
                        """, KEYS, "/vera/v4/toewijzingen-intakes"));
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
                "/v1/parked-codes",
                "/v1/events",
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
                "/v1/projects/{}",
                "/v1/projects/{}/delays",
                "/v1/expected-supply",
                "/v1/municipal-properties/{}",
                "/v1/social-caps",
                "/v1/performance-agreements/{}",
                "/v1/performance-agreements/{}/progress",
                "/v1/performance-agreements/{}/vacancies",
                "/v1/market/years",
                "/v1/market/turnover",
                "/v1/form-policies/{}",
                "/v1/flex-projects",
                "/v1/flex-projects/{}",
                "/v1/temporary-facilities",
                "/v1/temporary-facilities/{}",
                "/v1/temporary-facilities/{}/stays",
                "/v1/temporary-facilities/{}/payments",
                "/v1/temporary-stays/{}",
                "/v1/temporary-homes/{}",
                "/v1/temporary-places",
                "/v1/events",
                "/v1/webhook-subscriptions",
                "/v1/webhook-subscriptions/{}",
                "/v1/webhook-subscriptions/{}/deliveries",
                "/v1/audit-records",
                "/v1/processing-records",
                "/v1/parked-events");
    }
}
