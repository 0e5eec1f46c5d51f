// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.conformance.Isolation;
import nl.onderdak.quota.exchange.Neighbours;
import nl.onderdak.testkit.ServiceTest;

/** All that this service keeps is published or shared, but for exchanges: those are of their parties. */
@ServiceTest
class IsolationTest extends Isolation {

    private static Neighbours planted;

    @Override
    protected List<Affair> affairs() {
        if (planted == null) {
            planted = Neighbours.planted();
        }
        return List.of(affair(planted.overijssel()), affair(planted.utrecht()), affair(planted.gelderland()));
    }

    private static Affair affair(Neighbours.Home home) {
        return new Affair(
                home.municipality().value(),
                Map.of(
                        "id", home.exchange(),
                        "suggestion", home.suggestion(),
                        "municipality", home.municipality().value(),
                        "partner", home.partner().value(),
                        "code", home.municipality().value(),
                        "halfYear", home.halfYear(),
                        "referenceDate", "2025-01-01",
                        "validFrom", "2015-01-01",
                        "revision", "1"),
                Set.of(home.exchange(), home.suggestion()));
    }

    @Override
    protected List<Caller> callers() {
        var one = planted.overijssel();
        var other = planted.utrecht();
        var ones = Set.of(one.municipality().value());
        var others = Set.of(other.municipality().value());
        var ended = planted.gelderland();
        var endeds = Set.of(ended.municipality().value());
        var all = Set.of(
                one.municipality().value(),
                other.municipality().value(),
                ended.municipality().value());
        return List.of(
                new Caller(
                        one.municipality().value(),
                        Set.of(one.municipality().value(), ended.municipality().value())),
                new Caller(one.partner().value(), ones),
                new Caller("PV23", ones),
                new Caller(other.municipality().value(), others),
                new Caller(other.partner().value(), others),
                new Caller("PV26", others),
                new Caller(ended.municipality().value(), endeds),
                new Caller(ended.partner().value(), endeds),
                new Caller("PV25", endeds),
                new Caller("RIJK", all),
                new Caller("OPERATOR", all),
                new Caller("COA", Set.of()),
                new Caller("GM7999", Set.of()),
                new Caller("PV31", Set.of()),
                new Caller("corporation:C001", Set.of()));
    }

    @Override
    protected Map<String, String> absent() {
        return Map.of(
                "id", UUID.randomUUID().toString(),
                "suggestion", UUID.randomUUID().toString(),
                "municipality", "GM7998",
                "partner", "GM7996",
                "code", "GM7998",
                "halfYear", "2099-H1",
                "referenceDate", "2099-01-01",
                "validFrom", "2099-01-01",
                "revision", "1",
                "province", "PV24");
    }

    @Override
    protected boolean isForEverybody(String path) {
        return !path.startsWith("/v1/quota-exchanges")
                && !path.startsWith("/v1/exchange-suggestions")
                && !path.equals("/v1/audit-records")
                && !path.equals("/v1/processing-records")
                && !path.startsWith("/v1/parked-events");
    }

