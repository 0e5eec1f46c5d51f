// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.contracts.placement.HouseholdCoupled;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.HouseholdReturned;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.contracts.placement.Realised;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.contracts.quota.MunicipalQuotaSet.Exchanged;
import nl.onderdak.contracts.quota.MunicipalQuotaSet.Quota;
import nl.onderdak.contracts.quota.MunicipalityRegistered;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.contracts.supervision.OpeningBalanceSet;
import nl.onderdak.supervision.Facts;
import org.junit.jupiter.api.Test;

class BookkeepingTest {

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final UUID COUPLING = UUID.fromString("0190c1a0-0000-7000-8000-000000000001");
    private static final UUID EXCHANGE = UUID.fromString("0190c1a0-0000-7000-8000-000000000002");
    private static final LocalDate DAY_OF_EXCHANGE = LocalDate.of(2025, 9, 12);
    private static final LocalDate FIRST_OF_JULY = LocalDate.of(2025, 7, 1);
    private static final LocalDate DAY_OF_REVISION = LocalDate.of(2025, 10, 1);

    @Test
    void aFirstQuotaLowersTheBalanceFromTheFirstDayOfItsHalfYear() {
        // When
        var postings = Bookkeeping.postings(quotaSet(quota(QuotaStatus.DEFINITIVE, 73), null, null));

        // Then
        assertEquals(List.of(new Posting(ALMELO, EntryKind.QUOTA, -73, FIRST_OF_JULY, null, null)), postings);
        assertEquals(HalfYear.valueOf("2025-H2"), postings.getFirst().halfYear());
    }

    @Test
    void aDefinitiveQuotaTakesBackTheForecastItReplaces() {
        // When
        var postings = Bookkeeping.postings(
                quotaSet(quota(QuotaStatus.DEFINITIVE, 54), quota(QuotaStatus.FORECAST, 75), "published"));

        // Then
        assertEquals(
                List.of(
                        new Posting(ALMELO, EntryKind.FORECAST_QUOTA, 75, FIRST_OF_JULY, null, "published"),
                        new Posting(ALMELO, EntryKind.QUOTA, -54, FIRST_OF_JULY, null, "published")),
                postings);
    }

    @Test
    void aQuotaOfZeroIsNoPosting() {
        assertEquals(List.of(), Bookkeeping.postings(quotaSet(quota(QuotaStatus.DEFINITIVE, 0), null, null)));
    }

    @Test
    void anExchangeCountsFromItsOwnDayAndSaysSo() {
        // When
        var postings = Bookkeeping.postings(
                set(QuotaCause.EXCHANGE, exchanged(49, 54, -5), quota(QuotaStatus.DEFINITIVE, 54)));

        // Then
        assertEquals(
                List.of(new Posting(ALMELO, EntryKind.QUOTA, 5, DAY_OF_EXCHANGE, null, "EXCHANGE " + EXCHANGE)),
                postings);
    }

    @Test
    void aRevisionCountsFromItsOwnDayAndLeavesAnExchangeWhereItIs() {
        // When
        var postings = Bookkeeping.postings(set(QuotaCause.REVISION, exchanged(40, 45, -5), exchanged(49, 54, -5)));

        // Then
        assertEquals(
                List.of(
                        new Posting(ALMELO, EntryKind.QUOTA, 54, DAY_OF_REVISION, null, null),
                        new Posting(ALMELO, EntryKind.QUOTA, -45, DAY_OF_REVISION, null, null)),
                postings);
    }

    @Test
    void anExchangeThatLapsesCountsUntilTheRevisionThatItDoesNotFitInto() {
        // When
        var postings =
                Bookkeeping.postings(set(QuotaCause.REVISION, quota(QuotaStatus.DEFINITIVE, 3), exchanged(49, 54, -5)));

        // Then
        assertEquals(
                List.of(
                        new Posting(ALMELO, EntryKind.QUOTA, 54, DAY_OF_REVISION, null, null),
                        new Posting(ALMELO, EntryKind.QUOTA, -3, DAY_OF_REVISION, null, null),
                        new Posting(ALMELO, EntryKind.QUOTA, -5, DAY_OF_REVISION, null, "EXCHANGE " + EXCHANGE)),
                postings);
    }

    @Test
    void anExchangeThatLapsesByARevisionThatCountedBeforeItNeverCounted() {
        // Given
        var revised = new MunicipalQuotaSet(
                ALMELO,
                HalfYear.valueOf("2025-H2"),
                quota(QuotaStatus.DEFINITIVE, 3),
                exchanged(49, 54, -5),
                2,
                null,
                DAY_OF_EXCHANGE.minusDays(1),
                QuotaCause.REVISION);

        // When
        var postings = Bookkeeping.postings(revised);

        // Then
        assertEquals(
                new Posting(ALMELO, EntryKind.QUOTA, -5, DAY_OF_EXCHANGE, null, "EXCHANGE " + EXCHANGE),
                postings.getLast());
    }

