// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement;

import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.contracts.quota.MunicipalQuotaSet.Exchanged;
import nl.onderdak.contracts.quota.MunicipalQuotaSet.Quota;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.contracts.supervision.OpeningBalanceSet;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.Tokens;

/** Quotas, balances and minors, as tests of figures need them. */
public final class Figures {

    private Figures() {}

    /** A definitive quota, of this many persons by the national target. */
    public static Quota definitive(int persons) {
        return quota(QuotaStatus.DEFINITIVE, persons, List.of());
    }

    /** A quota of which exchanges are a part. */
    public static Quota quota(QuotaStatus status, int computed, List<Exchanged> exchanges) {
        var exchanged = exchanges.stream().mapToInt(Exchanged::persons).sum();
        return new Quota(
                status,
                computed + exchanged,
                18_750,
                73_949,
                17_811_291,
                LocalDate.of(2023, 1, 1),
                "HALF_UP",
                computed,
                exchanges.isEmpty() ? null : exchanged,
                exchanges.isEmpty() ? null : exchanges);
    }

    /** A quota that replaces another one, or none. */
    public static MunicipalQuotaSet set(
            String municipality,
            String halfYear,
            Quota current,
            Quota previous,
            LocalDate effectiveOn,
            QuotaCause cause) {
        return new MunicipalQuotaSet(
                new MunicipalityCode(municipality),
                HalfYear.valueOf(halfYear),
                current,
                previous,
                1,
                null,
                effectiveOn,
                cause);
    }

    /** Publishes the first quota of a half-year, and waits until the service has it. */
    public static void quota(String municipality, String halfYear, int persons) {
        quota(municipality, halfYear, persons, Instant.now());
    }

    /** As quota-service recorded it at a moment. */
    public static void quota(String municipality, String halfYear, int persons, Instant recordedAt) {
        var start = HalfYear.valueOf(halfYear).start();
        publish(set(municipality, halfYear, definitive(persons), null, start, QuotaCause.FIRST), 1, recordedAt);
    }

    /** Publishes a quota, and waits until the service has it. */
    public static void publish(MunicipalQuotaSet set, long sequence, Instant recordedAt) {
        var before = lines(set.municipality().value());
        Events.publish(set, sequence, recordedAt);
        await().until(() -> lines(set.municipality().value()) > before);
    }

    /** Publishes the balance that a municipality starts with, and waits until the service has it. */
    public static void openingBalance(String municipality, LocalDate asOf, int balance, Instant recordedAt) {
        var before = lines(municipality);
        Events.publish(
                new OpeningBalanceSet(
                        new MunicipalityCode(municipality), asOf, balance, balance, null, null, "Plan of action"),
                1,
                recordedAt);
        await().until(() -> lines(municipality) > before);
    }

    /** Couples a minor without parents. */
    public static UUID minor(String municipality) {
        return UUID.fromString(PlacementApi.command(Tokens.coa())
                .body("""
                        {"coaReference": "%s", "municipality": "%s", "arrival": "AMV",
                         "members": [{"role": "APPLICANT", "ageBand": "AGE_12_17"}],
                         "permitOn": "2024-01-08", "coupledOn": "2024-01-22", "dossier": %s}
                        """.formatted(PlacementApi.reference(), municipality, PlacementApi.PAPERS))
                .post("/v1/couplings")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** Records for the first time in which half-year a minor comes of age. */
    public static void comesOfAge(UUID coupling, String halfYear) {
        comesOfAge(Tokens.coa(), coupling, 1, "{\"members\": [{\"member\": 1, \"halfYear\": \"" + halfYear + "\"}]}")
                .then()
                .statusCode(200);
    }

    public static Response comesOfAge(String token, UUID coupling, long version, String body) {
        return PlacementApi.as(token)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/v1/couplings/" + coupling + "/coming-of-age");
    }

    private static long lines(String municipality) {
        return PlacementApi.count("select count(*) from quota_line where municipality = '" + municipality + "'");
    }
}
