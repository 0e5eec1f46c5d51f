// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.concurrency;

/** 412: the resource is no longer what the caller has seen. */
public final class PreconditionFailed extends RuntimeException {

    public PreconditionFailed() {
        super("precondition failed", null, false, false);
    }
}