    @Test
    void personsHousedCountOnTheDayOfMovingIn() {
        // When
        var postings = Bookkeeping.postings(housed(housing("2025-06-30", 4)));

        // Then
        assertEquals(
                List.of(new Posting(ALMELO, EntryKind.REALISATION, 4, LocalDate.of(2025, 6, 30), COUPLING, null)),
                postings);
        assertEquals(HalfYear.valueOf("2025-H1"), postings.getFirst().halfYear());
    }

    @Test
    void aStayThatDoesNotCountIsNoPosting() {
        assertEquals(List.of(), Bookkeeping.postings(housed(housing("2025-06-30", 0))));
    }

    @Test
    void aCorrectionTakesBackOnTheOldDayAndCountsOnTheNew() {
        // When
        var postings = Bookkeeping.postings(
                corrected(housing("2025-06-30", 4), housing("2025-07-01", 4), CorrectionReason.WRONG_DATE));

        // Then
        assertEquals(
                List.of(
                        new Posting(
                                ALMELO, EntryKind.CORRECTION, -4, LocalDate.of(2025, 6, 30), COUPLING, "WRONG_DATE"),
                        new Posting(ALMELO, EntryKind.CORRECTION, 4, FIRST_OF_JULY, COUPLING, "WRONG_DATE")),
                postings);
    }

    @Test
    void aHousingThatNeverWasIsOnlyTakenBack() {
        // When
        var postings = Bookkeeping.postings(corrected(housing("2025-06-30", 4), null, CorrectionReason.NOT_HOUSED));

        // Then
        assertEquals(
                List.of(new Posting(
                        ALMELO, EntryKind.CORRECTION, -4, LocalDate.of(2025, 6, 30), COUPLING, "NOT_HOUSED")),
                postings);
    }

    @Test
    void aCorrectionToAKindThatDoesNotCountOnlyTakesBack() {
        // When
        var postings = Bookkeeping.postings(
                corrected(housing("2025-06-30", 4), housing("2025-06-30", 0), CorrectionReason.WRONG_DWELLING));

        // Then
        assertEquals(List.of(-4), postings.stream().map(Posting::persons).toList());
    }

    @Test
    void anEarlierStayThatIsReportedLaterTakesThePlaceOfTheOneThatCounted() {
        // Given
        var earlier = new HouseholdHoused(
                COUPLING,
                ALMELO,
                4,
                0,
                housing("2025-06-30", 4),
                List.of(new Realised(ALMELO, LocalDate.of(2025, 6, 30), 4), new Realised(ALMELO, FIRST_OF_JULY, -4)));

        // When
        var postings = Bookkeeping.postings(earlier);

        // Then
        assertEquals(
                List.of(
                        new Posting(ALMELO, EntryKind.REALISATION, 4, LocalDate.of(2025, 6, 30), COUPLING, null),
                        new Posting(ALMELO, EntryKind.CORRECTION, -4, FIRST_OF_JULY, COUPLING, "EARLIER_STAY")),
                postings);
    }

    @Test
    void aStayThatDoesNotCountAndANextHomeTouchNoBalance() {
        // Given
        var lodged = housed(housing("2025-03-01", 0));
        var next = new HouseholdHoused(COUPLING, ALMELO, 4, 0, housing("2025-09-01", 4), List.of());

        // Then
        assertEquals(List.of(), Bookkeeping.postings(lodged));
        assertEquals(List.of(), Bookkeeping.postings(next));
    }

    @Test
    void aReturnToReceptionCorrectsTheDayOfMovingIn() {
        // Given
        var returned = new HouseholdReturned(
                COUPLING,
                ALMELO,
                4,
                4,
                housing("2025-06-30", 4),
                LocalDate.of(2025, 9, 1),
                List.of(new Realised(ALMELO, LocalDate.of(2025, 6, 30), -4)));

        // Then
        assertEquals(
                List.of(new Posting(ALMELO, EntryKind.CORRECTION, -4, LocalDate.of(2025, 6, 30), COUPLING, "RETURNED")),
                Bookkeeping.postings(returned));
    }

