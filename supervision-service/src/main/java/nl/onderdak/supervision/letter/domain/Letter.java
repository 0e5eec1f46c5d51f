// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.letter.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.supervision.balance.domain.Provisional;
import nl.onderdak.supervision.policy.domain.FourEyes;

/**
 * A letter of a province. Its content never changes; only its state does.
 *
 * @param id its identity
 * @param content what is in it
 * @param hash SHA-256 of the content in hexadecimal, as it was drawn up
 * @param drafted by whom and when it was drawn up
 * @param ended by whom and when it was approved or rejected; null while it is a draft
 * @param state its state
 * @param version 1 when it is drawn up, one more with every change
 */
public record Letter(
        UUID id, LetterContent content, String hash, Drafted drafted, Ended ended, LetterState state, long version)
        implements Versioned {

    /** The templates that new letters are printed with; those of earlier letters are kept for good. */
    public static final int TEMPLATES = 1;

    /**
     * Who drew it up.
     *
     * @param author account of the official
     * @param at the moment
     */
    public record Drafted(String author, Instant at) {}

    /**
     * Who approved or rejected it.
     *
     * @param official account of the official
     * @param function on whose behalf, such as Gedeputeerde Staten; null when it was rejected
     * @param at the moment
     */
    public record Ended(String official, String function, Instant at) {}

    /**
     * What is in a letter.
     *
     * @param kind what it is for
     * @param province who writes it
     * @param day the date of the letter (<i>dagtekening</i>)
     * @param subject what it is about
     * @param figures what it rests on
     * @param policy id of the version of the policy in force on the reference date, or null when there is none
     * @param templates version of the templates that it is printed with
     */
    public record LetterContent(
            LetterKind kind,
            ProvinceCode province,
            LocalDate day,
            LetterSubject subject,
            LetterFigures figures,
            UUID policy,
            int templates) {

        /** SHA-256 in hexadecimal of a text of one form. */
        public String hash() {
            var text = String.join(
                    "\n",
                    "letter\t1",
                    kind + "\t" + province + "\t" + day,
                    subject.canonical(),
                    figures.canonical(),
                    policy == null ? "" : policy.toString(),
                    Integer.toString(templates));
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException absent) {
                throw new IllegalStateException(absent);
            }
        }
    }

    /**
     * Draws up a letter.
     *
     * @param provisional why its figures may still change
     */
    public static Decision<Letter> draft(
            UUID id, LetterContent content, Set<Provisional> provisional, Drafted drafted) {
        return refusal(content, provisional)
                .<Decision<Letter>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(
                        new Letter(id, content, content.hash(), drafted, null, LetterState.DRAFT, 1)));
    }

    private static Optional<Rejection> refusal(LetterContent content, Set<Provisional> provisional) {
        if (content.day().isBefore(content.figures().referenceDate())) {
            return Optional.of(
                    new LetterRejection.LetterBeforeFigures(content.figures().referenceDate()));
        }
        if (content.figures().lines().isEmpty()) {
            return Optional.of(new LetterRejection.NobodyToWriteTo());
        }
        return provisional.isEmpty() ? Optional.empty() : Optional.of(new LetterRejection.LetterNotFinal(provisional));
    }

    /**
     * Another official approves it.
     *
     * @param subject the plan or step as it stands now
     * @param unproved municipalities whose figures the owners of the facts do not confirm
     */
    public Decision<Letter> approve(Ended approval, LetterSubject subject, Set<MunicipalityCode> unproved) {
        return notDraft()
                .or(() -> FourEyes.differ(drafted.author(), approval.official()))
                .or(() -> changed(subject))
                .or(() -> notProved(unproved))
                .<Decision<Letter>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(with(approval, LetterState.APPROVED)));
    }

    /** An official, who may be its author, rejects it; another draft can then take its place. */
    public Decision<Letter> reject(Ended rejection) {
        return notDraft()
                .<Decision<Letter>>map(Decision::rejected)
                .orElseGet(() -> Decision.accepted(with(rejection, LetterState.REJECTED)));
    }

    /** The municipalities that it is addressed to, by code. */
    public List<MunicipalityCode> addressees() {
        return content.figures().lines().stream().map(LetterLine::municipality).toList();
    }

    /** Whether its addressees may see it. */
    public boolean isSent() {
        return state == LetterState.APPROVED;
    }

    /** Whether its content is what was drawn up. */
    public boolean isIntact() {
        return content.hash().equals(hash);
    }

    private Optional<Rejection> notDraft() {
        return state == LetterState.DRAFT ? Optional.empty() : Optional.of(new LetterRejection.LetterNotDraft(state));
    }

    private Optional<Rejection> changed(LetterSubject subject) {
        return subject.equals(content.subject()) ? Optional.empty() : Optional.of(new LetterRejection.SubjectChanged());
    }

    private static Optional<Rejection> notProved(Set<MunicipalityCode> unproved) {
        return unproved.isEmpty() ? Optional.empty() : Optional.of(new LetterRejection.FiguresNotProved(unproved));
    }

    private Letter with(Ended end, LetterState next) {
        return new Letter(id, content, hash, drafted, end, next, version + 1);
    }
}
