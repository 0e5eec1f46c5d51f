// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.concurrency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.onderdak.web.problem.ProblemException;
import nl.onderdak.web.problem.ProblemKind;

/** Strong entity tags that are the version of an aggregate: {@code "3"}. */
public final class Version {

    /** Of an immutable resource. */
    public static final long ONLY = 1;

    private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    private Version() {}

    /** The value of {@code ETag} for a version. */
    public static String etag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /** A response that shows a resource in this version. */
    public static Response answer(Response.ResponseBuilder response, long version, Object entity) {
        return response.header(HttpHeaders.ETAG, etag(version)).entity(entity).build();
    }

    /**
     * The version that the caller has seen, from {@code If-Match}.
     *
     * @throws ProblemException when the header is absent (428)
     * @throws PreconditionFailed when it is not one of our strong tags, so that it can match nothing (412)
     */
    public static long expected(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(ProblemKind.PRECONDITION_REQUIRED);
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new PreconditionFailed();
        }
        return Long.parseLong(tag.group(1));
    }

    /** @throws PreconditionFailed when the aggregate has moved on since the caller saw it (412) */
    public static void check(long expected, long actual) {
        if (expected != actual) {
            throw new PreconditionFailed();
        }
    }
}
