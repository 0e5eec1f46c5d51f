// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.letter.domain.Letter.LetterContent;
import nl.onderdak.supervision.policy.domain.FourEyes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTest {

    private static final Letter.Drafted DRAFTED =
            new Letter.Drafted("author", SampleLetters.approval("author").at());

    @Test
    void theCallOfOverijsselOf11July2024() {
        var letter = SampleLetters.draft(SampleLetters.call());
        var figures = letter.content().figures();

        assertEquals(25, letter.addressees().size());
        assertEquals(LocalDate.of(2024, 7, 11), letter.content().day());
        assertEquals(LocalDate.of(2024, 7, 1), figures.referenceDate());
        assertEquals(LocalDate.of(2024, 6, 30), figures.validOn());
        assertEquals(LocalDate.of(2024, 1, 1), figures.comparedWith());
        assertEquals(-448, figures.balanceBefore());
        assertEquals(-679, figures.balance());
        assertEquals(-231, figures.difference());
        assertEquals(
                "de achterstand is opgelopen van -448 (1 januari 2024) naar -679 (1 juli 2024)",
                LetterSheet.of(letter).development());
    }

    @Test
    void figuresAreComparedWithTheBeginningOfTheirHalfYear() {
        var figures = SampleLetters.call().figures();

        assertEquals(
                LocalDate.of(2024, 1, 1), on(figures, LocalDate.of(2024, 7, 1)).comparedWith());
        assertEquals(
                LocalDate.of(2024, 7, 1), on(figures, LocalDate.of(2024, 7, 2)).comparedWith());
        assertEquals(
                LocalDate.of(2024, 7, 1), on(figures, LocalDate.of(2025, 1, 1)).comparedWith());
    }

    @Test
    void theDevelopmentIsNamedByItsDirection() {
        assertEquals("de achterstand is opgelopen", development(-10, -11));
        assertEquals("de achterstand is teruggelopen", development(-10, -9));
        assertEquals("het saldo is gelijk gebleven", development(-10, -10));
        assertEquals("het saldo is veranderd", development(-10, 0));
        assertEquals("het saldo is veranderd", development(0, -10));
    }

    private static String development(long before, long balance) {
        var line = new LetterLine(new MunicipalityCode("GM0141"), "Almelo", before, 0, 0, balance, "hash");
        var figures = SampleLetters.call().figures();
        return LetterSheet.development(
                        new LetterFigures(figures.referenceDate(), figures.knownAt(), figures.sources(), List.of(line)))
                .replaceAll("( |: )van .*", "");
    }

    @Test
    void provisionalFiguresAreRefused() {
        assertEquals(
                new LetterRejection.LetterNotFinal(Set.of(Provisional.SOURCE_BEHIND)),
                reason(Letter.draft(
                        UUID.randomUUID(), SampleLetters.call(), Set.of(Provisional.SOURCE_BEHIND), DRAFTED)));
    }

    @Test
    void aLetterIsNotOlderThanItsFigures() {
        assertTrue(draftOn(SampleLetters.REFERENCE).accepted().isPresent());
        assertEquals(
                new LetterRejection.LetterBeforeFigures(SampleLetters.REFERENCE),
                reason(draftOn(SampleLetters.REFERENCE.minusDays(1))));
    }

    private static Decision<Letter> draftOn(LocalDate day) {
        var call = SampleLetters.call();
        return Letter.draft(
                UUID.randomUUID(),
                new LetterContent(
                        call.kind(),
                        call.province(),
                        day,
                        call.subject(),
                        call.figures(),
                        call.policy(),
                        call.templates()),
                Set.of(),
                DRAFTED);
    }

    @Test
    void aLetterToNobodyIsRefused() {
        var call = SampleLetters.call();
        var figures = call.figures();
        var nobody = new LetterContent(
                call.kind(),
                call.province(),
                call.day(),
                call.subject(),
                new LetterFigures(figures.referenceDate(), figures.knownAt(), figures.sources(), List.of()),
                call.policy(),
                call.templates());

        assertEquals(
                new LetterRejection.NobodyToWriteTo(),
                reason(Letter.draft(UUID.randomUUID(), nobody, Set.of(), DRAFTED)));
    }

    @ParameterizedTest
    @EnumSource
    void anotherOfficialApproves(LetterKind kind) {
        var draft = SampleLetters.draft(content(kind));
        var subject = draft.content().subject();

        assertEquals(
                new FourEyes.ApproverIsAuthor(),
                reason(draft.approve(SampleLetters.approval("author"), subject, Set.of())));
        var approved = draft.approve(SampleLetters.approval("approver"), subject, Set.of())
                .accepted()
                .orElseThrow();
        assertTrue(approved.isSent());
        assertFalse(draft.isSent());
        assertEquals(2, approved.version());
        assertEquals(draft.hash(), approved.hash());
        assertEquals(
                new LetterRejection.LetterNotDraft(LetterState.APPROVED),
                reason(approved.approve(SampleLetters.approval("other"), subject, Set.of())));
        assertEquals(
                new LetterRejection.LetterNotDraft(LetterState.APPROVED),
                reason(approved.reject(SampleLetters.approval("other"))));
    }

    @Test
    void figuresThatTheOwnersDoNotConfirmAreRefused() {
        var draft = SampleLetters.draft(SampleLetters.call());
        var almelo = Set.of(new MunicipalityCode("GM0141"));

        assertEquals(
                new LetterRejection.FiguresNotProved(almelo),
                reason(draft.approve(
                        SampleLetters.approval("approver"), draft.content().subject(), almelo)));
    }

    @Test
    void aSubjectThatChangedIsRefused() {
        var draft = SampleLetters.draft(SampleLetters.toAlmelo(LetterKind.DECISION));

        assertEquals(
                new LetterRejection.SubjectChanged(),
                reason(draft.approve(
                        SampleLetters.approval("approver"), SampleLetters.subject(LetterKind.INTENTION), Set.of())));
    }

    @Test
    void theAuthorMayReject() {
        var rejected = SampleLetters.draft(SampleLetters.call())
                .reject(SampleLetters.approval("author"))
                .accepted()
                .orElseThrow();

        assertEquals(LetterState.REJECTED, rejected.state());
        assertFalse(rejected.isSent());
    }

    @ParameterizedTest
    @EnumSource
    void theHashIsThatOfTheContent(LetterKind kind) {
        var letter = SampleLetters.draft(content(kind));

        assertTrue(letter.isIntact());
        assertEquals(content(kind).hash(), letter.hash());
        var other = kind == LetterKind.INTENTION ? LetterKind.DECISION : LetterKind.INTENTION;
        assertNotEquals(content(other).hash(), letter.hash());
        assertFalse(new Letter(
                        letter.id(),
                        content(other),
                        letter.hash(),
                        letter.drafted(),
                        letter.ended(),
                        letter.state(),
                        letter.version())
                .isIntact());
    }

    private static LetterContent content(LetterKind kind) {
        return kind == LetterKind.CALL ? SampleLetters.call() : SampleLetters.toAlmelo(kind);
    }

    private static LetterFigures on(LetterFigures figures, LocalDate referenceDate) {
        return new LetterFigures(referenceDate, figures.knownAt(), figures.sources(), figures.lines());
    }

    private static Object reason(Decision<Letter> decision) {
        return decision instanceof Decision.Rejected<Letter>(var reason) ? reason : decision;
    }
}
