// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.concurrency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.onderdak.web.problem.BadInput;
import nl.onderdak.web.problem.Fault;
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
     * The versions that the caller allows, from {@code If-Match}.
     *
     * @throws ProblemException when the header is absent (428)
     * @throws BadInput when it is neither an asterisk nor a list of entity tags (400)
     */
    public static SeenVersion expected(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(ProblemKind.PRECONDITION_REQUIRED);
        }
        EntityTags tags = EntityTags.read(List.of(ifMatch))
                .orElseThrow(() -> new BadInput(Fault.in(HttpHeaders.IF_MATCH, "invalid-entity-tags", null)));
        return tags.any() ? SeenVersion.ANY : SeenVersion.of(ours(tags.strong()));
    }

    /** @throws PreconditionFailed when the aggregate has moved on since the caller saw it (412) */
    public static void check(SeenVersion expected, long actual) {
        if (!expected.includes(actual)) {
            throw new PreconditionFailed();
        }
    }

    /** A tag that is not one of ours is of no version. */
    private static List<Long> ours(List<String> tags) {
        return tags.stream()
                .map(TAG::matcher)
                .filter(Matcher::matches)
                .map(tag -> Long.valueOf(tag.group(1)))
                .toList();
    }
}
