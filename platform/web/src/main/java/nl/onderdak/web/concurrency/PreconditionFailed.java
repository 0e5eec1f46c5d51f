// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.concurrency;

import nl.onderdak.web.problem.ProblemException;
import nl.onderdak.web.problem.ProblemKind;

/** 412: the resource changed since the caller read it. */
public final class PreconditionFailed extends ProblemException {

    public PreconditionFailed() {
        super(ProblemKind.PRECONDITION_FAILED);
    }
}
