// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Problem details (RFC 9457).
 *
 * @param type stable URI of the kind of problem
 * @param title the kind of problem in the reader's language
 * @param status HTTP status
 * @param detail explanation of this occurrence
 * @param instance path of the request; for an internal failure its number in the log
 * @param errors every fault of the request; absent when it is not about the request's content
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String instance, List<Fault> errors) {

    /** Media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The prefix of every type. */
    public static final String TYPE_PREFIX = "urn:nld:onderdak:problem:";
}
