// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.accommodation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.contracts.placement.CorrectionReason;
import nl.onderdak.contracts.placement.HouseholdHoused;
import nl.onderdak.contracts.placement.HouseholdReturned;
import nl.onderdak.contracts.placement.Housing;
import nl.onderdak.contracts.placement.HousingCorrected;
import nl.onderdak.contracts.placement.PlacementEvent;
import nl.onderdak.contracts.placement.Realised;
import nl.onderdak.supervision.Facts;
import nl.onderdak.supervision.History;
import nl.onderdak.supervision.ledger.domain.Bookkeeping;
import nl.onderdak.supervision.ledger.domain.EntryKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HousedChangeTest {

    private static final UUID COUPLING = UUID.nameUUIDFromBytes(new byte[] {7});
    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 14);
    private static final LocalDate LATER = LocalDate.of(2025, 9, 1);

    private static Housing housing(LocalDate on, AccommodationKind kind) {
        return new Housing(on, null, kind, 3);
    }

    private static HousedChange change(LocalDate on, int persons, AccommodationKind form) {
        return new HousedChange(COUPLING, ALMELO, on, persons, form);
    }

    private static List<HousedChange> housed(Housing housing, Realised... realised) {
        return HousedChange.by(new HouseholdHoused(COUPLING, ALMELO, 3, 0, housing, List.of(realised)));
    }

    private static List<HousedChange> corrected(Housing before, Housing after, Realised... realised) {
        return HousedChange.by(new HousingCorrected(
                COUPLING, ALMELO, 3, 0, before, after, CorrectionReason.WRONG_DATE, List.of(realised)));
    }

    @Test
    void whoMovesInCountsWithTheForm() {
        assertEquals(
                List.of(change(DAY, 3, AccommodationKind.SHARED)),
                housed(housing(DAY, AccommodationKind.SHARED), new Realised(ALMELO, DAY, 3)));
    }

    @Test
    void aNextHomeStatesItsFormAndCountsNobody() {
        assertEquals(
                List.of(change(LATER, 0, AccommodationKind.REGULAR)),
                housed(housing(LATER, AccommodationKind.REGULAR)));
    }

    @Test
    void anEarlierStayTakesPersonsFromALaterOneWhoseFormItDoesNotRepeat() {
        assertEquals(
                List.of(change(DAY, 3, AccommodationKind.FLEX), change(LATER, -3, null)),
                housed(
                        housing(DAY, AccommodationKind.FLEX),
                        new Realised(ALMELO, DAY, 3),
                        new Realised(ALMELO, LATER, -3)));
    }

    @Test
    void aCorrectionOfTheDayMovesThePersons() {
        assertEquals(
                List.of(change(DAY, -3, null), change(LATER, 3, AccommodationKind.SHARED)),
                corrected(
                        housing(DAY, AccommodationKind.SHARED),
                        housing(LATER, AccommodationKind.SHARED),
                        new Realised(ALMELO, DAY, -3),
                        new Realised(ALMELO, LATER, 3)));
    }

    @Test
    void aCorrectionOfTheFormAloneStatesIt() {
        assertEquals(
                List.of(change(DAY, 0, AccommodationKind.FLEX)),
                corrected(housing(DAY, AccommodationKind.SHARED), housing(DAY, AccommodationKind.FLEX)));
    }

    @Test
    void aStayThatWasNotAndAReturnSubtract() {
        assertEquals(
                List.of(change(DAY, -3, null)),
                corrected(housing(DAY, AccommodationKind.SHARED), null, new Realised(ALMELO, DAY, -3)));
        assertEquals(
                List.of(change(DAY, -2, null)),
                HousedChange.by(new HouseholdReturned(
                        COUPLING,
                        ALMELO,
                        3,
                        2,
                        housing(DAY, AccommodationKind.SHARED),
                        LATER,
                        List.of(new Realised(ALMELO, DAY, -2)))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSumOverAllFormsIsTheRealisationOfTheLedger(long seed) {
        var booked = new TreeMap<String, Integer>();
        var counted = new TreeMap<String, Integer>();
        for (var fact : new History(seed, List.of("GM0701", "GM0702", "GM0703"), 300).facts()) {
            Bookkeeping.postings(fact.data()).stream()
                    .filter(posting ->
                            posting.kind() == EntryKind.REALISATION || posting.kind() == EntryKind.CORRECTION)
                    .forEach(posting -> booked.merge(
                            posting.municipality() + " " + posting.effectiveDate(), posting.persons(), Integer::sum));
            if (fact.data() instanceof PlacementEvent event) {
                HousedChange.by(event).stream()
                        .filter(change -> change.persons() != 0)
                        .forEach(change -> counted.merge(
                                change.municipality() + " " + change.housedOn(), change.persons(), Integer::sum));
            }
        }
        assertFalse(booked.isEmpty());
        assertEquals(booked, counted);
    }

    @Test
    void otherFactsChangeNothing() {
        assertEquals(List.of(), HousedChange.by(Facts.coupled(COUPLING, "GM0141", 3)));
    }
}
