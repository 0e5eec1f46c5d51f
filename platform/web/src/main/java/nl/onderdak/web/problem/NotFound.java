// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.problem;

/** 404: the resource of the path does not exist, or lies outside the caller's jurisdiction. */
public final class NotFound extends ProblemException {

    public NotFound() {
        super(ProblemKind.NOT_FOUND);
    }
}
