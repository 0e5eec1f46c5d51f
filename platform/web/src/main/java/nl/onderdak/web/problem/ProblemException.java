// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

import java.util.Map;

/** A request that is refused with the plain response of a kind. */
public class ProblemException extends RuntimeException {

    private final ProblemKind kind;

    public ProblemException(ProblemKind kind) {
        super(kind.code(), null, false, false);
        this.kind = kind;
    }

    public final ProblemKind kind() {
        return kind;
    }

    /** Headers of the response. */
    public Map<String, String> headers() {
        return Map.of();
    }
}
