// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.Accessibility;
import nl.onderdak.contracts.housingstock.ReservationKind;
import nl.onderdak.contracts.housingstock.TargetGroup;
import nl.onderdak.contracts.housingstock.VacancyReturned;
import nl.onderdak.housingstock.dwelling.domain.Dwelling;
import nl.onderdak.housingstock.dwelling.domain.Unit;
import nl.onderdak.housingstock.intake.domain.KnownCodes.Reading;
import nl.onderdak.housingstock.intake.domain.ReadMessage.Earlier;
import nl.onderdak.housingstock.vacancy.domain.Vacancy;
import nl.onderdak.housingstock.vacancy.domain.VacancyState;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Let;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Open;
import nl.onderdak.housingstock.vacancy.domain.VacancyState.Returned;
import org.junit.jupiter.api.Test;

/** Messages about a unit that has been vacant before, by what became of that vacancy. */
class ReadMessageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    private static final LocalDate ENDS = LocalDate.of(2026, 7, 1);
    private static final UUID OWN = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID NEW = new UUID(0, 3);
    private static final Dwelling.Particulars HOME =
            new Dwelling.Particulars(4, 3, true, Accessibility.ANY, 64_000, null, null);
    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final Dwelling DWELLING =
            Dwelling.registered("C001.4711", "C001", ALMELO, HOME, Dwelling.Building.UNKNOWN);
    private static final Unit UNIT =
            new Unit("C001.4711", "C001.4711", "C001", ALMELO, Unit.Kind.DWELLING, HOME, null, null);

    private static final VacancyState LET = new Let(null, null, TargetGroup.REGULAR, TODAY.minusDays(1));
    private static final VacancyState WITHDRAWN = new Returned(TODAY, VacancyReturned.Reason.WITHDRAWN);

    private static Vacancy vacancy(UUID id, VacancyState state, LocalDate availableFrom) {
        return new Vacancy(
                id,
                "C001.4711",
                "C001.4711",
                ALMELO,
                "C001",
                HOME,
                new Vacancy.Announcement(availableFrom, null, TargetGroup.REGULAR),
                TODAY,
                state,
                2);
    }

    /** Vacancies after an approved notice that earlier announced {@link #OWN}, while the latest one of the unit is this. */
    private static List<Vacancy> afterNotice(UUID latest, VacancyState state) {
        var vacancy = vacancy(latest, state, ENDS.minusDays(1));
        var reading = new Reading(Map.of(CodeList.HUUROPZEGGINGSTATUS, Meaning.APPROVED), List.of(), List.of());
        var notice = new Message.NoticeMessage(
                new Message.Header("C001", "H1", Instant.parse("2026-06-10T08:00:00Z"), TODAY),
                "4711",
                "GOE",
                null,
                ENDS);
        var decision = new ReadMessage(
                        reading,
                        new StandingUnit(DWELLING, UNIT, vacancy, false),
                        new Earlier(null, OWN),
                        TODAY,
                        () -> NEW)
                .effect(notice);
        return switch (decision) {
            case Decision.Accepted<Effect>(var effect, var _) ->
                effect.changes().stream().map(Decision.Accepted::state).toList();
            case Decision.Rejected<Effect>(var reason) -> throw new AssertionError(reason);
        };
    }

    private static final LocalDate LET_ON = TODAY.minusDays(10);
    private static final LocalDate AVAILABLE = TODAY.minusDays(20);

    /** What a message changes when the latest vacancy, {@link #OWN}, was let to this group on {@link #LET_ON}. */
    private static Decision<Effect> afterLetting(
            TargetGroup group, boolean allocated, UUID earlier, Meaning meant, Message message) {
        return afterLetting(group, allocated, earlier, meant, message, AVAILABLE);
    }

    private static Decision<Effect> afterLetting(
            TargetGroup group,
            boolean allocated,
            UUID earlier,
            Meaning meant,
            Message message,
            LocalDate availableFrom) {
        var vacancy = vacancy(OWN, new Let(null, null, group, LET_ON), availableFrom);
        var codes = new EnumMap<CodeList, Meaning>(
                Map.of(CodeList.PUBLICATIESTATUS, Meaning.PUBLISHED, CodeList.EENHEIDSTATUS, Meaning.VACANT));
        if (meant != null) {
            codes.put(CodeList.AANVULLENDEDOELGROEP, meant);
        }
        return new ReadMessage(
                        new Reading(codes, List.of(), List.of()),
                        new StandingUnit(DWELLING, UNIT, vacancy, allocated),
                        earlier == null ? null : new Earlier(null, earlier),
                        TODAY,
                        () -> NEW)
                .effect(message);
    }

    private static Message.Header header(LocalDate factOn) {
        return new Message.Header("C001", "X1", Instant.parse("2026-06-10T08:00:00Z"), factOn);
    }

    private static Message letting(LocalDate letOn) {
        return new Message.LettingMessage(header(letOn), "4711", letOn, null, List.of(), null, null);
    }

    private static Message publication(LocalDate factOn, LocalDate availableFrom) {
        return new Message.PublicationMessage(header(factOn), "4711", "GEP", null, null, availableFrom);
    }

    /** The vacancy that an accepted message concerns; it changes nothing when that is the one that was let. */
    private static UUID concerns(Decision<Effect> decision) {
        return switch (decision) {
            case Decision.Accepted<Effect>(var effect, var _) -> {
                assertEquals(effect.vacancy().equals(NEW), effect.isChange());
                yield effect.vacancy();
            }
            case Decision.Rejected<Effect>(var reason) -> throw new AssertionError(reason);
        };
    }

    private static void refusedAsLet(Decision<Effect> decision) {
        assertEquals(Decision.rejected(new IntakeRejection.UnitLet("C001.4711", LET_ON)), decision);
    }

    private static UUID published(LocalDate factOn, LocalDate availableFrom) {
        return concerns(afterLetting(TargetGroup.REGULAR, false, null, null, publication(factOn, availableFrom)));
    }

    private static Message vacant(LocalDate factOn, LocalDate deliveredOn) {
        var rent = BigDecimal.valueOf(640);
        return new Message.UnitMessage(
                header(factOn), "LEE", null, null, null, null, ALMELO, null, 4, 3, true, rent, deliveredOn, null);
    }

    private static UUID empty(LocalDate factOn, LocalDate deliveredOn) {
        return concerns(afterLetting(TargetGroup.REGULAR, true, null, null, vacant(factOn, deliveredOn)));
    }

    private static List<UUID> ids(List<Vacancy> vacancies) {
        return vacancies.stream().map(Vacancy::id).toList();
    }

    @Test
    void aNoticeThatChangesAfterItsVacancyWasLetAnnouncesNoOther() {
        assertEquals(List.of(), afterNotice(OWN, LET));
    }

    @Test
    void anotherTenancyThatEndsIsAnnounced() {
        assertEquals(List.of(NEW), ids(afterNotice(OTHER, LET)));
    }

    @Test
    void aNoticeThatIsApprovedAgainIsAnnouncedAgain() {
        assertEquals(List.of(NEW), ids(afterNotice(OWN, WITHDRAWN)));
    }

    @Test
    void aNoticeMovesItsOwnOpenVacancyOnly() {
        assertEquals(ENDS, afterNotice(OWN, new Open()).getFirst().availableFrom());
        assertEquals(List.of(), afterNotice(OTHER, new Open()));
    }

    @Test
    void aPublicationOfTheDayOfTheLettingIsOfTheVacancyThatWasLet() {
        assertEquals(OWN, published(LET_ON, null));
        assertEquals(OWN, published(LET_ON.minusDays(1), null));
        assertEquals(OWN, published(LET_ON, TODAY.plusDays(30)));
    }

    @Test
    void aPublicationAfterTheLettingIsAnnounced() {
        assertEquals(NEW, published(LET_ON.plusDays(1), null));
        assertEquals(NEW, published(LET_ON.plusDays(1), LET_ON.plusDays(1)));
        assertEquals(NEW, published(LET_ON.plusDays(1), TODAY.plusDays(30)));
    }

    @Test
    void aPublicationOfAHomeThatWasAvailableBeforeTheLettingIsOfTheVacancyThatWasLet() {
        assertEquals(OWN, published(LET_ON.plusDays(1), LET_ON));
        assertEquals(OWN, published(TODAY, AVAILABLE));
    }

    @Test
    void aPublicationOfAHomeThatWasLetBeforeItWasAvailable() {
        var from = TODAY.plusDays(5);
        assertEquals(
                OWN, concerns(afterLetting(TargetGroup.REGULAR, false, null, null, publication(TODAY, from), from)));
        assertEquals(
                NEW,
                concerns(afterLetting(
                        TargetGroup.REGULAR, false, null, null, publication(TODAY, from.plusDays(1)), from)));
    }

    @Test
    void aPublicationThatChangesAfterTheLettingAnnouncesNoOther() {
        assertEquals(OWN, concerns(afterLetting(TargetGroup.REGULAR, false, OWN, null, publication(TODAY, null))));
        assertEquals(OTHER, concerns(afterLetting(TargetGroup.REGULAR, false, OTHER, null, publication(LET_ON, null))));
    }

    @Test
    void aPublicationOfAnOpenVacancyConcernsIt() {
        var same = publication(TODAY, AVAILABLE);
        var reading = new Reading(Map.of(CodeList.PUBLICATIESTATUS, Meaning.PUBLISHED), List.of(), List.of());
        var open = new StandingUnit(DWELLING, UNIT, vacancy(OWN, new Open(), AVAILABLE), false);
        assertEquals(OWN, concerns(new ReadMessage(reading, open, null, TODAY, () -> NEW).effect(same)));
    }

    @Test
    void aUnitThatWasEmptyOnTheDayOfTheLettingIsTheVacancyThatWasLet() {
        assertEquals(OWN, empty(LET_ON.minusDays(1), null));
        assertEquals(OWN, empty(LET_ON, null));
        assertEquals(OWN, empty(LET_ON, TODAY.plusDays(30)));
        assertEquals(NEW, empty(LET_ON.plusDays(1), null));
    }

    @Test
    void aUnitThatCanBeLivedInSinceTheVacancyThatWasLetIsThatVacancy() {
        assertEquals(NEW, empty(TODAY, AVAILABLE.minusDays(1)));
        assertEquals(OWN, empty(TODAY, AVAILABLE));
        assertEquals(OWN, empty(TODAY, LET_ON));
        assertEquals(NEW, empty(TODAY, LET_ON.plusDays(1)));
    }

    @Test
    void theDayOfDeliveryOfAUnitThatWasEmptyForThatVacancyBeforeMayBeAnOldOne() {
        assertEquals(NEW, concerns(afterLetting(TargetGroup.REGULAR, true, OWN, null, vacant(TODAY, AVAILABLE))));
        assertEquals(OWN, concerns(afterLetting(TargetGroup.REGULAR, true, OTHER, null, vacant(TODAY, AVAILABLE))));
        assertEquals(OWN, concerns(afterLetting(TargetGroup.REGULAR, true, OWN, null, vacant(LET_ON, AVAILABLE))));
    }

    @Test
    void anEmptyUnitConcernsTheVacancyThatIsOpen() {
        var reading = new Reading(Map.of(CodeList.EENHEIDSTATUS, Meaning.VACANT), List.of(), List.of());
        var open = new StandingUnit(DWELLING, UNIT, vacancy(OWN, new Open(), AVAILABLE), false);
        assertEquals(
                OWN, concerns(new ReadMessage(reading, open, null, TODAY, () -> NEW).effect(vacant(TODAY, AVAILABLE))));
    }

    @Test
    void aUnitThatWasLetBeforeItWasEmpty() {
        var from = TODAY.minusDays(1);
        assertEquals(
                OWN,
                concerns(afterLetting(TargetGroup.REGULAR, true, null, null, vacant(from, TODAY.plusDays(4)), from)));
        assertEquals(NEW, concerns(afterLetting(TargetGroup.REGULAR, true, null, null, vacant(TODAY, null), from)));
    }

    @Test
    void aUnitThatWasEmptyBeforeItsLettingIsToLetAllTheSame() {
        var decision = afterLetting(TargetGroup.REGULAR, true, null, null, vacant(LET_ON, null));
        assertEquals(true, decision instanceof Decision.Accepted<Effect>(var effect, var _) ? effect.toLet() : null);
    }

    @Test
    void aSecondLettingOfTheSameVacancyIsRefused() {
        refusedAsLet(afterLetting(TargetGroup.REGULAR, true, null, null, letting(LET_ON)));
        refusedAsLet(afterLetting(TargetGroup.REGULAR, true, null, Meaning.PERMIT_HOLDERS, letting(TODAY)));
    }

    @Test
    void aLettingThatChangesIsTheSameLetting() {
        assertEquals(OWN, concerns(afterLetting(TargetGroup.REGULAR, true, OWN, null, letting(TODAY))));
        assertEquals(
                OTHER, concerns(afterLetting(TargetGroup.REGULAR, true, OTHER, null, letting(LET_ON.minusYears(1)))));
    }

    private static Decision<Effect> lettingOfNext(VacancyState state, UUID earlier) {
        var next = new StandingUnit(DWELLING, UNIT, vacancy(OWN, state, AVAILABLE), false);
        var reading = new Reading(Map.of(), List.of(), List.of());
        return new ReadMessage(reading, next, new Earlier(null, earlier), TODAY, () -> NEW).effect(letting(LET_ON));
    }

    private static final VacancyState RESERVED = new VacancyState.Reserved(
            OTHER, OTHER, ReservationKind.DIRECT_ALLOCATION, Instant.parse("2026-06-20T08:00:00Z"), null);

    @Test
    void aLettingOfAnEarlierVacancyThatChangesLetsNoLaterOne() {
        for (var state : List.of(new Open(), RESERVED, WITHDRAWN)) {
            assertEquals(OTHER, concerns(lettingOfNext(state, OTHER)));
        }
    }

    @Test
    void aLettingThatChangesLetsItsOwnVacancyWhenThatIsOpenAgain() {
        var decision = lettingOfNext(new Open(), OWN);
        assertEquals(
                new Let(null, null, TargetGroup.REGULAR, LET_ON),
                decision instanceof Decision.Accepted<Effect>(var effect, var _)
                        ? effect.after().state()
                        : null);
    }

    @Test
    void theFirstLettingOfAVacancyThatAHousingLetIsTheSameByGroupAndDay() {
        var group = TargetGroup.PERMIT_HOLDERS;
        assertEquals(OWN, concerns(afterLetting(group, false, null, Meaning.PERMIT_HOLDERS, letting(LET_ON))));
        assertEquals(
                OWN, concerns(afterLetting(group, false, null, Meaning.PERMIT_HOLDERS, letting(LET_ON.minusDays(1)))));
        refusedAsLet(afterLetting(group, false, null, Meaning.PERMIT_HOLDERS, letting(LET_ON.plusDays(1))));
        refusedAsLet(afterLetting(group, false, null, null, letting(LET_ON)));
    }
}
