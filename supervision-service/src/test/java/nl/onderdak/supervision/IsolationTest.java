// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.onderdak.conformance.Isolation;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.balance.application.EndlessAreas;
import nl.onderdak.supervision.balance.application.NoFiguresYet;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;

@ServiceTest
class IsolationTest extends Isolation {

    private static final String UNKNOWN_COUPLING = UUID.randomUUID().toString();

    private static Neighbours planted;

    /** A figure that was read with a fence switched off must not be returned when it is on, and the other way round. */
    @BeforeEach
    void forgetFigures() {
        NoFiguresYet.install();
    }

    @Override
    protected List<Affair> affairs() {
        if (planted == null) {
            planted = Neighbours.planted();
        }
        return List.of(
                affair(planted.one()),
                affair(planted.other()),
                affair(planted.ended()),
                province(planted.one().province()),
                province(planted.other().province()),
                province(planted.ended().province()));
    }

    private static Affair affair(Neighbours.Home home) {
        return new Affair(
                home.municipality(),
                Map.of(
                        "area", home.municipality(),
                        "municipality", home.municipality(),
                        "province", home.province(),
                        "subject", home.coupling().toString(),
                        "balance", Integer.toString(home.opening()),
                        "source", home.source(),
                        "month", "2024-07",
                        "forecast", home.forecast()),
                secrets(home));
    }

    /**
     * The handover of each half-year, with the other municipality, is visible to both of them: the entries behind it
     * are not.
     */
    private static Set<String> secrets(Neighbours.Home home) {
        var coupling = home.coupling().toString();
        var entry = Integer.toString(-home.wrongOpening());
        var opening = Integer.toString(-home.opening());
        var balance = Integer.toString(-home.balance());
        if (home.equals(planted.ended())) {
            return Set.of(coupling, entry, home.source(), home.forecast());
        }
        return home.equals(planted.one())
                ? Set.of(coupling, entry, home.source(), home.forecast(), opening, balance)
                : Set.of(coupling, entry, home.source(), home.forecast(), opening, balance, home.municipality());
    }

    private static Affair province(String code) {
        return new Affair(code, Map.of("area", code, "province", code, "subject", UNKNOWN_COUPLING), Set.of());
    }

    @Override
    protected List<Caller> callers() {
        var one = planted.one();
        var other = planted.other();
        var ended = planted.ended();
        var all = Set.of(
                one.municipality(),
                one.province(),
                other.municipality(),
                other.province(),
                ended.municipality(),
                ended.province());
        return List.of(
                new Caller(one.municipality(), Set.of(one.municipality(), ended.municipality())),
                new Caller(one.province(), Set.of(one.municipality(), one.province())),
                new Caller(other.municipality(), Set.of(other.municipality())),
                new Caller(other.province(), Set.of(other.municipality(), other.province())),
                new Caller(ended.municipality(), Set.of(ended.municipality())),
                new Caller(ended.province(), Set.of(ended.municipality(), ended.province())),
                new Caller("COA", all),
                new Caller("RIJK", all),
                new Caller("GM7999", Set.of()),
                new Caller("PV31", Set.of()),
                new Caller("corporation:C001", Set.of()));
    }

    @Override
    protected Map<String, String> absent() {
        return Map.of(
                "area", "GM7998",
                "municipality", "GM7998",
                "province", "PV24",
                "balance", "-52",
                "month", "2024-07",
                "source", "Letter",
                "subject", UNKNOWN_COUPLING,
                "forecast", UUID.randomUUID().toString());
    }

    @Override
    protected Map<String, String> parameters(String path) {
        if (path.startsWith("/v1/forecasts/")) {
            return Map.of("until", until());
        }
        return path.endsWith("/half-years") ? Map.of("from", "2024-H1", "to", "2025-H2") : Map.of();
    }

    /** Three half-years: spread over two, the backlog of one of the planted municipalities is the number of another. */
    private static String until() {
        return HalfYear.of(LocalDate.now(DutchCalendar.ZONE)).next().next().toString();
    }

    @Override
    protected boolean isPublished(String secret) {
        return secret.startsWith("GM");
    }

    /** Published overviews; none is published here. */
    @Override
    protected boolean isForEverybody(String path) {
        return path.startsWith("/v1/publications");
    }

    /**
     * The stream reads past row security, and first checks in PostgreSQL that the caller's organisation may see it all.
     */
    @Override
    protected Set<String> guardedOtherwise() {
        return Set.of("GET /v1/balances/stream");
    }

    @Override
    protected List<Write> writes() {
        return Stream.of(
                        List.of(
                                Write.json("POST /v1/opening-balances", """
                                {"source": "{source}", "asOf": "2023-12-31",
                                 "balances": [{"municipality": "{municipality}", "balance": {balance}}]}"""),
                                Write.json(
                                        "POST /v1/forecasts",
                                        "{\"municipality\": \"{municipality}\", \"until\": \"" + until() + "\"}")),
                        Write.lines("POST /v1/opening-balances", "application/x-ndjson", """
                                {"municipality": "{municipality}", "asOf": "2023-12-31", "balance": {balance}, \
                                "source": "{source}"}
                                """),
                        Write.lines("POST /v1/opening-balances", "text/csv", """
                                municipality,asOf,balance,source
                                {municipality},2023-12-31,{balance},{source}
                                """))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    protected void switchOffTheFilter() {
        super.switchOffTheFilter();
        EndlessAreas.install();
    }

    @Override
    protected int leastOfRoles() {
        return 330;
    }

    @Override
    protected int leastReads() {
        return 6_000;
    }

    @Override
    protected int leastSimpleReads() {
        return 2_500;
    }

    @Override
    protected int leastWrites() {
        return 100;
    }
}
