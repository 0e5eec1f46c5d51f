// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

/** 404: there is no such thing, or not for this caller. */
public final class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
