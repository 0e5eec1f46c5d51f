// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger;

import static nl.onderdak.supervision.Facts.awaitBalance;
import static nl.onderdak.supervision.Facts.id;
import static nl.onderdak.supervision.Facts.municipality;
import static nl.onderdak.supervision.Facts.operator;
import static nl.onderdak.supervision.Facts.publish;
import static nl.onderdak.supervision.Facts.quotaSet;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

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
import nl.onderdak.supervision.Facts;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class QuotaExchangeTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);

    @Test
    void isBookedOnItsOwnDayAndNamed() {
        // Given
        var almelo = "GM0681";
        var exchange = id();
        municipality(almelo);
        publish(quotaSet(almelo, "2025-H1", Facts.definitive(73), null), 1);

        // When
        publish(set(almelo, quota(68, 73, exchange), Facts.definitive(73), QuotaCause.EXCHANGE, DAY), 2);

        // Then
        awaitBalance(almelo, "2025-03-13", -73);
        awaitBalance(almelo, "2025-03-14", -68);
        operator()
                .get("/v1/balances/" + almelo + "/entries")
                .then()
                .statusCode(200)
                .body("items.persons", contains(-73, 5))
                .body("items[1].effectiveDate", equalTo("2025-03-14"))
                .body("items[1].reason", equalTo("EXCHANGE " + exchange));
    }

    @Test
    void staysWhereItIsWhenTheTargetIsRevised() {
        // Given
        var almelo = "GM0682";
        var exchange = id();
        municipality(almelo);
        publish(quotaSet(almelo, "2025-H1", Facts.definitive(73), null), 1);
        publish(set(almelo, quota(68, 73, exchange), Facts.definitive(73), QuotaCause.EXCHANGE, DAY), 2);

        // When
        publish(
                set(
                        almelo,
                        quota(57, 62, exchange),
                        quota(68, 73, exchange),
                        QuotaCause.REVISION,
                        LocalDate.of(2025, 4, 25)),
                3);

        // Then
        awaitBalance(almelo, "2025-06-30", -57);
        awaitBalance(almelo, "2025-04-25", -57);
        awaitBalance(almelo, "2025-04-24", -68);
        awaitBalance(almelo, "2025-03-13", -73);
    }

    @Test
    void countsUntilTheRevisionThatItDoesNotFitInto() {
        // Given
        var almelo = "GM0683";
        var exchange = id();
        municipality(almelo);
        publish(quotaSet(almelo, "2025-H1", Facts.definitive(73), null), 1);
        publish(set(almelo, quota(78, 73, exchange), Facts.definitive(73), QuotaCause.EXCHANGE, DAY), 2);

        // When
        publish(
                set(
                        almelo,
                        Facts.definitive(3),
                        quota(78, 73, exchange),
                        QuotaCause.REVISION,
                        LocalDate.of(2025, 4, 25)),
                3);

        // Then
        awaitBalance(almelo, "2025-04-25", -3);
        awaitBalance(almelo, "2025-04-24", -78);
        awaitBalance(almelo, "2025-03-13", -73);
    }

    private static MunicipalQuotaSet set(
            String municipality, Quota current, Quota previous, QuotaCause cause, LocalDate effectiveOn) {
        return new MunicipalQuotaSet(
                new MunicipalityCode(municipality),
                HalfYear.valueOf("2025-H1"),
                current,
                previous,
                2,
                null,
                effectiveOn,
                cause);
    }

    private static Quota quota(int persons, int computed, UUID exchange) {
        return new Quota(
                QuotaStatus.DEFINITIVE,
                persons,
                17_700,
                74_317,
                17_942_942,
                LocalDate.of(2024, 1, 1),
                "HALF_UP",
                computed,
                persons - computed,
                List.of(new Exchanged(exchange, persons - computed, DAY)));
    }
}
