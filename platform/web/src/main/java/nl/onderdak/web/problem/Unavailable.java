// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

/** 503: a system that this service depends on is away; a retry may succeed. */
public final class Unavailable extends RuntimeException {

    public Unavailable(String what) {
        super(what, null, false, false);
    }
}
