// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web;

import jakarta.ws.rs.Priorities;

/**
 * The order of all filters, which decides the refusal of a request with several faults: the first of 505, 414,
 * 431, 404, 415, 406, 413 and 400 for its form; 404, 405, 406 or 415 when the framework finds no operation that matches; then 401,
 * 403, 429, 406, 400 and 503. A filter that needs less of a request comes before one that needs more, and a filter that
 * takes something (a share, a place) as late as it can.
 *
 * <p>The numbers of Vert.x run down: the highest first. Those of JAX-RS run up for requests and down for responses.
 * {@link Priorities#USER} is left to the filters of a service, which come after all of these.
 */
public final class FilterOrder {

    /** Vert.x: gives the request its id, which is on every response and in the log. Before all others, also those that refuse. */
    public static final int CORRELATION_ID = 1_100;

    /** Vert.x: decides at the end whether the response is compressed. Before all that respond. */
    public static final int COMPRESSION = 1_090;

    /** Vert.x: permits pages of other origins, also to read a refusal; responds to what browsers ask beforehand. */
    public static final int CROSS_ORIGIN = 1_050;

    /** Vert.x: form of the request, for every path. Before those that rely on a readable address and header. */
    public static final int HTTP_RULES = 1_000;

    /**
     * Vert.x: closes paths that extensions add under {@code /q}. Before the form of tokens, which open paths do not
     * need.
     */
    public static final int OPEN_PATHS = 950;

    /** Vert.x: form of the token. Before Quarkus authenticates, so that a malformed token is never verified. */
    public static final int BEARER_FORM = 900;

    /**
     * Vert.x: responds to {@code OPTIONS}. After the form of tokens, since a malformed one is refused on every path.
     */
    public static final int OPTIONS = 850;

    /** Vert.x: the entity tag of the contract, and 304 to a client that has it. Before the contract is sent. */
    public static final int CONTRACT = 800;

    /**
     * JAX-RS: notes the operation of the request, for the audit trail and the log. Before every filter that refuses, which
     * then is logged with the template of its path. The trace is taken over earlier, before a resource is matched.
     */
    public static final int OPERATION = Priorities.AUTHORIZATION;

    /** JAX-RS: refuses organisations that are unknown or may not hold the scope (403), regardless of their token. */
    public static final int ORGANISATION = Priorities.AUTHORIZATION + 1;

    /** JAX-RS: logs the FSC transaction with the operation. After 403, so that only known organisations write the log. */
    public static final int CORRELATION = Priorities.AUTHORIZATION + 2;

    /** JAX-RS: takes a request from the share of the client (429). Before all that costs work, and counts bad requests. */
    public static final int RATE_LIMIT = Priorities.USER - 400;

    /** JAX-RS: refuses media types that the operation does not produce (406), before a write is done for nothing. */
    public static final int ACCEPTANCE = Priorities.USER - 300;

    /** JAX-RS: refuses unknown, repeated and malformed parameters (400). */
    public static final int PARAMETERS = Priorities.USER - 200;

    /** JAX-RS: takes a place for a large intake (503). Last before the body is read: a refused request takes none. */
    public static final int INTAKES = Priorities.USER - 100;

    /** JAX-RS, on the way out: announces the end of a deprecated operation. */
    public static final int DEPRECATION = Priorities.USER + 1;

    /** JAX-RS, on the way out: {@code Link} of a page. */
    public static final int PAGE_LINKS = Priorities.USER;

    /** JAX-RS, on the way out: {@code Location} as a path. */
    public static final int RELATIVE_LOCATION = Priorities.USER - 1;

    /** JAX-RS, on the way out: 304 instead of a state that the client has. After filters that set headers, which it keeps. */
    public static final int CONDITIONAL_READ = Priorities.USER - 2;

    /** JAX-RS, on the response: drops headers that Vert.x would send twice. After all filters that set headers. */
    public static final int HEADER_PRECEDENCE = Priorities.USER - 3;

    private FilterOrder() {}
}
