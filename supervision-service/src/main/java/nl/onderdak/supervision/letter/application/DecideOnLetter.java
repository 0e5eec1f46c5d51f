// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.security.ForbiddenException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.messaging.time.RecordingClock;
import nl.onderdak.supervision.digest.application.CheckDigests;
import nl.onderdak.supervision.letter.domain.Letter;
import nl.onderdak.supervision.letter.domain.Letter.Ended;
import nl.onderdak.supervision.letter.domain.LetterSubject;
import nl.onderdak.web.concurrency.PreconditionFailed;
import nl.onderdak.web.concurrency.SeenVersion;
import nl.onderdak.web.concurrency.Version;
import nl.onderdak.web.jurisdiction.Jurisdiction;
import nl.onderdak.web.problem.NotFound;

/** Approves or rejects a letter that was drawn up. Fails with {@link NotFound} for a letter of another province. */
@ApplicationScoped
public class DecideOnLetter {

    private final Letters letters;
    private final FindSubject subjects;
    private final CheckDigests digests;
    private final RecordingClock recording;

    DecideOnLetter(Letters letters, FindSubject subjects, CheckDigests digests, RecordingClock recording) {
        this.letters = letters;
        this.subjects = subjects;
        this.digests = digests;
        this.recording = recording;
    }

    /**
     * Another official approves it. Refused when the plan or step has changed, and when the owners of the facts do not
     * confirm the figures now. Fails with {@link PreconditionFailed} for another version.
     *
     * @param official account of the official
     * @param function on whose behalf
     */
    @WithTransaction
    public Uni<Decision<Letter>> approve(
            Organisation by, UUID letter, SeenVersion expected, String official, String function) {
        return lock(by, letter, expected)
                .chain(draft -> subjects.find(
                                by,
                                draft.content().kind(),
                                draft.content().subject().id())
                        .chain(found -> switch (found) {
                            case Decision.Accepted<LetterSubject>(var subject, var _) ->
                                digests.unproved(draft.addressees())
                                        .map(unproved -> draft.approve(ended(official, function), subject, unproved));
                            case Decision.Rejected<LetterSubject>(var reason) ->
                                Uni.createFrom().item(Decision.<Letter>rejected(reason));
                        }))
                .chain(this::keep);
    }

    /** An official, who may be its author, rejects it. Fails with {@link PreconditionFailed} for another version. */
    @WithTransaction
    public Uni<Decision<Letter>> reject(Organisation by, UUID letter, SeenVersion expected, String official) {
        return lock(by, letter, expected)
                .map(draft -> draft.reject(ended(official, null)))
                .chain(this::keep);
    }

    private Uni<Letter> lock(Organisation by, UUID letter, SeenVersion expected) {
        if (!(by instanceof Organisation.Province)) {
            throw new ForbiddenException();
        }
        return letters.lock(letter)
                .map(found -> found.filter(one -> FindLetters.shows(by, Jurisdiction.NONE, one))
                        .orElseThrow(NotFound::new))
                .invoke(found -> Version.check(expected, found.version()));
    }

    private Ended ended(String official, String function) {
        return new Ended(official, function, recording.now());
    }

    private Uni<Decision<Letter>> keep(Decision<Letter> decided) {
        return decided.accepted()
                .map(letter -> letters.store(letter).replaceWith(decided))
                .orElseGet(() -> Uni.createFrom().item(decided));
    }
}