    @Override
    protected List<Write> writes() {
        return Stream.of(ofTheMinistry(), ofAll(), ofMunicipalities())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Write> ofMunicipalities() {
        return List.of(
                Write.json("POST /v1/quota-exchanges", """
                        {"halfYear": "{halfYear}",
                         "parties": [{"municipality": "{municipality}", "persons": -1},
                                     {"municipality": "{partner}", "persons": 1}]}"""),
                Write.json("POST /v1/quota-exchanges", """
                        {"halfYear": "{own.halfYear}", "revokes": "{id}",
                         "parties": [{"municipality": "{own.municipality}", "persons": 5},
                                     {"municipality": "{own.partner}", "persons": -5}]}"""),
                Write.bare("POST /v1/quota-exchanges/{id}/agreement"),
                Write.bare("POST /v1/quota-exchanges/{id}/refusal"),
                Write.bare("POST /v1/quota-exchanges/{id}/withdrawal"));
    }

    private static List<Write> ofAll() {
        return List.of(Write.json("POST /v1/simulations", """
                        {"title": "{fresh}", "halfYear": "{halfYear}",
                         "weights": [{"indicator": "POPULATION", "perMille": 1000}]}"""), Write.json("POST /v1/indicator-sets", """
                        {"indicator": "TURNOVER", "source": "{fresh}", "measuredOn": "2024-01-01",
                         "municipalities": [{"municipality": "{municipality}", "value": 7.5}]}"""));
    }

    private static List<Write> ofTheMinistry() {
        return Stream.of(
                        List.of(
                                Write.json("POST /v1/municipalities", """
                                        {"municipality": "GM1999", "name": "Nergens", "province": "PV23",
                                         "validFrom": "2000-01-01", "validUntil": null}"""),
                                Write.json("PUT /v1/municipalities/{code}", """
                                        {"name": "Elders", "province": "PV26", "validFrom": "2000-01-01",
                                         "validUntil": null}"""),
                                Write.json("POST /v1/reorganisations", """
                                        {"kind": "MERGER", "effectiveOn": "2090-01-01", "source": "Stb. 2089, 1",
                                         "parts": [{"from": "{municipality}", "to": "{partner}"}]}"""),
                                Write.json("POST /v1/national-targets", """
                                        {"halfYear": "2025-H1", "status": "DEFINITIVE", "persons": 20000,
                                         "publishedOn": "2020-01-01"}"""),
                                Write.json("POST /v1/national-targets/{halfYear}/revisions", """
                                        {"status": "DEFINITIVE", "persons": 20000, "publishedOn": "2020-01-01",
                                         "reason": "bijstelling"}"""),
                                Write.json("POST /v1/national-forecasts", """
                                        {"source": "{fresh}", "publishedOn": "2025-01-01",
                                         "halfYears": [{"halfYear": "2027-H1", "persons": 15000}]}"""),
                                Write.json("POST /v1/published-quotas", """
                                        {"halfYear": "{halfYear}", "municipality": "{municipality}", "revision": 1, "persons": 45,
                                         "source": "circulaire", "publishedOn": "2025-01-01"}"""),
                                Write.json("PUT /v1/published-quotas/{halfYear}/{municipality}/{revision}", """
                                        {"persons": 46, "source": "circulaire", "publishedOn": "2025-01-01"}"""),
                                Write.json("POST /v1/quota-regimes", """
                                        {"validFrom": "2014-01-01", "legalSource": "wet"}"""),
                                Write.json("POST /v1/quota-regimes/{validFrom}/end", """
                                        {"validUntil": "2098-12-31", "legalSource": "wet"}"""),
                                Write.json("POST /v1/populations", """
                                        {"referenceDate": "2025-01-01", "source": "CBS", "nationalInhabitants": 1000,
                                         "complete": false,
                                         "municipalities": [{"municipality": "{code}", "inhabitants": 1000}]}"""),
                                Write.json("POST /v1/populations/{referenceDate}/corrections", """
                                        {"source": "CBS", "nationalInhabitants": 1000, "complete": false,
                                         "municipalities": [{"municipality": "{code}", "inhabitants": 999}],
                                         "reason": "herzien"}"""),
                                new Write(
                                        "POST /v1/population-files",
                                        "/v1/population-files?source=CBS&complete=false&nationalInhabitants=1000",
                                        "text/csv",
                                        """
                                        gm_code,inwoners_2025_01_01
                                        {code},1000
                                        """)),
                        Write.lines("POST /v1/municipality-intakes", "text/csv", """
                                municipality,name,province,validFrom,validUntil
                                GM1999,Nergens,PV23,2000-01-01,
                                """),
                        Write.lines("POST /v1/municipality-intakes", "application/x-ndjson", """
                                {"municipality": "GM1999", "name": "Nergens", "province": "PV23", \
                                "validFrom": "2000-01-01"}
                                """),
                        Write.lines("POST /v1/published-quota-intakes", "text/csv", """
                                halfYear,municipality,revision,persons,source,publishedOn
                                {halfYear},{municipality},1,45,circulaire,2025-01-01
                                """),
                        Write.lines("POST /v1/published-quota-intakes", "application/x-ndjson", """
                                {"halfYear": "{halfYear}", "municipality": "{municipality}", "revision": 1, "persons": 45, \
                                "source": "circulaire", "publishedOn": "2025-01-01"}
                                """))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    protected int leastOfRoles() {
        return 1_000;
    }

    @Override
    protected int leastReads() {
        return 3_000;
    }

    @Override
    protected int leastSimpleReads() {
        return 1_000;
    }

    @Override
    protected int leastWrites() {
        return 150;
    }
}
