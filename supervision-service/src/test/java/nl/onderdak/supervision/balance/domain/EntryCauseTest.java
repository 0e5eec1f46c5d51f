// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.ledger.domain.EntryKind;
import nl.onderdak.supervision.ledger.domain.LedgerEntry;
import nl.onderdak.supervision.ledger.domain.Movement;
import nl.onderdak.supervision.ledger.domain.Posting;
import org.junit.jupiter.api.Test;

class EntryCauseTest {

    private static EntryCause cause(EntryKind kind, Movement movement, int persons, String reason, long sequence) {
        var posting = new Posting(
                new MunicipalityCode("GM0141"),
                HalfYear.valueOf("2024-H1"),
                kind,
                movement,
                persons,
                LocalDate.of(2024, 1, 1),
                null,
                reason,
                movement == Movement.NONE ? null : new MunicipalityCode("GM0142"));
        return EntryCause.of(
                new LedgerEntry(posting, 1, new UUID(0, 1), "source", "type", "subject", sequence, Instant.EPOCH));
    }

    @Test
    void aQuotaIsTheFirstOrReplacesAnother() {
        assertEquals(EntryCause.FIRST_QUOTA, cause(EntryKind.QUOTA, Movement.NONE, -78, null, 1));
        assertEquals(EntryCause.FIRST_QUOTA, cause(EntryKind.FORECAST_QUOTA, Movement.NONE, -78, null, 1));
        assertEquals(EntryCause.NEW_QUOTA, cause(EntryKind.QUOTA, Movement.NONE, -80, "new figures", 2));
        assertEquals(EntryCause.REPLACED_QUOTA, cause(EntryKind.QUOTA, Movement.NONE, 78, "new figures", 2));
        assertEquals(EntryCause.EXCHANGE, cause(EntryKind.QUOTA, Movement.NONE, 5, "EXCHANGE " + new UUID(0, 2), 3));
        assertEquals(EntryCause.NEW_QUOTA, cause(EntryKind.QUOTA, Movement.NONE, -5, "EXCHANGE of ideas", 3));
    }

    @Test
    void otherEntriesAreToldByKindAndMovement() {
        assertEquals(EntryCause.HOUSED, cause(EntryKind.REALISATION, Movement.NONE, 3, null, 2));
        assertEquals(EntryCause.CORRECTED, cause(EntryKind.CORRECTION, Movement.NONE, -3, "RETURNED", 3));
        assertEquals(EntryCause.OPENING_BALANCE, cause(EntryKind.OPENING, Movement.NONE, -34, "file", 1));
        assertEquals(EntryCause.HANDED_OVER, cause(EntryKind.QUOTA, Movement.HANDED_OVER, 78, null, 1));
        assertEquals(EntryCause.TAKEN_OVER, cause(EntryKind.QUOTA, Movement.TAKEN_OVER, -78, null, 1));
    }

    @Test
    void theOwnerAccountsForQuotasAndNotForExchanges() {
        assertTrue(EntryCause.FIRST_QUOTA.isQuota());
        assertTrue(EntryCause.NEW_QUOTA.isQuota());
        assertTrue(EntryCause.REPLACED_QUOTA.isQuota());
        assertFalse(EntryCause.EXCHANGE.isQuota());
        assertFalse(EntryCause.TAKEN_OVER.isQuota());
    }
}
