// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.uuid.Generators;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import nl.onderdak.contracts.DomainEvent;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.contracts.placement.CouplingsShort;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.contracts.placement.Realised;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.contracts.quota.MunicipalQuotaSet.Quota;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Successor;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.messaging.event.EventJson;
import nl.onderdak.servers.KafkaServer;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.Tokens;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Publishes events of other services, and reads data that tests of this service check often. */
public final class Facts {

    /** Municipalities are in the register before any other fact about them. */
    private static final Instant REGISTERED = Instant.parse("2015-01-01T00:00:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static {
        Owners.speak();
    }

    private Facts() {}

    /** Publishes a fact on its owner's topic, recorded now. */
    public static UUID publish(DomainEvent data, long sequence) {
        return publish(data, sequence, Instant.now());
    }

    /** Publishes a fact on its owner's topic, recorded at the given moment. */
    public static UUID publish(DomainEvent data, long sequence, Instant recordedAt) {
        var id = id();
        Events.publish(record(data, sequence, recordedAt, id));
        return id;
    }

    /** Rebuilds the ledger and waits until the result is read; returns the number of rows that were replaced. */
    public static int rebuildLedger() {
        var requested = Instant.now();
        command(Tokens.operator()).post("/v1/ledger/rebuild").then().statusCode(202);
        return await("the rebuild of the ledger")
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> as(Tokens.operator())
                                .get("/v1/ledger/rebuild")
                                .then()
                                .statusCode(200)
                                .extract(),
                        rebuild -> rebuild.path("finishedAt") != null
                                && Instant.parse(rebuild.<String>path("finishedAt"))
                                        .isAfter(requested))
                .path("replacedRows");
    }

    /**
     * Publishes a fact without effect to every partition of every source. The tables of a class begin empty, those of
     * the consumer's positions too; after this it has a position on each partition again.
     */
    public static void inEveryPartition(String municipality) {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var owner : List.of(Service.QUOTA, Service.PLACEMENT, Service.SUPERVISION)) {
            for (int partition = 0; partition < KafkaServer.PARTITIONS; partition++) {
                var fact = record(coupled(id(), municipality, 1), 1, Instant.now(), id());
                records.add(new ProducerRecord<>(owner.topic(), partition, fact.key(), fact.value(), fact.headers()));
            }
        }
        Events.publish(records);
    }

    /** The record of a fact, as its owner's outbox writes it. */
    public static ProducerRecord<String, byte[]> record(DomainEvent data, long sequence, Instant recordedAt, UUID id) {
        var record = Events.record(data, sequence, recordedAt, id);
        try {
            return new ProducerRecord<>(
                    record.topic(), null, record.key(), EventJson.mapper().writeValueAsBytes(data), record.headers());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A municipality of Overijssel in the register of this service. */
    public static void municipality(String code) {
        municipality(code, "PV23");
    }

    /** A municipality in the register of this service. */
    public static void municipality(String code, String province) {
        publish(registered(code, province), 1, REGISTERED);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> operator().get("/v1/balances/" + code).then().statusCode(200));
    }

    public static MunicipalityRegistered registered(String code, String province) {
        return new MunicipalityRegistered(
                new MunicipalityCode(code),
                "Gemeente " + code,
                new ProvinceCode(province),
                LocalDate.of(2001, 1, 1),
                null);
    }

    /**
     * A municipality ends and goes whole to another: the same decision whenever a test class publishes it, as the
     * topics outlive the tables of a class and a rebuild reads all that was published.
     */
    public static MunicipalityReorganised merger(String from, String effectiveOn, String to, String province) {
        return new MunicipalityReorganised(
                new MunicipalityCode(from),
                UUID.nameUUIDFromBytes((from + effectiveOn).getBytes(StandardCharsets.UTF_8)),
                Kind.MERGER,
                LocalDate.parse(effectiveOn),
                new MunicipalityCode(to),
                List.of(new Successor(new MunicipalityCode(to), "Gemeente " + to, new ProvinceCode(province), 1, 1)));
    }

    public static Quota definitive(int persons) {
        return quota(QuotaStatus.DEFINITIVE, persons);
    }

    public static Quota forecast(int persons) {
        return quota(QuotaStatus.FORECAST, persons);
    }

    public static MunicipalQuotaSet quotaSet(String municipality, String halfYear, Quota current, Quota previous) {
        var of = HalfYear.valueOf(halfYear);
        return new MunicipalQuotaSet(
                new MunicipalityCode(municipality),
                of,
                current,
                previous,
                previous == null ? 1 : 2,
                previous == null ? null : "new figures",
                of.start());
    }

    /** The supply of couplings on the reference date of a half-year. */
    public static CouplingsShort couplingsShort(String municipality, String halfYear, int correctedQuota, int supply) {
        var of = HalfYear.valueOf(halfYear);
        return new CouplingsShort(
                new MunicipalityCode(municipality),
                of,
                of.start().plusMonths(3),
                correctedQuota,
                supply,
                Math.max(0, correctedQuota - supply));
    }

    public static HouseholdCoupled coupled(UUID coupling, String municipality, int persons) {
        return new HouseholdCoupled(
                coupling,
                new MunicipalityCode(municipality),
                persons,
                LocalDate.of(2023, 10, 2),
                LocalDate.of(2023, 10, 16),
                null);
    }

    public static HouseholdHoused housed(UUID coupling, String municipality, int persons, String housedOn) {
        return housed(coupling, new MunicipalityCode(municipality), housing(persons, housedOn));
    }

    /** A household whose members all move in. */
    public static HouseholdHoused housed(UUID coupling, MunicipalityCode municipality, Housing housing) {
        return new HouseholdHoused(
                coupling,
                municipality,
                housing.persons(),
                housing.persons() - counted(housing),
                housing,
                realised(municipality, null, housing));
    }

    public static HousingCorrected corrected(UUID coupling, String municipality, Housing before, Housing after) {
        return corrected(
                coupling,
                new MunicipalityCode(municipality),
                before,
                after,
                after == null ? CorrectionReason.NOT_HOUSED : CorrectionReason.WRONG_DATE);
    }

    /** The correction of a stay; the household is as large as the larger of the two. */
    public static HousingCorrected corrected(
            UUID coupling, MunicipalityCode municipality, Housing before, Housing after, CorrectionReason reason) {
        var housed = after == null ? 0 : counted(after);
        var persons = Math.max(before.persons(), housed);
        return new HousingCorrected(
                coupling,
                municipality,
                persons,
                persons - housed,
                before,
                after,
                reason,
                realised(municipality, before, after));
    }

    /** A stay by which this many persons count; one that does not count for 0. */
    public static Housing housing(int persons, String housedOn) {
        return persons == 0
                ? new Housing(LocalDate.parse(housedOn), null, AccommodationKind.HOST_FAMILY, 1)
                : new Housing(LocalDate.parse(housedOn), "C001-1", AccommodationKind.REGULAR, persons);
    }

    /** Persons that count by a stay of {@link #housing}. */
    public static int counted(Housing housing) {
        return housing.kind() == AccommodationKind.HOST_FAMILY ? 0 : housing.persons();
    }

    /** The change of the realisation when one stay takes the place of another, as placement-service publishes it. */
    public static List<Realised> realised(MunicipalityCode municipality, Housing before, Housing after) {
        var sums = new TreeMap<LocalDate, Integer>();
        if (before != null) {
            sums.merge(before.housedOn(), -counted(before), Integer::sum);
        }
        if (after != null) {
            sums.merge(after.housedOn(), counted(after), Integer::sum);
        }
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum -> new Realised(municipality, sum.getKey(), sum.getValue()))
                .toList();
    }

    /** Couples and houses a household, and publishes both events. */
    public static UUID house(String municipality, int persons, String housedOn, Instant recordedAt) {
        var coupling = id();
        publish(coupled(coupling, municipality, persons), 1, recordedAt);
        publish(housed(coupling, municipality, persons, housedOn), 2, recordedAt);
        return coupling;
    }

    public static UUID id() {
        return Generators.timeBasedEpochGenerator().generate();
    }

    /** Waits until a municipality has this balance at the end of a day. */
    public static void awaitBalance(String area, String validOn, int balance) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> operator()
                        .queryParam("validOn", validOn)
                        .get("/v1/balances/" + area)
                        .then()
                        .statusCode(200)
                        .body("balance", equalTo(balance)));
    }

    public static RequestSpecification operator() {
        return as(Tokens.operator());
    }

    public static RequestSpecification overijssel() {
        return as(Tokens.province("PV23"));
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    public static RequestSpecification command(String token) {
        return as(token).contentType(ContentType.JSON).header("Idempotency-Key", UUID.randomUUID());
    }

    private static Quota quota(QuotaStatus status, int persons) {
        return new Quota(status, persons, 18_750, 73_949, 17_811_291, LocalDate.of(2023, 1, 1), "HALF_UP");
    }
}
