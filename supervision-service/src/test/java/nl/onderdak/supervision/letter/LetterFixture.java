// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.onderdak.conformance.Canaries.Command;
import nl.onderdak.conformance.Roles.Write;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.supervision.FeatureFixture;
import nl.onderdak.supervision.Neighbours;
import nl.onderdak.supervision.Neighbours.Home;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.ladder.domain.State;
import nl.onderdak.supervision.letter.domain.Letter;
import nl.onderdak.supervision.letter.domain.LetterFigures;
import nl.onderdak.supervision.letter.domain.LetterKind;
import nl.onderdak.supervision.letter.domain.LetterLine;
import nl.onderdak.supervision.letter.domain.LetterRejection;
import nl.onderdak.supervision.letter.domain.LetterState;
import nl.onderdak.supervision.letter.domain.LetterSubject;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.testkit.Databases;
import nl.onderdak.testkit.Tokens;

/** Letters; an intention was announced to each home. */
public final class LetterFixture implements FeatureFixture {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 15);
    private static final Instant KNOWN_AT = Instant.parse("2025-01-15T09:00:00Z");

    private static final String PLAN_REQUEST = """
            {"kind": "PLAN_REQUEST", "day": "2025-04-02", "referenceDate": "2025-04-01", "subject": "{plan}"}
            """;

    private static final String CALL = """
            {"kind": "CALL", "day": "2024-07-11", "referenceDate": "2024-07-01"}
            """;

    private static final String APPROVAL = """
            {"function": "%s"}
            """;

    private static final String LETTER = """
            insert into letter (id, kind, province, addressees, day, subject, author, state, official, function, ended_at,
                version)
            values ('%1$s', 'INTENTION', '%2$s', '{%3$s}', '2025-01-15', '%4$s', 'a', 'APPROVED', 'b', '%5$s',
                '2025-01-15T09:00:00Z', 2)""";

    private static final String CONTENT = """
            insert into letter_content (letter, reference_date, known_at, templates, hash, decided_on, decided_by, changed_on,
                drafted_at)
            values ('%1$s', '2025-01-15', '2025-01-15T09:00:00Z', 1, '%2$s', '2025-01-15', 'Gedeputeerde Staten',
                '2025-01-15', '2025-01-15T09:00:00Z')""";

    private static final String SOURCE =
            "insert into letter_source (letter, source, read_up_to) values ('%s', 'quota', '2025-01-15T09:00:00Z')";

    private static final String LINE = """
            insert into letter_line (letter, municipality, name, balance_before, quota, realised, balance, standing)
            values ('%1$s', '%2$s', 'Gemeente %2$s', -10, 20, 5, -25, 'hash')""";

    @Override
    public void plant(Home home) {
        var code = home.municipality();
        var letter = id("letter", code);
        try (var all = Databases.connectToAll()) {
            Databases.run(
                    all,
                    LETTER.formatted(letter, home.province(), code, id("intention", code), function(home)),
                    CONTENT.formatted(letter, content(home).hash()),
                    SOURCE.formatted(letter),
                    LINE.formatted(letter, code));
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Letter.LetterContent content(Home home) {
        var municipality = new MunicipalityCode(home.municipality());
        return new Letter.LetterContent(
                LetterKind.INTENTION,
                new ProvinceCode(home.province()),
                DAY,
                new LetterSubject.TakenStep(
                        id("intention", home.municipality()),
                        municipality,
                        null,
                        DAY,
                        "Gedeputeerde Staten",
                        null,
                        null,
                        null,
                        DAY),
                new LetterFigures(
                        DAY,
                        KNOWN_AT,
                        List.of(new LetterFigures.SourceReading("quota", KNOWN_AT)),
                        List.of(new LetterLine(municipality, "Gemeente " + municipality, -10, 20, 5, -25, "hash"))),
                null,
                Letter.TEMPLATES);
    }

    /** Function that sent its letter: shown with the letter and nowhere else. */
    private static String function(Home home) {
        return "GS about letter " + home.municipality().substring(2);
    }

    private static UUID id(String kind, String of) {
        return UUID.nameUUIDFromBytes((kind + of).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Map<String, String> objects(Home home) {
        return Map.of("letter", id("letter", home.municipality()).toString());
    }

    @Override
    public Map<String, String> absent() {
        return Map.of("letter", UUID.randomUUID().toString());
    }

    @Override
    public Set<String> secrets(Neighbours planted, Home home) {
        return Set.of(id("letter", home.municipality()).toString(), function(home));
    }

    @Override
    public List<Write> writes() {
        return List.of(
                Write.json("POST /v1/letters", PLAN_REQUEST),
                Write.json("POST /v1/letters/{letter}/approval", APPROVAL.formatted("Gedeputeerde Staten")),
                Write.bare("POST /v1/letters/{letter}/rejection"));
    }

    @Override
    public Set<String> tables() {
        return Set.of("letter_line");
    }

    @Override
    public Map<String, String> rows(String organisation, List<Home> own) {
        var codes = own.stream().map(home -> "'" + home.municipality() + "'").collect(Collectors.joining(", "));
        var ids = own.stream()
                .map(home -> "'" + id("letter", home.municipality()) + "'")
                .collect(Collectors.joining(", "));
        return Map.of(
                "letter", "addressees && array[" + codes + "]",
                "letter_content", "letter in (" + ids + ")",
                "letter_source", "letter in (" + ids + ")");
    }

    @Override
    public Optional<String> caller(String method, String path) {
        return path.startsWith("/v1/letters") ? Optional.of("PV23") : Optional.empty();
    }

    @Override
    public List<Rejection> rejections() {
        return List.of(
                new LetterRejection.LetterNotFinal(Set.of(Provisional.SOURCE_BEHIND)),
                new LetterRejection.LetterBeforeFigures(DAY),
                new LetterRejection.LetterExists(LetterKind.DECISION),
                new LetterRejection.StepNotForLetter(LetterKind.LAPSE, Step.SUBSTITUTION, State.IN_FORCE),
                new LetterRejection.SubjectChanged(),
                new LetterRejection.NobodyToWriteTo(),
                new LetterRejection.LetterNotDraft(LetterState.APPROVED),
                new LetterRejection.FiguresNotProved(Set.of(new MunicipalityCode("GM0141"))));
    }

    @Override
    public Set<String> faults() {
        return Set.of(
                "letter-subject-missing.detail", "letter-subject-given.detail", "reference-date-too-early.detail");
    }

    @Override
    public List<Command> commands() {
        var province = Tokens.province("PV23");
        var letter = "/v1/letters/" + UUID.randomUUID();
        return List.of(
                new Command("/v1/letters", province, CALL, Set.of(), null),
                new Command(letter + "/approval", province, APPROVAL.formatted("GS"), Set.of("function"), null));
    }

    @Override
    public List<String> reads() {
        return List.of("/v1/letters", "/v1/letters/{}", "/v1/letters/{}/html", "/v1/letters/{}/pdf");
    }
}
