// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest;

import static nl.onderdak.supervision.Facts.as;
import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.definitive;
import static nl.onderdak.supervision.Facts.forecast;
import static nl.onderdak.supervision.Facts.house;
import static nl.onderdak.supervision.Facts.housing;
import static nl.onderdak.supervision.Facts.inEveryPartition;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.operator;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static nl.onderdak.supervision.digest.OwnersTables.awaitCompared;
import static nl.onderdak.supervision.digest.OwnersTables.present;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.CountedFact;
import nl.onderdak.contracts.FactsDigest;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.contracts.quota.MunicipalQuotaSet.Exchanged;
import nl.onderdak.contracts.quota.MunicipalQuotaSet.Quota;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.supervision.Facts;
import nl.onderdak.supervision.digest.application.CheckDigests;
import nl.onderdak.supervision.standing.application.AllRows;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.ServiceTest;
import nl.onderdak.testkit.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The ledger is held to the owners' own tables: a difference is seen, makes figures provisional and heals. */
@ServiceTest
class DigestResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant RECORDED = Instant.parse("2024-01-10T09:00:00Z");
    private static final String DAY = "2024-06-30";
    private static final HalfYear H1 = HalfYear.valueOf("2024-H1");

    private final CheckDigests checkDigests;
    private final AllRows allRows;

    @Inject
    DigestResourceTest(CheckDigests checkDigests, AllRows allRows) {
        this.checkDigests = checkDigests;
        this.allRows = allRows;
    }

    @AfterAll
    static void theOwnersHaveNothingOfThemAnyMore() {
        OwnersTables.forget("GM9001", "GM9002", "GM9003", "GM9004", "GM9005");
    }

    @Test
    void aLedgerThatAgreesWithItsOwnersIsProved() throws Throwable {
        // Given
        var code = new MunicipalityCode("GM9001");
        begin("GM9001");
        var exchange = UUID.randomUUID();
        publish(quotaSet("GM9001", "2024-H1", forecast(70), null), 1, RECORDED);
        publish(quotaSet("GM9001", "2024-H1", definitive(73), forecast(70)), 2, RECORDED);
        publish(exchanged("GM9001", exchange), 3, RECORDED);
        var stay = house("GM9001", 40, "2024-05-02", RECORDED);
        publish(Facts.corrected(stay, "GM9001", housing(40, "2024-05-02"), housing(38, "2024-05-02")), 3, RECORDED);
        awaitBalance("GM9001", DAY, -40);
        assertEquals(Set.of(code), unproved(code));

        // When
        var knownAt = present();
        var first = LocalDate.of(2024, 1, 1);
        digest(
                Service.QUOTA,
                "GM9001",
                knownAt,
                new CountedFact("GM9001/2024-H1", 1, "FORECAST_QUOTA", H1, first, -70),
                new CountedFact("GM9001/2024-H1", 2, "FORECAST_QUOTA", H1, first, 70),
                new CountedFact("GM9001/2024-H1", 2, "QUOTA", H1, first, -73),
                new CountedFact("GM9001/2024-H1", 3, "QUOTA", H1, LocalDate.of(2024, 3, 14), -5));
        digest(
                Service.PLACEMENT,
                "GM9001",
                knownAt,
                realised(stay, 2, "2024-05-02", 40),
                realised(stay, 3, "2024-05-02", -2));

        // Then
        awaitCompared(Service.QUOTA, "GM9001", knownAt, false);
        awaitCompared(Service.PLACEMENT, "GM9001", knownAt, false);
        digests("GM9001")
                .body("items.source", contains("PLACEMENT", "QUOTA"))
                .body("items[0].owner.facts", equalTo(2))
                .body("items[0].owner.persons", equalTo(38))
                .body("items[0].ledger.persons", equalTo(38))
                .body("items[1].owner.facts", equalTo(4))
                .body("items[1].ledger.facts", equalTo(4))
                .body("items[1].ledger.persons", equalTo(-78));
        assertEquals(Set.of(), unproved(code));
        figure("GM9001").body("reasons", not(hasItem("DIGEST_MISMATCH")));
    }

    @Test
    void aFactThatNeverCameIsSeenAndHealsWhenItComes() throws Throwable {
        // Given
        var code = new MunicipalityCode("GM9002");
        begin("GM9002");
        municipality("GM9007", "PV30");
        var present = house("GM9002", 5, "2024-05-02", RECORDED);
        awaitBalance("GM9002", DAY, 5);
        var lost = Facts.id();
        var knownAt = present();

        // When
        digest(Service.QUOTA, "GM9002", knownAt);
        digest(
                Service.PLACEMENT,
                "GM9002",
                knownAt,
                realised(present, 2, "2024-05-02", 5),
                realised(lost, 2, "2024-05-03", 3));

        // Then
        awaitCompared(Service.PLACEMENT, "GM9002", knownAt, true);
        digests("GM9002")
                .body("items.find { it.source == 'PLACEMENT' }.owner.facts", equalTo(2))
                .body("items.find { it.source == 'PLACEMENT' }.owner.persons", equalTo(8))
                .body("items.find { it.source == 'PLACEMENT' }.ledger.facts", equalTo(1))
                .body("items.find { it.source == 'PLACEMENT' }.ledger.persons", equalTo(5));
        for (var area : List.of("GM9002", "PV31", "NL")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> figure(area)
                            .body("status", equalTo("provisional"))
                            .body("reasons", hasItem("DIGEST_MISMATCH")));
        }
        figure("PV30").body("reasons", not(hasItem("DIGEST_MISMATCH")));
        assertEquals(Set.of(code), unproved(code));
        await().atMost(PATIENCE)
                .untilAsserted(() -> operator()
                        .get("/q/metrics")
                        .then()
                        .body(matchesPattern("(?s).*\\nonderdak_digest_mismatches(\\{[^}]*})? [1-9].*")));

        // When
        publish(Facts.coupled(lost, "GM9002", 3), 1, RECORDED);
        publish(Facts.housed(lost, "GM9002", 3, "2024-05-03"), 2, RECORDED);

        // Then
        awaitCompared(Service.PLACEMENT, "GM9002", knownAt, false);
        await().atMost(PATIENCE).untilAsserted(() -> figure("GM9002").body("reasons", not(hasItem("DIGEST_MISMATCH"))));
        assertEquals(Set.of(), unproved(code));
    }

    @Test
    void anEntryThatIsLostOrChangedIsSeenBeforeALetter() throws Throwable {
        // Given
        var code = new MunicipalityCode("GM9003");
        begin("GM9003");
        house("GM9003", 4, "2024-05-02", RECORDED);
        awaitBalance("GM9003", DAY, 4);
        OwnersTables.agree("GM9003");
        assertEquals(Set.of(), unproved(code));

        // When
        change("update ledger_entry set persons = 5 where municipality = 'GM9003'");

        // Then
        assertEquals(Set.of(code), unproved(code));

        // When
        change("update ledger_entry set persons = 4 where municipality = 'GM9003'");

        // Then
        assertEquals(Set.of(), unproved(code));

        // When
        change("update ledger_entry set cohort = '2023-H2' where municipality = 'GM9003'");

        // Then
        assertEquals(Set.of(code), unproved(code));

        // When
        change("delete from ledger_entry where municipality = 'GM9003'");

        // Then
        assertEquals(Set.of(code), unproved(code));
    }

    @Test
    void factsThatWereRecordedLaterDoNotMatter() throws Throwable {
        // Given
        var code = new MunicipalityCode("GM9004");
        begin("GM9004");
        house("GM9004", 4, "2024-05-02", RECORDED);
        awaitBalance("GM9004", DAY, 4);
        OwnersTables.agree("GM9004");

        // When
        house("GM9004", 6, "2024-05-02", Instant.now());
        awaitBalance("GM9004", DAY, 10);

        // Then
        assertEquals(Set.of(), unproved(code));
    }

    @Test
    void aDigestThatIsTooOldProvesNothing() throws Throwable {
        // Given
        var code = new MunicipalityCode("GM9005");
        begin("GM9005");
        var knownAt = present().minus(Duration.ofHours(3));
        digest(Service.QUOTA, "GM9005", knownAt);
        digest(Service.PLACEMENT, "GM9005", knownAt);
        awaitCompared(Service.QUOTA, "GM9005", knownAt, false);
        awaitCompared(Service.PLACEMENT, "GM9005", knownAt, false);

        // Then
        assertEquals(Set.of(code), unproved(code));

        // When
        OwnersTables.agree("GM9005");

        // Then
        assertEquals(Set.of(), unproved(code));
        assertEquals(
                Set.of(new MunicipalityCode("GM9099")),
                unproved(code, new MunicipalityCode("GM9099")),
                "a municipality without a digest");
    }

    @Test
    void digestsAreListedByResultAndForOperatorsOnly() {
        // Given
        begin("GM9006");
        OwnersTables.agree("GM9006");

        // Then
        operator().get("/v1/digests?municipality=GM9006").then().body("items", hasSize(2));
        operator()
                .get("/v1/digests?municipality=GM9006&source=QUOTA&result=AGREES&limit=1")
                .then()
                .body("items.municipality", contains("GM9006"))
                .body("items[0].differs", is(false));
        operator().get("/v1/digests?municipality=GM9006&result=DIFFERS").then().body("items", empty());
        as(Tokens.province("PV30"))
                .get("/v1/digests?municipality=GM9006")
                .then()
                .statusCode(403);
        operator().get("/v1/digests?source=HOUSING_STOCK").then().statusCode(400);
        OwnersTables.forget("GM9006");
    }

    private Set<MunicipalityCode> unproved(MunicipalityCode... municipalities) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                () -> allRows.read(() -> checkDigests.unproved(List.of(municipalities))));
    }

    private static void begin(String municipality) {
        municipality(municipality, "PV31");
        inEveryPartition("GM9098");
    }

    private static MunicipalQuotaSet exchanged(String municipality, UUID exchange) {
        var before = definitive(73);
        return new MunicipalQuotaSet(
                new MunicipalityCode(municipality),
                H1,
                new Quota(
                        QuotaStatus.DEFINITIVE,
                        78,
                        before.nationalTarget(),
                        before.population(),
                        before.nationalPopulation(),
                        before.referenceDate(),
                        before.rounding(),
                        73,
                        5,
                        List.of(new Exchanged(exchange, 5, LocalDate.of(2024, 3, 14)))),
                before,
                2,
                null,
                LocalDate.of(2024, 3, 14),
                QuotaCause.EXCHANGE);
    }

    private static void digest(Service owner, String municipality, Instant knownAt, CountedFact... facts) {
        OwnersTables.publish(owner, FactsDigest.of(owner, new MunicipalityCode(municipality), knownAt, List.of(facts)));
    }

    private static CountedFact realised(UUID coupling, long version, String day, int persons) {
        var housedOn = LocalDate.parse(day);
        return new CountedFact(
                coupling.toString(), version, CountedFact.REALISED, HalfYear.of(housedOn), housedOn, persons);
    }

    private static ValidatableResponse digests(String municipality) {
        return operator()
                .queryParam("municipality", municipality)
                .get("/v1/digests")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse figure(String area) {
        return operator()
                .queryParam("validOn", DAY)
                .get("/v1/balances/" + area)
                .then()
                .statusCode(200);
    }

    private static void change(String statement) throws SQLException {
        try (var superuser = Databases.connectAsSuperuser()) {
            Databases.run(
                    superuser,
                    "alter table ledger_entry disable trigger ledger_entry_append_only",
                    statement,
                    "alter table ledger_entry enable trigger ledger_entry_append_only");
        }
    }
}
