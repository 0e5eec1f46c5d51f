// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.housingstock.Accessibility;
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

/** A tenant's notice, by what became of the vacancy that it announced. */
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

    /** Vacancies after an approved notice that earlier announced {@link #OWN}, while the latest one of the unit is this. */
    private static List<Vacancy> afterNotice(UUID latest, VacancyState state) {
        var vacancy = new Vacancy(
                latest,
                "C001.4711",
                "C001.4711",
                ALMELO,
                "C001",
                HOME,
                new Vacancy.Announcement(ENDS.minusDays(1), null, TargetGroup.REGULAR),
                TODAY,
                state,
                2);
        var reading = new Reading(Map.of(CodeList.HUUROPZEGGINGSTATUS, Meaning.APPROVED), List.of(), List.of());
        var notice = new Message.NoticeMessage(
                new Message.Header("C001", "H1", Instant.parse("2026-06-10T08:00:00Z"), TODAY),
                "4711",
                "GOE",
                null,
                ENDS);
        var decision = new ReadMessage(
                        reading, new StandingUnit(DWELLING, UNIT, vacancy), new Earlier(null, OWN), TODAY, () -> NEW)
                .effect(notice);
        return switch (decision) {
            case Decision.Accepted<Effect>(var effect, var _) ->
                effect.changes().stream().map(Decision.Accepted::state).toList();
            case Decision.Rejected<Effect>(var reason) -> throw new AssertionError(reason);
        };
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
}
