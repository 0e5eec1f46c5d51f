// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

/** 503: something this service stands on is away; the same request may succeed later. */
public final class Unavailable extends RuntimeException {

    public Unavailable(String what) {
        super(what, null, false, false);
    }
}
