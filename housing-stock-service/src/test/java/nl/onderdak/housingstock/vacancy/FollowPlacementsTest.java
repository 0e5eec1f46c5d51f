// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.uuid.Generators;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.contracts.housingstock.ReservationEnded;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.contracts.housingstock.VacancyAnnounced;
import nl.onderdak.contracts.housingstock.VacancyLet;
import nl.onderdak.contracts.housingstock.VacancyReserved;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.contracts.placement.DwellingOffered;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.contracts.placement.OfferAnswered;
import nl.onderdak.contracts.placement.RefusalReason;
import nl.onderdak.housingstock.Stock;
import nl.onderdak.testkit.Events;
import nl.onderdak.testkit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class FollowPlacementsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 10);

    private String municipality;

    @BeforeEach
    void almelo() {
        municipality = Stock.municipality();
    }

    @Test
    void letsTheDwellingThatWasReserved() {
        // Given
        var vacancy = Stock.vacancy(municipality, 2);
        var coupling = Stock.coupling(municipality, 2);
        Stock.reserved(vacancy, coupling);

        // When
        Stock.house(coupling, municipality, vacancy.dwelling(), DAY);

        // Then
        assertEquals(let(vacancy, reservation(vacancy), coupling, DAY), Stock.published(vacancy, 3));
        Stock.vacancy(vacancy)
                .then()
                .body("state", equalTo("LET"))
                .body("couplingId", equalTo(coupling.toString()))
                .body("letOn", equalTo("2025-03-10"))
                .body("expiresAt", nullValue())
                .body("version", equalTo(3));
    }

    @Test
    void letsADwellingWithoutReservation() {
        // Given
        var vacancy = Stock.vacancy(municipality, 2);
        var coupling = Stock.coupling(municipality, 2);

        // When
        Stock.house(coupling, municipality, vacancy.dwelling(), DAY);

        // Then
        assertEquals(let(vacancy, null, coupling, DAY), Stock.published(vacancy, 2));
    }

    @Test
    void reservesADwellingThatIsOfferedUntilItIsRefused() {
        // Given
        var vacancy = Stock.vacancy(municipality, 2);
        var coupling = Stock.coupling(municipality, 2);
        var code = new MunicipalityCode(municipality);

        // When
        Events.publish(new DwellingOffered(coupling, code, vacancy.dwelling(), DAY), 2);
        Stock.awaitState(vacancy, "OFFERED");
        var reservationId = reservation(vacancy);
        Stock.vacancy(vacancy).then().body("offeredOn", equalTo(DAY.toString()));
        Stock.vacancy(vacancy).then().body("couplingId", equalTo(coupling.toString()));
        Events.publish(
                new OfferAnswered(
                        coupling, code, vacancy.dwelling(), OfferAnswered.Answer.REFUSED, RefusalReason.RENT, DAY),
                3);

        // Then
        assertEquals(
                new ReservationEnded(
                        UUID.fromString(vacancy.id()),
                        code,
                        Stock.vacancy(vacancy).path("landlord"),
                        vacancy.dwelling(),
                        reservationId,
                        coupling,
                        ReservationEnded.Cause.REFUSED),
                Stock.published(vacancy, 3));
        Stock.awaitState(vacancy, "AVAILABLE");
    }

    @Test
    void endsTheReservationOfAHouseholdThatIsHousedElsewhere() {
        // Given
        var vacancy = Stock.vacancy(municipality, 2);
        var coupling = Stock.coupling(municipality, 2);
        Stock.reserved(vacancy, coupling);

        // When
        Stock.house(coupling, municipality, "not-in-stock", DAY);

        // Then
        assertEquals(
                new ReservationEnded(
                        UUID.fromString(vacancy.id()),
                        new MunicipalityCode(municipality),
                        Stock.vacancy(vacancy).path("landlord"),
                        vacancy.dwelling(),
                        reservation(vacancy),
                        coupling,
                        ReservationEnded.Cause.HOUSED_ELSEWHERE),
                Stock.published(vacancy, 3));
        Stock.vacancy(vacancy).then().body("state", equalTo("AVAILABLE"));
    }

    @Test
    void keepsTheReservationOfAnother() {
        // Given
        var vacancy = Stock.vacancy(municipality, 2);
        var holder = Stock.coupling(municipality, 2);
        Stock.reserved(vacancy, holder);
        var other = Stock.coupling(municipality, 2);

        // When
        Stock.house(other, municipality, vacancy.dwelling(), DAY);
        Stock.awaitHoused(other, true);

        // Then
        Stock.vacancy(vacancy).then().body("state", equalTo("RESERVED")).body("couplingId", equalTo(holder.toString()));
    }

    @Test
    void appliesADuplicateOnce() {
        // Given
        var vacancy = Stock.vacancy(municipality, 2);
        var coupling = Stock.coupling(municipality, 2);
        var record = Events.record(
                Stock.housed(coupling, municipality, vacancy.dwelling(), DAY),
                2,
                Instant.now(),
                Generators.timeBasedEpochGenerator().generate());

        // When
        Events.publish(record);
        Events.publish(record);
        var marker = Stock.coupling(municipality, 1);

        // Then
        Stock.awaitHoused(marker, false);
        Stock.published(vacancy, 2);
        assertEquals(2, Stock.vacancy(vacancy).<Integer>path("version"));
        assertEquals(2, Stock.publishedSoFar(vacancy));
    }

    @Test
    void announcesAnewWhenTheHouseholdWasNotHoused() {
        // Given
        var vacancy = Stock.vacancy(municipality, 2);
        var coupling = Stock.coupling(municipality, 2);
        var housing = Stock.housing(vacancy.dwelling(), DAY);
        Stock.house(coupling, municipality, vacancy.dwelling(), DAY);
        Stock.awaitState(vacancy, "LET");

        // When
        correct(coupling, 3, housing, null);

        // Then
        assertEquals(
                new VacancyAnnounced(
                        UUID.fromString(vacancy.id()),
                        new MunicipalityCode(municipality),
                        Stock.vacancy(vacancy).path("landlord"),
                        vacancy.dwelling(),
                        vacancy.dwelling(),
                        2,
                        3,
                        true,
                        Accessibility.ANY,
                        null,
                        null,
                        null,
                        LocalDate.of(2025, 3, 1),
                        TargetGroup.PERMIT_HOLDERS),
                Stock.published(vacancy, 3));
        Stock.awaitHoused(coupling, false);
        Stock.reserved(vacancy, coupling);
    }

    @Test
    void movesTheLettingToTheRightDwelling() {
        // Given
        var wrong = Stock.vacancy(municipality, 2);
        var right = Stock.vacancy(municipality, 2);
        var coupling = Stock.coupling(municipality, 2);
        Stock.house(coupling, municipality, wrong.dwelling(), DAY);
        Stock.awaitState(wrong, "LET");

        // When
        correct(coupling, 3, Stock.housing(wrong.dwelling(), DAY), Stock.housing(right.dwelling(), DAY.plusDays(1)));

        // Then
        Stock.awaitState(wrong, "AVAILABLE");
        Stock.awaitState(right, "LET");
        assertEquals(let(right, null, coupling, DAY.plusDays(1)), Stock.published(right, 2));
        Stock.awaitHoused(coupling, true);
    }

    @Test
    void takesTheRightDayOver() {
        // Given
        var vacancy = Stock.vacancy(municipality, 2);
        var coupling = Stock.coupling(municipality, 2);
        Stock.house(coupling, municipality, vacancy.dwelling(), DAY);
        Stock.awaitState(vacancy, "LET");

        // When
        correct(
                coupling,
                3,
                Stock.housing(vacancy.dwelling(), DAY),
                Stock.housing(vacancy.dwelling(), DAY.minusDays(2)));

        // Then
        await().until(() -> Stock.vacancy(vacancy).path("letOn").equals("2025-03-08"));
        assertEquals(let(vacancy, null, coupling, DAY.minusDays(2)), Stock.published(vacancy, 3));
    }

    @Test
    void leavesTheOldVacancyWhenTheDwellingIsVacantOnceMore() {
        // Given
        var old = Stock.vacancy(municipality, 2);
        var coupling = Stock.coupling(municipality, 2);
        Stock.house(coupling, municipality, old.dwelling(), DAY);
        Stock.awaitState(old, "LET");
        var later = Stock.announce(old.dwelling(), municipality);

        // When
        correct(coupling, 3, Stock.housing(old.dwelling(), DAY), null);
        Stock.awaitHoused(coupling, false);

        // Then
        Stock.vacancy(old).then().body("state", equalTo("LET"));
        Stock.vacancy(later).then().body("state", equalTo("AVAILABLE"));
    }

    private void correct(UUID coupling, long sequence, Housing before, Housing after) {
        var reason = after == null ? CorrectionReason.NOT_HOUSED : CorrectionReason.WRONG_DWELLING;
        Events.publish(
                new HousingCorrected(
                        coupling,
                        new MunicipalityCode(municipality),
                        2,
                        after == null ? 2 : 0,
                        before,
                        after,
                        reason,
                        List.of()),
                sequence);
    }

    private static VacancyLet let(Stock.Announced vacancy, UUID reservation, UUID coupling, LocalDate day) {
        return new VacancyLet(
                UUID.fromString(vacancy.id()),
                new MunicipalityCode(vacancy.municipality()),
                Stock.vacancy(vacancy).path("landlord"),
                vacancy.dwelling(),
                reservation,
                coupling,
                TargetGroup.PERMIT_HOLDERS,
                day);
    }

    private static UUID reservation(Stock.Announced vacancy) {
        return ((VacancyReserved) Stock.published(vacancy, 2)).reservationId();
    }
}
