// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.concurrency;

/** 428: the caller must say which version it has seen. */
public final class PreconditionRequired extends RuntimeException {

    public PreconditionRequired() {
        super("precondition required", null, false, false);
    }
}
