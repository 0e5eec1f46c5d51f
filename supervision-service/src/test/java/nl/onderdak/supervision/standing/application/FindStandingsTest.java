// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.standing.application;

import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.couplingsShort;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.house;
import static nl.onderdak.supervision.Facts.inEveryPartition;
import static nl.onderdak.supervision.Facts.merger;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static nl.onderdak.supervision.Facts.rebuildLedger;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.sql.FreshSession;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.standing.domain.Attribution;
import nl.onderdak.supervision.standing.domain.Cohort;
import nl.onderdak.supervision.standing.domain.Excuse;
import nl.onderdak.supervision.standing.domain.Standing;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class FindStandingsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant RECORDED = Instant.parse("2018-02-01T09:00:00Z");
    private static final HalfYear H1 = HalfYear.valueOf("2018-H1");
    private static final HalfYear H2 = HalfYear.valueOf("2018-H2");
    private static final LocalDate CLOSE = H2.end();
    private static final Organisation RIJK = new Organisation.Rijk();

    private final FindStandings findStandings;
    private final AllRows allRows;
    private final FreshSession sessions;

    @Inject
    FindStandingsTest(FindStandings findStandings, AllRows allRows, FreshSession sessions) {
        this.findStandings = findStandings;
        this.allRows = allRows;
        this.sessions = sessions;
    }

    @Test
    void itHoldsHalfYearsCohortsAndTheExcuseOfTheDay() {
        // Given
        municipality("GM5001", "PV27");
        inEveryPartition("GM5001");
        publish(quotaSet("GM5001", "2018-H1", definitive(60), null), 1, RECORDED);
        publish(quotaSet("GM5001", "2018-H2", definitive(146), null), 1, RECORDED);
        house("GM5001", 60, "2018-03-01", RECORDED);
        house("GM5001", 82, "2018-09-01", RECORDED);
        publish(couplingsShort("GM5001", "2018-H2", 146, 100), 1, RECORDED);
        publish(couplingsShort("GM5001", "2018-H2", 146, 82), 2, RECORDED.plusSeconds(5));
        awaitBalance("GM5001", "2018-12-31", -64);

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(
                        new Excuse(64, 64, 0),
                        find("GM5001", AsOf.of(CLOSE, null)).excuse()));
        var standing = find("GM5001", AsOf.of(CLOSE, null));
        assertEquals("Gemeente GM5001", standing.name());
        assertEquals(new ProvinceCode("PV27"), standing.province());
        assertEquals(-64, standing.balance().balance());
        assertEquals(
                List.of(H1, H2),
                standing.halfYears().stream().map(each -> each.halfYear()).toList());
        assertEquals(
                List.of(new Cohort(H1, 60, 60, 0), new Cohort(H2, 146, 82, 64)),
                standing.cohorts(Attribution.OLDEST_FIRST));
        assertEquals(73_949, standing.inhabitants().persons());
        assertEquals(0, standing.missedInARow());
        assertEquals(
                new Excuse(64, 46, 18),
                find("GM5001", AsOf.of(CLOSE, RECORDED.plusSeconds(4))).excuse());
        assertEquals(
                new Excuse(146, 0, 146),
                find("GM5001", AsOf.of(LocalDate.of(2018, 8, 1), null)).excuse());
        assertEquals(
                new Excuse(64, 64, 0),
                find("GM5001", AsOf.of(LocalDate.of(2018, 10, 1), null)).excuse());
        assertEquals(
                new Excuse(64, 0, 64),
                find("GM5001", AsOf.of(LocalDate.of(2018, 9, 30), null)).excuse());
    }

    @Test
    void theHashIsTheSameAfterLaterCorrectionsAndARebuild() {
        // Given
        municipality("GM5002", "PV28");
        municipality("GM5003", "PV28");
        inEveryPartition("GM5002");
        publish(quotaSet("GM5002", "2018-H2", definitive(20), null), 1, RECORDED);
        publish(quotaSet("GM5003", "2018-H2", definitive(30), null), 1, RECORDED);
        house("GM5003", 3, "2018-08-01", RECORDED);
        awaitBalance("GM5002", "2018-12-31", -20);
        awaitBalance("GM5003", "2018-12-31", -27);
        await().atMost(PATIENCE)
                .until(() -> find("GM5002", AsOf.of(CLOSE, null)).provisional().isEmpty());
        var then = AsOf.of(CLOSE, find("GM5002", AsOf.of(CLOSE, null)).knownAt());
        var before = hashes(then);
        assertEquals(2, before.size());
        assertEquals(find("GM5002", then).hash(), before.getFirst());

        // When
        house("GM5002", 5, "2018-02-01", Instant.now());
        house("GM5003", 2, "2018-09-01", Instant.now());
        publish(couplingsShort("GM5003", "2018-H2", 30, 10), 1);
        publish(merger("GM5003", "2018-10-01", "GM5002", "PV28"), 1);
        awaitBalance("GM5002", "2018-12-31", -20 + 5 - 27 + 2);

        // Then
        assertEquals(before, hashes(then));
        assertNotEquals(before, hashes(AsOf.of(CLOSE, null)));

        // When
        rebuildLedger();
        awaitBalance("GM5002", "2018-12-31", -20 + 5 - 27 + 2);

        // Then
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(before, hashes(then)));
    }

    @Test
    void aProvinceFindsItsOwnMunicipalitiesOnlyAndAMunicipalityItself() {
        // Given
        municipality("GM5004", "PV29");
        municipality("GM5005", "PV30");
        var zeeland = new Organisation.Province(new ProvinceCode("PV29"));
        var own = new Organisation.Municipality(new MunicipalityCode("GM5004"));
        var asOf = AsOf.of(CLOSE, null);

        // Then
        assertEquals(1, ofProvince(zeeland, "PV29", asOf).size());
        assertEquals(List.of(), ofProvince(zeeland, "PV30", asOf));
        assertEquals(1, ofProvince(own, "PV29", asOf).size());
        assertEquals(List.of(), ofProvince(own, "PV30", asOf));
        assertTrue(call(() -> findStandings.find(zeeland, new MunicipalityCode("GM5005"), asOf))
                .isEmpty());
        assertTrue(call(() -> findStandings.find(zeeland, new MunicipalityCode("GM5098"), asOf))
                .isEmpty());
        assertEquals(
                "GM5004",
                call(() -> findStandings.find(own, new MunicipalityCode("GM5004"), asOf))
                        .orElseThrow()
                        .municipality()
                        .value());
    }

    private List<String> hashes(AsOf asOf) {
        return ofProvince(RIJK, "PV28", asOf).stream()
                .filter(standing -> List.of("GM5002", "GM5003")
                        .contains(standing.municipality().value()))
                .map(Standing::hash)
                .toList();
    }

    /** Without the municipalities of other test classes, which a rebuild reads again. */
    private List<Standing> ofProvince(Organisation by, String province, AsOf asOf) {
        return call(() -> findStandings.ofProvince(by, new ProvinceCode(province), asOf)).stream()
                .filter(standing -> standing.municipality().value().startsWith("GM500"))
                .toList();
    }

    private Standing find(String code, AsOf asOf) {
        return call(() -> findStandings.find(RIJK, new MunicipalityCode(code), asOf))
                .orElseThrow();
    }

    private <T> T call(Supplier<Uni<T>> work) {
        return sessions.run(sessions.eventLoop(), () -> allRows.read(work))
                .await()
                .atMost(PATIENCE);
    }
}
