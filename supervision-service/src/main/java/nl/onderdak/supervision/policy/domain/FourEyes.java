// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.domain;

import java.util.List;
import java.util.Optional;
import nl.onderdak.contracts.Rejection;

/** An act of supervision is proposed by one official and approved by another (<i>vierogenprincipe</i>). Practice. */
public final class FourEyes {

    private FourEyes() {}

    /** The author approves their own act. */
    public record ApproverIsAuthor() implements Rejection {

        @Override
        public List<Object> arguments() {
            return List.of();
        }
    }

    /** Refuses an approval by the author. */
    public static Optional<Rejection> differ(String author, String approver) {
        return author.equals(approver) ? Optional.of(new ApproverIsAuthor()) : Optional.empty();
    }
}