    @Test
    void personsCountForTheMunicipalityThatPlacementNames() {
        // Given
        var brielle = new MunicipalityCode("GM0501");
        var day = LocalDate.of(2022, 12, 28);
        var housed = new HouseholdHoused(
                COUPLING,
                new MunicipalityCode("GM1992"),
                4,
                0,
                housing("2022-12-28", 4),
                List.of(new Realised(brielle, day, 4)));

        // Then
        assertEquals(
                List.of(new Posting(brielle, EntryKind.REALISATION, 4, day, COUPLING, null)),
                Bookkeeping.postings(housed));
    }

    @Test
    void theFirstOpeningBalanceCountsOnItsDay() {
        // When
        var postings = Bookkeeping.postings(openingBalance("2023-12-31", -52, null, null));

        // Then
        assertEquals(
                List.of(new Posting(
                        ALMELO, EntryKind.OPENING, -52, LocalDate.of(2023, 12, 31), null, "Plan van aanpak")),
                postings);
    }

    @Test
    void anotherOpeningBalanceTakesBackTheEarlierOneOnItsOwnDay() {
        // When
        var postings = Bookkeeping.postings(openingBalance("2024-06-30", -60, -52, "2023-12-31"));

        // Then
        assertEquals(
                List.of(
                        new Posting(ALMELO, EntryKind.OPENING, 52, LocalDate.of(2023, 12, 31), null, "Plan van aanpak"),
                        new Posting(
                                ALMELO, EntryKind.OPENING, -60, LocalDate.of(2024, 6, 30), null, "Plan van aanpak")),
                postings);
    }

    @Test
    void anOpeningBalanceAddsWhatTheLedgerLacks() {
        // Given
        var set = new OpeningBalanceSet(ALMELO, LocalDate.of(2023, 12, 31), -52, -21, null, null, "Letter");

        // When
        var postings = Bookkeeping.postings(set);

        // Then
        assertEquals(List.of(-21), postings.stream().map(Posting::persons).toList());
    }

    @Test
    void aCouplingAndARegistrationTouchNoBalance() {
        // Given
        var coupled =
                new HouseholdCoupled(COUPLING, ALMELO, 4, LocalDate.of(2025, 1, 2), LocalDate.of(2025, 1, 9), null);
        var registered =
                new MunicipalityRegistered(ALMELO, "Almelo", new ProvinceCode("PV23"), LocalDate.of(1900, 1, 1), null);

        // Then
        assertEquals(List.of(), Bookkeeping.postings(coupled));
        assertEquals(List.of(), Bookkeeping.postings(registered));
    }

    @Test
    void aPostingWithoutPersonsIsInvalid() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Posting(ALMELO, EntryKind.QUOTA, 0, FIRST_OF_JULY, null, null));
    }

    private static MunicipalQuotaSet quotaSet(Quota current, Quota previous, String reason) {
        return new MunicipalQuotaSet(
                ALMELO,
                HalfYear.valueOf("2025-H2"),
                current,
                previous,
                previous == null ? 1 : 2,
                reason,
                FIRST_OF_JULY);
    }

    private static MunicipalQuotaSet set(QuotaCause cause, Quota current, Quota previous) {
        return new MunicipalQuotaSet(
                ALMELO, HalfYear.valueOf("2025-H2"), current, previous, 2, null, DAY_OF_REVISION, cause);
    }

    private static Quota exchanged(int persons, int computed, int exchanged) {
        return new Quota(
                QuotaStatus.DEFINITIVE,
                persons,
                13_000,
                74_317,
                17_942_942,
                LocalDate.of(2024, 1, 1),
                "HALF_UP",
                computed,
                exchanged,
                List.of(new Exchanged(EXCHANGE, exchanged, DAY_OF_EXCHANGE)));
    }

    private static Quota quota(QuotaStatus status, int persons) {
        return new Quota(status, persons, 18_100, 74_317, 17_942_942, LocalDate.of(2024, 1, 1), "HALF_UP");
    }

    private static HouseholdHoused housed(Housing housing) {
        return Facts.housed(COUPLING, ALMELO, housing);
    }

    private static HousingCorrected corrected(Housing before, Housing after, CorrectionReason reason) {
        return Facts.corrected(COUPLING, ALMELO, before, after, reason);
    }

    private static Housing housing(String housedOn, int countedPersons) {
        return Facts.housing(countedPersons, housedOn);
    }

    private static OpeningBalanceSet openingBalance(
            String asOf, int balance, Integer previousBalance, String previousAsOf) {
        return new OpeningBalanceSet(
                ALMELO,
                LocalDate.parse(asOf),
                balance,
                balance,
                previousBalance,
                previousAsOf == null ? null : LocalDate.parse(previousAsOf),
                "Plan van aanpak");
    }
}
