// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.assessment.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import nl.onderdak.supervision.policy.domain.Outlook;
import nl.onderdak.supervision.policy.domain.Policy;
import nl.onderdak.supervision.policy.domain.Step;
import nl.onderdak.supervision.standing.domain.Standing;

/**
 * What proves what an assessment rests on: every figure of the standing, how far each source had been read, the present
 * step, the policy and what it proposes.
 *
 * @param text all of it in one form, one term per line
 * @param hash SHA-256 of the text in UTF-8, in hexadecimal
 */
public record Evidence(String text, String hash) {

    static Evidence of(Standing standing, Step present, Policy policy, Outlook outlook, PolicyProposal proposal) {
        var text = new StringBuilder(standing.canonicalText());
        line(text, "standingHash", standing.hash());
        standing.readings().forEach(reading -> line(text, "source", reading.source(), reading.readUpTo()));
        line(text, "presentStep", present);
        line(text, "policy", policy.id(), policy.effectiveOn());
        line(text, "expectedBacklog", proposal.expectedBacklog());
        if (outlook.takenOver() != 0) {
            line(text, "expectedTakenOver", outlook.takenOver());
        }
        line(
                text,
                "proposal",
                proposal.level().category(),
                proposal.level().step(),
                proposal.isFrozen() ? "FROZEN" : null);
        proposal.reasons().forEach(reason -> line(text, "reason", reason.ground(), reason.rule()));
        return new Evidence(text.toString(), hash(text.toString()));
    }

    /** Whether the text is still the one that was hashed. */
    public boolean isIntact() {
        return hash(text).equals(hash);
    }

    private static void line(StringBuilder text, String term, Object... values) {
        text.append(term);
        for (var value : values) {
            text.append('\t').append(Objects.toString(value, ""));
        }
        text.append('\n');
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
