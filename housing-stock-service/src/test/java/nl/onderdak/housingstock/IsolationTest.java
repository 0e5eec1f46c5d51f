// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.conformance.Isolation;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
class IsolationTest extends Isolation {

    private static final String RESERVATION =
            "{\"couplingId\": \"{coupling}\", \"vacancies\": [\"{id}\"], \"expiresAt\": \"2099-01-01T00:00:00Z\"}";

    private static final String OWN_VACANCY =
            "{\"couplingId\": \"{coupling}\", \"vacancies\": [\"{own.id}\"], \"expiresAt\": \"2099-01-01T00:00:00Z\"}";

    /** Calculations and the published values that they use. */
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "/v1/policy-values",
            "/v1/rent-limits",
            "/v1/rent-limits/{year}",
            "/v1/rent-classes",
            "/v1/rent-assessments",
            "/v1/fitting-shares",
            "/v1/schemes",
            "/v1/subsidy-calculations",
            "/v1/occupancy-conversions",
            "/v1/sharing-calculations");

    /** No object: the year of the lettings that are planted. */
    private static final String YEAR = "2025";

    private static final String PLAN = """
        "kind": "TRANSFORMATION", "name": "Taken over", "status": "PLANNED", "homesLeast": 1, "homesMost": 2,
        "socialHomesMost": 2, "permitHolderPlaces": 1, "probability": 5000, "expectedFrom": "2036",
        "expectedUntil": "2037"}\
        """;

    private static final String TERMS =
            "{\"targets\": [{\"targetGroup\": \"URGENT\", \"number\": 1}], \"rounding\": \"FLOOR\"}";

    private static final int UUID_LENGTH = 36;

    private static Neighbours planted;
    private static String sincePlanted;

    @Override
    protected List<Affair> affairs() {
        if (planted == null) {
            planted = Neighbours.planted();
            sincePlanted = Instant.now().toString();
        }
        return List.of(affair(planted.one()), affair(planted.other()), affair(planted.ended()));
    }

    private static Affair affair(Neighbours.Ended ended) {
        return new Affair(
                ended.municipality(),
                Map.of(
                        "municipality", ended.municipality(),
                        "coupling", ended.coupling(),
                        "subject", ended.coupling(),
                        "couplingId", ended.coupling(),
                        "year", YEAR,
                        "id", ended.vacancy()),
                Set.of(ended.municipality(), ended.vacancy(), ended.coupling()));
    }

    private static Affair affair(Neighbours.Home home) {
        var values = new HashMap<>(home.ids());
        values.put("year", YEAR);
        return new Affair(home.landlord(), values, Set.copyOf(home.ids().values()));
    }

    @Override
    protected List<Caller> callers() {
        var one = planted.one();
        var other = planted.other();
        var ended = planted.ended();
        var all = Set.of(one.landlord(), other.landlord(), ended.municipality());
        return List.of(
                new Caller("corporation:" + one.landlord(), Set.of(one.landlord())),
                new Caller(one.municipality(), Set.of(one.landlord(), ended.municipality())),
                new Caller(one.province(), Set.of(one.landlord())),
                new Caller("corporation:" + other.landlord(), Set.of(other.landlord())),
                new Caller(other.municipality(), Set.of(other.landlord())),
                new Caller(other.province(), Set.of(other.landlord())),
                new Caller(ended.municipality(), Set.of(ended.municipality())),
                new Caller(ended.province(), Set.of(ended.municipality())),
                new Caller("OPERATOR", all),
                new Caller("RIJK", all),
                new Caller("GM7999", Set.of()),
                new Caller("PV31", Set.of()),
                new Caller("corporation:stranger", Set.of()));
    }

    @Override
    protected Map<String, String> absent() {
        var absent = new HashMap<String, String>();
        planted.one().ids().entrySet().forEach(each -> absent.put(each.getKey(), absent(each)));
        absent.put("year", "1999");
        return absent;
    }

    private static String absent(Map.Entry<String, String> planted) {
        if (planted.getKey().equals("municipality")) {
            return "GM7998";
        }
        if (planted.getKey().equals("neighbourhood")) {
            return "BU79980707";
        }
        return planted.getValue().length() == UUID_LENGTH ? UUID.randomUUID().toString() : "nothing";
    }

    @Override
    protected Map<String, String> parameters(String path) {
        return switch (path) {
            case "/v1/vacancies/{id}",
                    "/v1/reservations/{reservation}",
                    "/v1/dwellings/{dwelling}",
                    "/v1/shared-dwellings/{sharedDwelling}",
                    "/v1/projects/{project}" -> Map.of("validOn", "2999-12-31", "knownAt", sincePlanted);
            // the order to which the cursors belong
            case "/v1/vacancies" ->
                Map.of(
                        "availableFrom",
                        "1900-01-01",
                        "availableTo",
                        "2999-12-31",
                        "order",
                        "ANNOUNCED",
                        "reversed",
                        "false");
            case "/v1/dwellings/{dwelling}/rent" -> Map.of("month", "2025-01");
            default -> Map.of();
        };
    }

    @Override
    protected boolean isForEverybody(String path) {
        return FOR_EVERYBODY.contains(path);
    }

    @Override
    protected List<Write> writes() {
        return Stream.of(
                        List.of(
                                Write.json("POST /v1/landlords", """
                                    {"landlord": "{landlord}", "name": "Taken over",
                                     "municipalities": ["{municipality}"]}\
                                    """),
                                Write.json("PUT /v1/landlords/{landlord}", "{\"name\": \"Taken over\"}"),
                                Write.json("POST /v1/dwellings", """
                                    {"dwelling": "{fresh}", "landlord": "{landlord}", "capacity": 4,
                                     "municipality": "{municipality}", "rooms": 3, "selfContained": true}\
                                    """),
                                Write.json("PUT /v1/dwellings/{dwelling}", """
                                        {"capacity": 1, "rooms": 1, "selfContained": false}"""),
                                Write.json("POST /v1/shared-dwellings", """
                                        {"dwelling": "{dwelling}", "form": "SHARING", "manager": "LANDLORD",
                                         "places": [{"place": "{fresh}", "capacity": 1}]}"""),
                                Write.json("PUT /v1/shared-dwellings/{sharedDwelling}", """
                                        {"form": "GROUP", "manager": "RESIDENTS"}"""),
                                Write.json("POST /v1/shared-dwellings/{sharedDwelling}/places", """
                                        {"place": "{fresh}", "capacity": 1}"""),
                                Write.bare("POST /v1/shared-dwellings/{sharedDwelling}/places/{place}/removal"),
                                Write.bare("POST /v1/shared-dwellings/{sharedDwelling}/end"),
                                Write.json("POST /v1/sharing-permits", """
                                        {"dwelling": "{dwelling}", "from": "2025-01-01", "mostPlaces": 3}"""),
                                Write.json("PUT /v1/sharing-permits/{permit}", """
                                        {"from": "2024-01-01", "mostPlaces": 3}"""),
                                Write.json("POST /v1/sharing-permits/{permit}/withdrawal", """
                                        {"withdrawnOn": "2025-01-01"}"""),
                                Write.json("POST /v1/sharing-consents", """
                                        {"dwelling": "{sharedDwelling}", "couplingId": "{coupling}", "mostOthers": 2,
                                         "givenOn": "2025-01-01"}"""),
                                Write.json("POST /v1/sharing-consents/{consent}/withdrawal", """
                                        {"withdrawnOn": "2025-01-01"}"""),
                                Write.json("POST /v1/bona-fide-declarations", """
                                        {"landlord": "{landlord}", "municipality": "{municipality}",
                                         "from": "2025-01-01"}"""),
                                Write.json("POST /v1/bona-fide-declarations/{declaration}/withdrawal", """
                                        {"withdrawnOn": "2025-01-01"}"""),
                                Write.json("POST /v1/sharing-inspections", """
                                        {"dwelling": "{dwelling}", "inspectedOn": "2025-01-01",
                                         "finding": "COMPLIANT"}"""),
                                Write.json("POST /v1/dwelling-splits", """
                                        {"dwelling": "{dwelling}", "into": [
                                          {"dwelling": "{fresh}", "capacity": 1, "rooms": 1, "selfContained": true},
                                          {"dwelling": "{fresh}-b", "capacity": 1, "rooms": 1, "selfContained": true}]}
                                        """),
                                Write.json("POST /v1/sharing-policies", """
                                        {"municipality": "{municipality}", "effectiveOn": "2025-01-01",
                                         "mostPlaces": 5, "permitNeeded": ["SHARING"]}"""),
                                Write.json("POST /v1/dwellings/{dwelling}/end", """
                                        {"reason": "SOLD", "endedOn": "2025-03-01"}"""),
                                Write.json("POST /v1/neighbourhoods/{neighbourhood}/capacities", """
                                        {"effectiveOn": "2025-02-01", "homes": 10, "capBasisPoints": 1}"""),
                                Write.json("POST /v1/dwellings/{dwelling}/rent-reductions", """
                                        {"reason": "CAPPED", "rentPerMonth": 1, "from": "2025-02", "until": "2025-03"}"""),
                                Write.json("POST /v1/complex-exclusions", """
                                        {"landlord": "{landlord}", "complex": "K1", "municipality": "{municipality}",
                                         "reason": "LIVEABILITY", "from": "2025-01-31"}"""),
                                Write.json("PUT /v1/complex-exclusions/{exclusion}", """
                                        {"reason": "LIVEABILITY", "from": "2025-01-31"}"""),
                                Write.json("POST /v1/guarantees", """
                                        {"dwelling": "{dwelling}", "from": "2025-01-01", "mostPerMonth": 1}"""),
                                Write.json("POST /v1/guarantees/{guarantee}/claims", """
                                        {"month": "2025-01", "amount": 1}"""),
                                Write.json("PUT /v1/form-policies/{municipality}", """
                                        {"effectiveOn": "2025-01-01", "excluded": [{"form": "FLEX"}]}"""),
                                Write.json("POST /v1/flex-projects", """
                                        {"municipality": "{municipality}", "landlord": "{landlord}",
                                         "plan": {"homes": 10, "deliveryOn": "2026-01-01"}}"""),
                                Write.json("PUT /v1/flex-projects/{flexProject}", """
                                        {"homes": 11, "deliveryOn": "2026-01-01"}"""),
                                Write.json("POST /v1/temporary-facilities", """
                                        {"facility": "{fresh}", "kind": "HAR", "municipality": "{municipality}",
                                         "landlord": "{landlord}", "plan": {"places": 5}}"""),
                                Write.json("PUT /v1/temporary-facilities/{facility}", "{\"places\": 99}"),
                                Write.json("POST /v1/temporary-facilities/{facility}/stays", """
                                        {"couplingId": "{coupling}", "persons": 1, "from": "2027-01-01"}"""),
                                Write.json("PUT /v1/temporary-stays/{stay}", "{\"until\": \"2025-07-01\"}"),
                                Write.json("PUT /v1/temporary-homes/{dwelling}", "{\"lastDay\": \"2027-01-01\"}"),
                                Write.json("POST /v1/vacancies", """
                                    {"unit": "{dwelling}", "availableFrom": "2025-03-01"}\
                                    """),
                                Write.json("PUT /v1/vacancies/{id}", """
                                    {"availableFrom": "2025-03-02", "targetGroup": "REGULAR"}\
                                    """),
                                Write.json("POST /v1/reservations", RESERVATION),
                                Write.json("POST /v1/reservations", OWN_VACANCY),
                                Write.bare("POST /v1/reservations/{reservation}/cancellation"),
                                Write.json("POST /v1/vacancies/{id}/letting", """
                                    {"targetGroup": "REGULAR", "letOn": "2025-03-14"}\
                                    """),
                                Write.json("POST /vera/v4/eenheden", """
                                        {"idOrganisatie": "{landlord}", "idExtern": "{fresh}",
                                         "tijdstipBericht": "2026-06-01T08:00:00Z", "status": {"code": "LEE"},
                                         "adres": {"gemeente": {"code": "{municipality}"}},
                                         "maximumAantalPersonen": 3, "kamersAantal": 3}"""),
                                Write.json("POST /vera/v4/huuropzeggingen", """
                                        {"idOrganisatie": "{landlord}", "idExtern": "{fresh}",
                                         "tijdstipBericht": "2026-06-01T08:00:00Z", "status": {"code": "XYZ"},
                                         "opzegdatum": "2099-07-01", "eenheid": {"idExtern": "U1"}}"""),
                                Write.json("POST /vera/v4/toewijzingen", """
                                        {"idOrganisatie": "{landlord}", "idExtern": "{fresh}",
                                         "tijdstipBericht": "2026-06-01T08:00:00Z", "datum": "2026-06-01T08:00:00Z",
                                         "aanvullendeDoelgroep": {"code": "XYZ"}, "eenheid": {"idExtern": "U1"}}"""),
                                Write.json("POST /vera/v4/publicaties", """
                                        {"idOrganisatie": "{landlord}", "idExtern": "{fresh}",
                                         "tijdstipBericht": "2026-06-01T08:00:00Z", "status": {"code": "XYZ"},
                                         "eenheid": {"idExtern": "U1"}}"""),
                                Write.json("POST /v1/vacancies/{id}/return", "{\"reason\": \"WITHDRAWN\"}"),
                                Write.json("POST /v1/scheme-applications", """
                                    {"municipality": "{municipality}", "scheme": "STATE_CONTRIBUTION",
                                     "requestedOn": "2025-03-27"}\
                                    """),
                                Write.json("PUT /v1/scheme-applications/{application}", """
                                    {"requestedOn": "2025-03-28"}\
                                    """)),
                        projects(),
                        agreements(),
                        Write.lines("POST /v1/dwelling-intakes", "text/csv", """
                            dwelling,landlord,municipality,capacity,rooms,selfContained
                            {fresh},{landlord},{municipality},4,3,true
                            """),
                        Write.lines("POST /vera/v4/eenheden-intakes", "application/x-ndjson", """
                                {"idOrganisatie": "{landlord}", "idExtern": "{fresh}", \
                                "tijdstipBericht": "2026-06-01T08:00:00Z", "status": {"code": "LEE"}, \
                                "adres": {"gemeente": {"code": "{municipality}"}}, "maximumAantalPersonen": 3, \
                                "kamersAantal": 3}
                                """),
                        Write.lines("POST /vera/v4/eenheden-intakes", "application/json", """
                                [{"idOrganisatie": "{landlord}", "idExtern": "{fresh}", \
                                "tijdstipBericht": "2026-06-01T08:00:00Z", "status": {"code": "LEE"}, \
                                "adres": {"gemeente": {"code": "{municipality}"}}, "maximumAantalPersonen": 3, \
                                "kamersAantal": 3}]
                                """),
                        Write.lines("POST /vera/v4/huuropzeggingen-intakes", "application/x-ndjson", """
                                {"idOrganisatie": "{landlord}", "idExtern": "{fresh}", "opzegdatum": "2099-07-01", \
                                "tijdstipBericht": "2026-06-01T08:00:00Z", "status": {"code": "XYZ"}, \
                                "eenheid": {"idExtern": "U1"}}
                                """),
                        Write.lines("POST /vera/v4/huuropzeggingen-intakes", "application/json", """
                                [{"idOrganisatie": "{landlord}", "idExtern": "{fresh}", "opzegdatum": "2099-07-01", \
                                "tijdstipBericht": "2026-06-01T08:00:00Z", "status": {"code": "XYZ"}, \
                                "eenheid": {"idExtern": "U1"}}]
                                """),
                        Write.lines("POST /vera/v4/toewijzingen-intakes", "application/x-ndjson", """
                                {"idOrganisatie": "{landlord}", "idExtern": "{fresh}", "datum": "2026-06-01T08:00:00Z", \
                                "tijdstipBericht": "2026-06-01T08:00:00Z", "aanvullendeDoelgroep": {"code": "XYZ"}, \
                                "eenheid": {"idExtern": "U1"}}
                                """),
                        Write.lines("POST /vera/v4/toewijzingen-intakes", "application/json", """
                                [{"idOrganisatie": "{landlord}", "idExtern": "{fresh}", "datum": "2026-06-01T08:00:00Z", \
                                "tijdstipBericht": "2026-06-01T08:00:00Z", "aanvullendeDoelgroep": {"code": "XYZ"}, \
                                "eenheid": {"idExtern": "U1"}}]
                                """),
                        Write.lines("POST /vera/v4/publicaties-intakes", "application/x-ndjson", """
                                {"idOrganisatie": "{landlord}", "idExtern": "{fresh}", \
                                "tijdstipBericht": "2026-06-01T08:00:00Z", "status": {"code": "XYZ"}, \
                                "eenheid": {"idExtern": "U1"}}
                                """),
                        Write.lines("POST /vera/v4/publicaties-intakes", "application/json", """
                                [{"idOrganisatie": "{landlord}", "idExtern": "{fresh}", \
                                "tijdstipBericht": "2026-06-01T08:00:00Z", "status": {"code": "XYZ"}, \
                                "eenheid": {"idExtern": "U1"}}]
                                """),
                        Write.lines("POST /v1/dwelling-intakes", "application/x-ndjson", """
                            {"dwelling": "{fresh}", "landlord": "{landlord}", "capacity": 4, \
                            "municipality": "{municipality}", "rooms": 3, "selfContained": true}
                            """))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Write> projects() {
        return List.of(
                Write.json("POST /v1/projects", """
                    {"municipality": "{municipality}", "property": "{property}",\
                    """ + PLAN),
                Write.json("POST /v1/projects", """
                    {"municipality": "{own.municipality}", "landlord": "{landlord}",\
                    """ + PLAN),
                Write.json("PUT /v1/projects/{project}", "{" + PLAN),
                Write.json("POST /v1/projects/{project}/delays", """
                    {"reason": "PERMIT", "expectedFrom": "2040", "expectedUntil": "2041"}\
                    """),
                Write.json("POST /v1/social-caps", """
                    {"municipality": "{municipality}", "effectiveOn": "2026-01-01", "mostHomes": 1,
                     "source": "Decision"}\
                    """),
                Write.json("POST /v1/municipal-properties", """
                    {"municipality": "{municipality}", "reference": "{fresh}", "size": "SMALL",
                     "availableFrom": "2026-01-01"}\
                    """),
                Write.json("PUT /v1/municipal-properties/{property}", """
                    {"size": "SMALL", "availableFrom": "2026-01-02"}\
                    """));
    }

    private static List<Write> agreements() {
        return List.of(
                Write.json(
                        "POST /v1/performance-agreements",
                        "{\"landlord\": \"{landlord}\", \"municipality\": \"{municipality}\", \"year\": 2026,"
                                + " \"terms\": "
                                + TERMS + "}"),
                Write.json(
                        "POST /v1/performance-agreements",
                        "{\"landlord\": \"{landlord}\", \"municipality\": \"{own.municipality}\", \"year\": 2026,"
                                + " \"terms\": " + TERMS + "}"),
                Write.json("PUT /v1/performance-agreements/{agreement}", TERMS),
                Write.bare("POST /v1/performance-agreements/{agreement}/consents/municipality"),
                Write.bare("POST /v1/performance-agreements/{agreement}/consents/landlord"),
                Write.json("POST /v1/market/figures", """
                    {"municipality": "{municipality}", "year": 2024, "seekers": 1, "source": "Taken over"}\
                    """));
    }

    @Override
    protected int leastOfRoles() {
        return 500;
    }

    @Override
    protected int leastReads() {
        return 3_500;
    }

    @Override
    protected int leastSimpleReads() {
        return 1_100;
    }

    @Override
    protected int leastWrites() {
        return 450;
    }

    @Test
    void theDwellingOfAnotherIsRefusedAsOneThatIsUnknown() {
        // Given
        var one = planted.one();
        var other = planted.other();
        var own = Stock.unique("D");

        // When
        var ofAnother = announce(one, other.dwelling());
        var unknown = announce(one, "nothing");
        var lineOfAnother = register(one, other.landlord(), own, other.municipality());
        var lineWithoutOrganisation = register(one, "absent", own, other.municipality());

        // Then
        assertEquals(unknown.replace("nothing", other.dwelling()), ofAnother);
        assertEquals(lineWithoutOrganisation.replace("absent", other.landlord()), lineOfAnother);
    }

    @Test
    void aHouseholdForWhichAnotherLandlordKeepsADwellingIsRefused() {
        // Given
        var one = planted.one();
        var rival = Stock.unique("R");
        Neighbours.as(rival, Map.of("landlord", rival, "name", "Rival", "municipalities", List.of(one.municipality())))
                .post("/v1/landlords")
                .then()
                .statusCode(201);
        var dwelling = Stock.unique("D");
        Neighbours.as(rival, Stock.dwelling(dwelling, rival, one.municipality(), 4))
                .post("/v1/dwellings")
                .then()
                .statusCode(201);
        String theirs = Neighbours.as(rival, Map.of("unit", dwelling, "availableFrom", "2025-03-01"))
                .post("/v1/vacancies")
                .path("id");
        var own = Stock.unique("D");
        Neighbours.as(one.landlord(), Stock.dwelling(own, one.landlord(), one.municipality(), 4))
                .post("/v1/dwellings")
                .then()
                .statusCode(201);
        String ours = Neighbours.as(one.landlord(), Map.of("unit", own, "availableFrom", "2025-03-01"))
                .post("/v1/vacancies")
                .path("id");
        var coupling = Stock.coupling(one.municipality(), 2);
        Neighbours.as(rival, reservation(coupling, theirs))
                .post("/v1/reservations")
                .then()
                .statusCode(201);

        // Then
        Neighbours.as(one.landlord(), reservation(coupling, ours))
                .post("/v1/reservations")
                .then()
                .statusCode(409)
                .body("type", endsWith("reserved-elsewhere"));
    }

    private static Map<String, Object> reservation(UUID coupling, String vacancy) {
        return Map.of(
                "couplingId",
                coupling,
                "vacancies",
                List.of(vacancy),
                "expiresAt",
                Instant.now().plusSeconds(86_400).toString());
    }

    private static String announce(Neighbours.Home by, String dwelling) {
        return Neighbours.as(by.landlord(), Map.of("unit", dwelling, "availableFrom", "2025-03-01"))
                .post("/v1/vacancies")
                .then()
                .statusCode(409)
                .extract()
                .asString();
    }

    private static String register(Neighbours.Home by, String landlord, String dwelling, String municipality) {
        return given().auth()
                .oauth2(Tokens.corporation(by.landlord()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv")
                .body("dwelling,landlord,municipality,capacity,rooms,selfContained\n%s,%s,%s,4,3,true\n"
                        .formatted(dwelling, landlord, municipality))
                .post("/v1/dwelling-intakes?mode=PARTIAL")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
