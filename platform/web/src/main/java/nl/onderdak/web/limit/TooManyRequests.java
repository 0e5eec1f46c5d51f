// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.limit;

import java.util.Map;
import nl.onderdak.web.problem.ProblemException;
import nl.onderdak.web.problem.ProblemKind;

/** 429: the caller used up its share of requests. */
public final class TooManyRequests extends ProblemException {

    private final long retryAfterSeconds;

    public TooManyRequests(long retryAfterSeconds) {
        super(ProblemKind.TOO_MANY_REQUESTS);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    @Override
    public Map<String, String> headers() {
        return Map.of("Retry-After", Long.toString(retryAfterSeconds));
    }
}
