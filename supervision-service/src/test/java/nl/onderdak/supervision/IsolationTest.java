// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.onderdak.conformance.Isolation;
import nl.onderdak.supervision.balance.application.EndlessAreas;
import nl.onderdak.supervision.balance.application.NoFiguresYet;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;

@ServiceTest
class IsolationTest extends Isolation {

    private static final Map<String, String> ABSENT = namingNothing();

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
        var values = FeatureFixtures.map(feature -> feature.values(home));
        values.putAll(FeatureFixtures.map(feature -> feature.objects(home)));
        values.putAll(
                Map.of("area", home.municipality(), "municipality", home.municipality(), "province", home.province()));
        return new Affair(home.municipality(), values, secrets(home));
    }

    /** The code of one that has ended, or has a successor, stands with the handover. */
    private static Set<String> secrets(Neighbours.Home home) {
        var secrets = FeatureFixtures.set(feature -> feature.secrets(planted, home));
        if (home.equals(planted.other())) {
            secrets.add(home.municipality());
        }
        return secrets;
    }

    private static Affair province(String code) {
        return new Affair(code, Map.of("area", code, "province", code, "subject", ABSENT.get("subject")), Set.of());
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
        return ABSENT;
    }

    private static Map<String, String> namingNothing() {
        var absent = FeatureFixtures.map(FeatureFixture::absent);
        absent.putAll(Map.of("area", "GM7998", "municipality", "GM7998", "province", "PV24"));
        return absent;
    }

    @Override
    protected Map<String, String> parameters(String path) {
        return FeatureFixtures.map(feature -> feature.parameters(path));
    }

    @Override
    protected boolean isPublished(String secret) {
        return secret.startsWith("GM");
    }

    @Override
    protected boolean isForEverybody(String path) {
        return FeatureFixtures.isPublished(path);
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
        return FeatureFixtures.list(FeatureFixture::writes);
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
