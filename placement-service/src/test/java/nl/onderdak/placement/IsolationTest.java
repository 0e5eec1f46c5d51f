// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement;

import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.conformance.Isolation;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;

@ServiceTest
class IsolationTest extends Isolation {

    private static final String MOVE_IN =
            "{\"housedOn\": \"2025-02-10\", \"dwelling\": null, \"kind\": \"REGULAR\", \"brpRegisteredOn\": null}";

    private static final String COUPLING = "{\"coaReference\": \"{fresh}\", \"municipality\": \"{municipality}\","
            + " \"arrival\": \"ASYLUM\", \"members\": [{\"role\": \"APPLICANT\", \"ageBand\": \"AGE_23_66\"}],"
            + " \"permitOn\": \"2024-01-08\", \"coupledOn\": \"2024-01-22\"}";

    private static Neighbours planted;

    /** A moment at which the planted couplings were known: before it there are none to show. */
    private static String sincePlanted;

    @BeforeEach
    void nothingIsLeftToTakeOver() {
        if (planted != null) {
            await().until(() ->
                    PlacementApi.count("select count(*) from coupling where waiting > 0 and municipality = '"
                                    + planted.ended().municipality() + "'")
                            == 0);
        }
    }

    @Override
    protected List<Affair> affairs() {
        if (planted == null) {
            planted = Neighbours.planted();
            sincePlanted = Instant.now().toString();
            Stream.of(planted.one(), planted.other())
                    .forEach(home -> Figures.comesOfAge(Figures.minor(home.municipality()), "2025-H2"));
        }
        return List.of(affair(planted.one()), affair(planted.other()), affair(planted.ended()));
    }

    private static Affair affair(Neighbours.Home home) {
        return new Affair(
                home.municipality(),
                Map.of(
                        "id", home.coupling().toString(),
                        "subject", home.coupling().toString(),
                        "reference", home.reference(),
                        "municipality", home.municipality(),
                        "matchingId", home.matching().toString(),
                        "number", "1"),
                Set.of(
                        home.municipality(),
                        home.coupling().toString(),
                        home.reference(),
                        home.dwelling(),
                        home.matching().toString(),
                        Neighbours.limit(home.municipality())));
    }

    @Override
    protected List<Caller> callers() {
        var one = planted.one();
        var other = planted.other();
        var ended = planted.ended();
        var all = Set.of(one.municipality(), other.municipality(), ended.municipality());
        return List.of(
                new Caller(one.municipality(), Set.of(one.municipality(), ended.municipality())),
                new Caller(one.province(), Set.of(one.municipality())),
                new Caller(other.municipality(), Set.of(other.municipality())),
                new Caller(other.province(), Set.of(other.municipality())),
                new Caller(ended.municipality(), Set.of(ended.municipality())),
                new Caller(ended.province(), Set.of(ended.municipality())),
                new Caller("COA", all),
                new Caller("RIJK", all),
                new Caller("GM7999", Set.of()),
                new Caller("PV31", Set.of()),
                new Caller("corporation:C001", Set.of()));
    }

    @Override
    protected Map<String, String> absent() {
        var unknown = UUID.randomUUID().toString();
        return Map.of(
                "id",
                unknown,
                "subject",
                unknown,
                "reference",
                "T-" + unknown,
                "municipality",
                "GM7998",
                "matchingId",
                unknown,
                "number",
                "1");
    }

    @Override
    protected Map<String, String> parameters(String path) {
        return switch (path) {
            // the order to which the cursors belong
            case "/v1/couplings" -> Map.of("order", "MADE", "reversed", "false");
            case "/v1/couplings/{id}" -> Map.of("knownAt", sincePlanted);
            case "/v1/waiting-households" -> Map.of("net", "true");
            case "/v1/rehousings" -> Map.of("endsUntil", "2026-06-30", "alarm", "true");
            case "/v1/expected-families" -> Map.of("arriveUntil", "2026-06-30");
            case "/v1/realisations", "/v1/outlooks" -> Map.of("from", "2024-H1", "to", "2025-H2");
            case "/v1/statistics/durations", "/v1/statistics/refusals" -> Map.of("halfYear", "2025-H1");
            case "/v1/coupling-adequacies" -> Map.of("shortOnly", "true");
            default -> Map.of();
        };
    }

