// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.balance.domain.Area;
import nl.onderdak.supervision.balance.domain.Reading;
import nl.onderdak.supervision.letter.domain.Letter;
import nl.onderdak.supervision.letter.domain.Letter.LetterContent;
import nl.onderdak.supervision.letter.domain.LetterFigures;
import nl.onderdak.supervision.letter.domain.LetterKind;
import nl.onderdak.supervision.letter.domain.LetterRejection;
import nl.onderdak.supervision.letter.domain.LetterSubject;
import nl.onderdak.supervision.policy.application.Policies;
import nl.onderdak.supervision.policy.domain.Policy;
import nl.onderdak.supervision.standing.application.FindStandings;
import nl.onderdak.supervision.standing.domain.Standing;
import nl.onderdak.web.problem.NotFound;

/** Draws up a letter from final figures, which are frozen with it. */
@ApplicationScoped
public class DraftLetter {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Letters letters;
    private final FindSubject subjects;
    private final FindStandings standings;
    private final Policies policies;
    private final RecordingClock recording;

    DraftLetter(
            Letters letters,
            FindSubject subjects,
            FindStandings standings,
            Policies policies,
            RecordingClock recording) {
        this.letters = letters;
        this.subjects = subjects;
        this.standings = standings;
        this.policies = policies;
        this.recording = recording;
    }

    /**
     * A letter to draw up.
     *
     * @param kind what it is for
     * @param day the date of the letter
     * @param referenceDate the day that its figures are printed under
     * @param subject id of the plan or step, or null for a call to all colleges
     */
    public record Asked(LetterKind kind, LocalDate day, LocalDate referenceDate, UUID subject) {}

    private record Read(Instant knownAt, List<Reading> readings, List<Standing> standings) {}

    private record Ground(Read read, UUID policy) {}

    /**
     * Draws it up and stores it; fails with {@link ForbiddenException} for others than provinces, and with {@link NotFound}
     * when the province may not see the plan or step.
     *
     * @param author account of the official
     */
    @WithTransaction
    public Uni<Decision<Letter>> draft(Organisation by, Asked asked, String author) {
        if (!(by instanceof Organisation.Province(var province))) {
            throw new ForbiddenException();
        }
        return subjects.find(by, asked.kind(), asked.subject()).chain(found -> switch (found) {
            case Decision.Accepted<LetterSubject>(var subject, var _) ->
                standings(by, province, subject, asked)
                        .chain(read -> ground(province, asked, read))
                        .map(ground -> drafted(province, asked, subject, ground, author))
                        .chain(this::keep);
            case Decision.Rejected<LetterSubject>(var reason) ->
                Uni.createFrom().item(Decision.<Letter>rejected(reason));
        });
    }

    private Uni<Read> standings(Organisation by, ProvinceCode province, LetterSubject subject, Asked asked) {
        var asOf = new AsOf(LetterFigures.validOn(asked.referenceDate()), Optional.empty());
        return switch (subject) {
            case LetterSubject.AllColleges _ ->
                standings
                        .in(by, new Area.OneProvince(province), asOf)
                        .map(found -> new Read(found.knownAt(), found.readings(), found.standings()));
            case LetterSubject.OrderedPlan plan -> standing(by, plan.municipality(), asOf);
            case LetterSubject.TakenStep step -> standing(by, step.municipality(), asOf);
        };
    }

    private Uni<Read> standing(Organisation by, MunicipalityCode municipality, AsOf asOf) {
        return standings
                .find(by, municipality, asOf)
                .map(found -> found.orElseThrow(NotFound::new))
                .map(standing -> new Read(standing.knownAt(), standing.readings(), List.of(standing)));
    }

    private Uni<Ground> ground(ProvinceCode province, Asked asked, Read read) {
        return policies.inForce(province, asked.referenceDate())
                .map(policy -> new Ground(read, policy.map(Policy::id).orElse(null)));
    }

    private Decision<Letter> drafted(
            ProvinceCode province, Asked asked, LetterSubject subject, Ground ground, String author) {
        var read = ground.read();
        return Letter.draft(
                IDS.generate(),
                new LetterContent(
                        asked.kind(),
                        province,
                        asked.day(),
                        subject,
                        LetterFigures.of(asked.referenceDate(), read.knownAt(), read.readings(), read.standings()),
                        ground.policy(),
                        Letter.TEMPLATES),
                LetterFigures.provisional(read.standings()),
                new Letter.Drafted(author, recording.now()));
    }

    private Uni<Decision<Letter>> keep(Decision<Letter> drafted) {
        return drafted.accepted()
                .map(letter -> letters.add(letter)
                        .map(added -> added
                                ? drafted
                                : Decision.<Letter>rejected(new LetterRejection.LetterExists(
                                        letter.content().kind()))))
                .orElseGet(() -> Uni.createFrom().item(drafted));
    }
}
