// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

/** 413: the body is larger than the operation takes. */
public final class TooLarge extends RuntimeException {

    public TooLarge() {
        super("content too large", null, false, false);
    }
}