    @Override
    protected List<Write> writes() {
        return Stream.of(
                        List.of(
                                Write.json("POST /v1/couplings", COUPLING),
                                Write.json("POST /v1/couplings/{id}/stays", MOVE_IN),
                                Write.json(
                                        "POST /v1/couplings/{id}/corrections",
                                        "{\"stay\": 1, \"reason\": \"NOT_HOUSED\"}"),
                                Write.json(
                                        "POST /v1/couplings/{id}/returns",
                                        "{\"stay\": 1, \"returnedOn\": \"2025-03-03\"}"),
                                Write.json(
                                        "POST /v1/couplings/{id}/offers",
                                        "{\"dwelling\": \"C001-1\", \"offeredOn\": \"2025-02-10\"}"),
                                Write.json("POST /v1/couplings/{id}/acceptances", "{\"answeredOn\": \"2025-02-10\"}"),
                                Write.json(
                                        "POST /v1/couplings/{id}/refusals",
                                        "{\"reason\": \"LOCATION\", \"answeredOn\": \"2025-02-10\"}"),
                                Write.json(
                                        "POST /v1/couplings/{id}/judgements",
                                        "{\"judgement\": \"JUSTIFIED\", \"judgedOn\": \"2025-02-10\"}"),
                                Write.json(
                                        "POST /v1/couplings/{id}/recouplings",
                                        "{\"municipality\": \"{municipality}\", \"recoupledOn\": \"2025-02-10\"}"),
                                Write.json(
                                        "POST /v1/couplings/{id}/withdrawals",
                                        "{\"reason\": \"DEPARTED\", \"endedOn\": \"2025-02-10\"}"),
                                Write.json(
                                        "POST /v1/couplings/{id}/expectations",
                                        "{\"members\": [], \"knownOn\": \"2025-02-10\"}"),
                                Write.json(
                                        "POST /v1/couplings/{id}/arrivals",
                                        "{\"members\": [1], \"arrivedOn\": \"2025-02-10\"}"),
                                Write.json(
                                        "POST /v1/couplings/{id}/splits",
                                        "{\"members\": [1], \"coaReference\": \"{fresh}\", \"reason\": \"ADULT_CHILD\","
                                                + " \"splitOn\": \"2025-02-10\"}"),
                                Write.json(
                                        "POST /v1/couplings/{id}/reunions",
                                        "{\"couplingId\": \"{id}\", \"reunitedOn\": \"2025-02-10\"}"),
                                Write.json("PUT /v1/couplings/{id}/profile", "{\"ties\": []}"),
                                Write.json(
                                        "POST /v1/couplings/{id}/age-bands",
                                        "{\"members\": [{\"number\": 1, \"ageBand\": \"AGE_67_UP\"}],"
                                                + " \"changedOn\": \"2025-02-10\"}"),
                                Write.json("PUT /v1/couplings/{id}/next-home", "{\"nextHomeOn\": null}"),
                                Write.json("PUT /v1/couplings/{id}/dossier", "{\"present\": []}"),
                                Write.json("PUT /v1/couplings/{id}/coming-of-age", "{\"members\": []}"),
                                Write.json("POST /v1/couplings/{id}/dossier-requests", "{\"item\": \"BANK_ACCOUNT\"}"),
                                Write.json("POST /v1/matchings", "{\"area\": \"{municipality}\", \"seconds\": 1}"),
                                Write.bare("POST /v1/matchings/{matchingId}/stops"),
                                Write.json(
                                        "POST /v1/matchings/{matchingId}/lines/{number}/verdicts",
                                        "{\"choice\": \"REJECT\", \"reason\": \"OTHER\"}"),
                                Write.json(
                                        "PUT /v1/matching-policies/{municipality}",
                                        "{\"sharing\": true, \"largeHomeRooms\": 5}"),
                                Write.json("POST /v1/erasures", """
                                        {"coaReference": "{reference}", "reason": "SUBJECT_REQUEST"}""")),
                        Write.lines("POST /v1/coupling-intakes", "application/x-ndjson", COUPLING + "\n"),
                        Write.lines("POST /v1/coupling-intakes", "text/csv", """
                                coaReference,municipality,arrival,members,permitOn,coupledOn
                                {fresh},{municipality},ASYLUM,APPLICANT:AGE_23_66,2024-01-08,2024-01-22
                                """),
                        Write.lines("POST /v1/stay-intakes", "application/x-ndjson", """
                                {"couplingId": "{id}", "version": 2, "housedOn": "2025-02-10", "kind": "REGULAR"}
                                """),
                        Write.lines("POST /v1/stay-intakes", "text/csv", """
                                couplingId,version,housedOn,kind
                                {id},2,2025-02-10,REGULAR
                                """))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    protected int leastOfRoles() {
        return 1_600;
    }

    @Override
    protected int leastReads() {
        return 8_000;
    }

    @Override
    protected int leastSimpleReads() {
        return 5_000;
    }

    @Override
    protected int leastWrites() {
        return 1_900;
    }
}
