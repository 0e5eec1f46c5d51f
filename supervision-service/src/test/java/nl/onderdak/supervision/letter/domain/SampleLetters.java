// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.supervision.letter.domain.Letter.LetterContent;
import nl.onderdak.supervision.letter.domain.LetterFigures.SourceReading;

/** Letters like those of the province of Overijssel. */
public final class SampleLetters {

    public static final LocalDate DAY = LocalDate.of(2024, 7, 11);
    public static final LocalDate REFERENCE = LocalDate.of(2024, 7, 1);
    public static final UUID PLAN = UUID.fromString("01900000-0000-7000-8000-000000000001");
    public static final UUID STEP = UUID.fromString("01900000-0000-7000-8000-000000000002");

    private static final MunicipalityCode ALMELO = new MunicipalityCode("GM0141");
    private static final Instant KNOWN_AT = Instant.parse("2024-07-11T07:03:12.123456Z");
    private static final int MUNICIPALITIES = 25;

    private SampleLetters() {}

    /** The call of 11 July 2024: 25 municipalities, -448 on 1 January and -679 on 1 July 2024. */
    public static LetterContent call() {
        var lines = new ArrayList<LetterLine>();
        lines.add(line("GM0141", "Almelo", -64, 78, 25));
        for (int i = 1; i < MUNICIPALITIES - 1; i++) {
            lines.add(line("GM02%02d".formatted(i), "Gemeente <" + i + ">", -16, 40, 33));
        }
        lines.add(line("GM0299", "Zwolle", -16, 110, 93));
        return content(LetterKind.CALL, LetterSubject.ALL_COLLEGES, lines);
    }

    /** A letter of this kind to Almelo. */
    public static LetterContent toAlmelo(LetterKind kind) {
        return content(kind, subject(kind), List.of(line("GM0141", "Almelo", -64, 78, 25)));
    }

    /** What a letter of this kind to Almelo is about. */
    public static LetterSubject subject(LetterKind kind) {
        return switch (kind) {
            case CALL -> LetterSubject.ALL_COLLEGES;
            case PLAN_REQUEST ->
                new LetterSubject.OrderedPlan(
                        PLAN,
                        ALMELO,
                        LocalDate.of(2024, 12, 20),
                        LocalDate.of(2025, 2, 28),
                        HalfYear.valueOf("2025-H2"));
            case INTENTION ->
                new LetterSubject.TakenStep(
                        STEP,
                        ALMELO,
                        null,
                        LocalDate.of(2024, 7, 9),
                        "Gedeputeerde Staten",
                        null,
                        LocalDate.of(2024, 12, 31),
                        null,
                        LocalDate.of(2024, 7, 9));
            case DECISION, LAPSE ->
                new LetterSubject.TakenStep(
                        STEP,
                        ALMELO,
                        HalfYear.valueOf("2023-H2"),
                        LocalDate.of(2024, 7, 9),
                        "Gedeputeerde Staten",
                        52,
                        LocalDate.of(2024, 10, 1),
                        LocalDate.of(2024, 3, 5),
                        LocalDate.of(2024, 9, 20));
        };
    }

    /** A draft with this content. */
    public static Letter draft(LetterContent content) {
        return Letter.draft(
                        UUID.fromString("01900000-0000-7000-8000-000000000003"),
                        content,
                        Set.of(),
                        new Letter.Drafted("author", KNOWN_AT))
                .accepted()
                .orElseThrow();
    }

    /** The same, approved. */
    public static Letter approved(LetterContent content) {
        return draft(content)
                .approve(approval("approver"), content.subject(), Set.of())
                .accepted()
                .orElseThrow();
    }

    public static Letter.Ended approval(String official) {
        return new Letter.Ended(official, "Gedeputeerde Staten van Overijssel", KNOWN_AT.plusSeconds(60));
    }

    private static LetterContent content(LetterKind kind, LetterSubject subject, List<LetterLine> lines) {
        return new LetterContent(
                kind,
                new ProvinceCode("PV23"),
                DAY,
                subject,
                new LetterFigures(
                        REFERENCE,
                        KNOWN_AT,
                        List.of(new SourceReading("placement", KNOWN_AT), new SourceReading("quota", KNOWN_AT)),
                        lines),
                UUID.fromString("01900000-0000-7000-8000-000000000004"),
                Letter.TEMPLATES);
    }

    private static LetterLine line(String code, String name, long before, long quota, long realised) {
        return new LetterLine(
                new MunicipalityCode(code), name, before, quota, realised, before - quota + realised, "0".repeat(64));
    }
}
